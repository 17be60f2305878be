
namespace SecureTools.Generators.Emission;

/// <summary>Writes a reader for every enum, collection and object that arguments of a class are made of.</summary>
internal static class ReaderEmitter
{
    public static IReadOnlyList<ValueModel> Read(IEnumerable<ToolModel> tools, TypeSet types) =>
        [.. TypeWalk.Reached(tools.SelectMany(tool => tool.Arguments).Select(argument => argument.Value), types, forReading: true)
            .Where(value => value.HasReader)];

    public static string NameOf(ValueModel value) => "TryRead" + Names.Of(value);

    public static void Emit(SourceWriter file, IEnumerable<ValueModel> values, TypeSet types)
    {
        foreach (var value in values)
        {
            file.Line().Open($"private static bool {NameOf(value)}(ref global::SecureTools.ArgumentReader reader, out {value.Type} value)");
            EmitBody(file, value, types);
            file.Close();
            if (value.Kind == ValueKind.Object)
            {
                PatternEmitter.Emit(file, types.Object(value.Type)!.Inputs, Names.Of(value));
            }
        }
    }

    private static void EmitBody(SourceWriter file, ValueModel value, TypeSet types)
    {
        if (value.Kind == ValueKind.Enum)
        {
            EmitEnum(file, value, types.Enum(value.Type));
        }
        else if (value.IsCollection)
        {
            EmitCollection(file, value);
        }
        else
        {
            ObjectReaderEmitter.Emit(file, value, types.Object(value.Type)!);
        }
    }

    private static void EmitEnum(SourceWriter file, ValueModel value, EnumModel model)
    {
        file.Line("value = default;").Open("if (!reader.IsText())").Line("return false;").Close().Line();
        foreach (var name in model.Names)
        {
            file.Open($"if (reader.IsTextOf({Literal.Utf8(name)}))")
                .Line($"value = {value.Type}.{Literal.Identifier(name)};")
                .Line("return true;")
                .Close()
                .Line();
        }

        file.Line($"return reader.Reject(\"enum\", {Literal.Of("one of " + string.Join(", ", model.Names))});");
    }

    private static void EmitCollection(SourceWriter file, ValueModel value)
    {
        var item = value.Item!;
        file.Line($"value = {(value.Kind == ValueKind.Array ? "[]" : "default!")};")
            .Open("if (!reader.BeginArray())").Line("return false;").Close().Line()
            .Line("var problems = reader.ProblemCount;")
            .Line($"var items = new global::System.Collections.Generic.List<{item.Declared}>(reader.ExpectedCount);")
            .Open("for (var i = 0; reader.NextItem(i); i++)");
        if (item.IsNullable)
        {
            file.Open("if (reader.IsNull)").Line("items.Add(null);").Close().Open($"else if ({MemberEmitter.ReadInto(item, "item")})");
        }
        else
        {
            file.Open($"if ({MemberEmitter.ReadInto(item, "item")})");
        }

        file.Line("items.Add(item);").Close().Close().Line()
            .Line($"value = items{(value.Kind == ValueKind.Array ? ".ToArray()" : "")};")
            .Line("return reader.ProblemCount == problems;");
    }
}
