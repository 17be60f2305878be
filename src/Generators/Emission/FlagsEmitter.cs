namespace SecureTools.Generators.Emission;

/// <summary>Writes readers and writers of enums whose values are several names at once.</summary>
internal static class FlagsEmitter
{
    public static void EmitReader(SourceWriter file, ValueModel value, EnumModel model)
    {
        file.Line("value = default;").Open("if (!reader.BeginArray())").Line("return false;").Close().Line()
            .Line("var problems = reader.ProblemCount;").Line("ulong seen = 0;")
            .Open("for (var i = 0; reader.NextItem(i); i++)").Open("if (!reader.IsText())").Line("continue;").Close().Line();
        for (var i = 0; i < model.Members.Count; i++)
        {
            var (member, bit) = (model.Members[i], $"1UL << {i}");
            file.Open($"{(i == 0 ? "if" : "else if")} (reader.IsTextOf({Literal.Utf8(member.JsonName)}))")
                .Line($"reader.CheckNew((seen & {bit}) == 0);").Line($"seen |= {bit};")
                .Line($"value |= {value.Type}.{Literal.Identifier(member.Name)};").Close();
        }

        file.Open("else").Line($"reader.Reject(\"enum\", {Literal.Of("one of " + string.Join(", ", model.Names))});").Close()
            .Close().Line().Line("return reader.ProblemCount == problems;");
    }

    public static void EmitWriter(SourceWriter file, ValueModel value, EnumModel model)
    {
        file.Line("var rest = value;").Line("json.WriteStartArray();");
        foreach (var part in model.Parts)
        {
            var name = $"{value.Type}.{Literal.Identifier(part.Name)}";
            file.Open($"if ((rest & {name}) == {name})").Line($"json.WriteStringValue({Literal.Utf8(part.JsonName)});")
                .Line($"rest &= ~{name};").Close().Line();
        }

        var message = $"The result holds a value of {value.Type.Replace("global::", "")} that has no name. Return named values alone.";
        file.Open("if (rest != default)").Line($"throw new global::System.InvalidOperationException({Literal.Of(message)});").Close().Line()
            .Line("json.WriteEndArray();");
    }
}
