
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

        file.Open("while (reader.NextMember())");
        for (var i = 0; i < members.Count; i++)
        {
            EmitMember(file, members[i], i, target(members[i]), patternPrefix);
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
        var read = ReadInto(member.Value, local);
        file.Open($"{(index == 0 ? "if" : "else if")} (reader.IsMember({Literal.Utf8(member.JsonName)}))");
        if (member.Value.IsNullable)
        {
            file.Open($"if ({take})").Open("if (reader.IsNull)").Line($"{target} = null;").Close().Open($"else if ({read})");
        }
        else
        {
            file.Open($"if ({take} && {read})");
        }

        file.Line($"{target} = {local};");
        CheckEmitter.Emit(file, member.Value, member.Constraints, local, number => patternPrefix + PatternEmitter.NameOf(member.Name, number));
        file.Close().Close();
        if (member.Value.IsNullable)
        {
            file.Close();
        }
    }

    /// <summary>A call that reads a value that is not null into a new variable.</summary>
    public static string ReadInto(ValueModel value, string local) => value.HasReader
        ? $"{ReaderEmitter.NameOf(value)}(ref reader, out {value.Type} {local})"
        : $"reader.TryRead(out {value.Type} {local})";
}
