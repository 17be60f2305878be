
namespace SecureTools.Generators.Emission;

/// <summary>Writes a reader for every enum, collection and object that arguments of a class are made of.</summary>
internal static class ReaderEmitter
{
    public static IReadOnlyList<ValueModel> Read(IEnumerable<ToolModel> tools, TypeSet types) =>
        [.. TypeWalk.Reached(tools.SelectMany(tool => tool.Arguments).Select(argument => argument.Value), types, forReading: true)
            .Where(value => value.HasReader)];

    public static string NameOf(ValueModel value) => "TryRead" + ValueNames.Of(value);

    public static void Emit(SourceWriter file, IEnumerable<ValueModel> values, TypeSet types)
    {
        foreach (var value in values)
        {
            if (value.Kind == ValueKind.Object)
            {
                ObjectReaderEmitter.EmitMethod(file, types.Object(value.Type)!, ValueNames.Of(value));
                continue;
            }

            file.Line().Open($"private static bool {NameOf(value)}(ref global::SecureTools.ArgumentReader reader, out {value.Type} value)");
            EmitBody(file, value, types);
            file.Close();
            EmitParts(file, value, types);
        }
    }

    private static void EmitBody(SourceWriter file, ValueModel value, TypeSet types)
    {
        switch (value.Kind)
        {
            case ValueKind.Enum:
                EmitEnum(file, value, types.Enum(value.Type));
                break;
            case ValueKind.Flags:
                FlagsEmitter.EmitReader(file, value, types.Enum(value.Type));
                break;
            case ValueKind.Option:
                WrapperEmitter.EmitOptionReader(file, value);
                break;
            case ValueKind.Foreign:
                WrapperEmitter.EmitForeignReader(file, value);
                break;
            case ValueKind.Union:
                UnionEmitter.EmitReader(file, value, types.Union(value.Type));
                break;
            default:
                CollectionEmitter.Emit(file, value, types);
                break;
        }
    }

    private static void EmitParts(SourceWriter file, ValueModel value, TypeSet types)
    {
        if (value.Kind == ValueKind.Union)
        {
            UnionEmitter.EmitCaseReaders(file, value, types.Union(value.Type), types);
        }
        else if (value.Item is not null)
        {
            PatternEmitter.Emit(file, value.Item.Rules, "Item", ValueNames.Of(value));
        }
    }

    private static void EmitEnum(SourceWriter file, ValueModel value, EnumModel model)
    {
        file.Line("value = default;").Open("if (!reader.IsText())").Line("return false;").Close().Line();
        foreach (var member in model.Members)
        {
            file.Open($"if (reader.IsTextOf({Literal.Utf8(member.JsonName)}))")
                .Line($"value = {value.Type}.{Literal.Identifier(member.Name)};")
                .Line("return true;")
                .Close()
                .Line();
        }

        file.Line($"return reader.Reject(\"enum\", {Literal.Of("one of " + string.Join(", ", model.Names))});");
    }
}
