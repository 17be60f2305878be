
namespace SecureTools.Generators.Emission;

/// <summary>Writes the loop over the members of an object, and the reading of one value.</summary>
internal static class MemberEmitter
{
    /// <summary>Reads each member into its target. Those that are unknown, repeated or missing are the reader's to refuse.</summary>
    public static void EmitLoop(
        SourceWriter file, IReadOnlyList<MemberModel> members, string names, Func<MemberModel, string> target, string patternPrefix = "")
    {
        if (members.Count == 0)
        {
            file.Line("reader.ReadEmptyObject();");
            return;
        }

        file.Line($"var members = reader.BeginObject({names});").Open("while (reader.NextMember(ref members))")
            .Open("switch (members.Current)");
        for (var i = 0; i < members.Count; i++)
        {
            EmitMember(file, members[i], i, members[i].Place == MemberPlace.Discriminator ? "" : target(members[i]), patternPrefix);
        }

        file.Close().Close().Line();
    }

    /// <summary>
    /// The names of members as a list of literals, each with a mark: whether it has to be there, and whether null is a value of it.
    /// </summary>
    public static string Names(IEnumerable<MemberModel> members) =>
        string.Join(
            ", ", members.Select(member => Literal.Of(member.JsonName + (member.IsRequired ? "!" : member.Value.IsNullable ? "*" : "?"))));

    private static void EmitMember(SourceWriter file, MemberModel member, int index, string target, string patternPrefix)
    {
        if (member.Place == MemberPlace.Discriminator)
        {
            EmitCase(file, $"case {index}:", "reader.SkipValue();");
            return;
        }

        if (member.Value.IsNullable)
        {
            EmitCase(file, $"case {index} when reader.IsNull:", $"{target} = null;");
        }

        if (Bounded(member, target, patternPrefix) is { } bounded)
        {
            EmitCase(file, $"case {index}:", bounded);
            return;
        }

        // A value type that may be null is read as one that may not.
        var isDirect = member.Value is not { IsNullable: true, IsValueType: true };
        var read = isDirect ? target : "value" + index;
        var call = SanitizerEmitter.Condition(member, patternPrefix) + (isDirect ? Read(member.Value, read) : ReadInto(member.Value, read));
        var lines = new SourceWriter();
        if (!isDirect)
        {
            lines.Line($"{target} = {read};");
        }

        CheckEmitter.Emit(
            lines, member.Value, member.Constraints, read, number => patternPrefix + PatternEmitter.NameOf(member.Name, number));
        var text = lines.ToString().TrimEnd('\n');
        if (text.Length == 0 && call == Read(member.Value, read))
        {
            EmitCase(file, $"case {index}:", call + ";");
        }
        else
        {
            EmitCase(file, $"case {index} when {call}:", text);
        }
    }

    /// <summary>The read of a member that has bounds and nothing else to be said about.</summary>
    private static string? Bounded(MemberModel member, string target, string patternPrefix) =>
        member.Value is not { IsNullable: true, IsValueType: true } && SanitizerEmitter.Condition(member, patternPrefix).Length == 0
            && CheckEmitter.Bounds(member.Value, member.Constraints) is { } bounds
            ? $"reader.TryRead(out {target}{bounds});"
            : null;

    private static void EmitCase(SourceWriter file, string label, string statements)
    {
        file.Line(label);
        foreach (var line in statements.Length == 0 ? [] : statements.Split('\n'))
        {
            file.Line("    " + line);
        }

        file.Line("    break;");
    }

    /// <summary>A call that reads a value that is not null into a variable that is there.</summary>
    private static string Read(ValueModel value, string target) => value.HasReader
        ? $"{ReaderEmitter.NameOf(value)}(ref reader, out {target})"
        : $"reader.TryRead(out {target})";

    /// <summary>A call that reads a value that is not null into a new variable.</summary>
    public static string ReadInto(ValueModel value, string local) => Read(value, $"{value.Type} {local}");
}
