
namespace SecureTools.Generators.Emission;

/// <summary>Writes the loop over the members of an object, and the reading of one value.</summary>
internal static class MemberEmitter
{
    /// <summary>Reads each member into its target; then asks for those that are required.</summary>
    public static void EmitLoop(SourceWriter file, IReadOnlyList<MemberModel> members, Func<MemberModel, string> target, string patternPrefix = "")
    {
        if (members.Count > 0)
        {
            file.Line("ulong seen = 0;");
        }

        if (members.Any(KeepsItsOwnValue))
        {
            file.Line("ulong left = 0;");
        }

        file.Open("while (reader.NextMember())");
        for (var i = 0; i < members.Count; i++)
        {
            EmitMember(file, members[i], i, members[i].Place == MemberPlace.Discriminator ? "" : target(members[i]), patternPrefix);
        }

        var declared = members.Count == 0 ? "no members" : "only the members " + string.Join(", ", members.Select(member => member.JsonName));
        if (members.Count > 0)
        {
            file.Open("else").Line($"reader.UnknownMember({Literal.Of(declared)});").Close();
        }
        else
        {
            file.Line($"reader.UnknownMember({Literal.Of(declared)});");
        }

        file.Close().Line();
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].IsRequired)
            {
                file.Line($"reader.Require(seen, {i}, {Literal.Of(members[i].JsonName)});");
            }
        }
    }

    private static void EmitMember(SourceWriter file, MemberModel member, int index, string target, string patternPrefix)
    {
        var local = "value" + index;
        var take = $"reader.Take(ref seen, {index}, {Literal.Of(member.JsonName)})";
        var read = SanitizerEmitter.Condition(member, patternPrefix) + ReadInto(member.Value, local);
        file.Open($"{(index == 0 ? "if" : "else if")} (reader.IsMember({Literal.Utf8(member.JsonName)}))");
        if (member.Place == MemberPlace.Discriminator)
        {
            file.Open($"if ({take})").Line("reader.SkipValue();").Close().Close();
            return;
        }

        if (member.Value.IsNullable)
        {
            file.Open($"if ({take})").Open("if (reader.IsNull)").Line($"{target} = null;").Close().Open($"else if ({read})");
        }
        else if (KeepsItsOwnValue(member))
        {
            file.Open($"if ({take})").Open("if (reader.IsLeftOut)").Line($"left |= 1UL << {index};").Close().Open($"else if ({read})");
        }
        else
        {
            file.Open($"if ({take}{(member.IsRequired ? "" : " && !reader.IsLeftOut")} && {read})");
        }

        file.Line($"{target} = {local};");
        CheckEmitter.Emit(file, member.Value, member.Constraints, local, number => patternPrefix + PatternEmitter.NameOf(member.Name, number));
        file.Close().Close();
        if (member.Value.IsNullable || KeepsItsOwnValue(member))
        {
            file.Close();
        }
    }

    /// <summary>Whether the member must not be set when it is left out, as null may do in a strict dialect: the object gave it a value.</summary>
    public static bool KeepsItsOwnValue(MemberModel member) =>
        member is { IsRequired: false, Value.IsNullable: false, Place: MemberPlace.Setter or MemberPlace.With };

    /// <summary>A call that reads a value that is not null into a new variable.</summary>
    public static string ReadInto(ValueModel value, string local) => value.HasReader
        ? $"{ReaderEmitter.NameOf(value)}(ref reader, out {value.Type} {local})"
        : $"reader.TryRead(out {value.Type} {local})";
}
