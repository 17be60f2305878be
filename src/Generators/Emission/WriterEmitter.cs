
namespace SecureTools.Generators.Emission;

/// <summary>Writes a writer for every enum, collection and object that results of a class are made of.</summary>
internal static class WriterEmitter
{
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter json";
    private const string Redacted = "\"[redacted]\"u8";

    public static IReadOnlyList<ValueModel> Written(IEnumerable<ToolModel> tools, TypeSet types) =>
        [.. TypeWalk.Reached(tools.Select(tool => tool.Return.Value).OfType<ValueModel>(), types, forReading: false).Where(value => value.HasReader)];

    public static string NameOf(ValueModel value) => "Write" + Names.Of(value);

    public static void Emit(SourceWriter file, IEnumerable<ValueModel> values, TypeSet types)
    {
        foreach (var value in values)
        {
            file.Line().Open($"private static void {NameOf(value)}({Writer}, {value.Type} value)");
            EmitBody(file, value, types);
            file.Close();
        }
    }

    /// <summary>Writes one value. Whatever the annotations say, a reference may be null at run time.</summary>
    public static void EmitWrite(SourceWriter file, ValueModel value, string expression, string json)
    {
        if (value is { IsValueType: true, IsNullable: false })
        {
            file.Line(WriteOne(value, expression, json));
            return;
        }

        var present = value.IsValueType ? expression + ".Value" : expression;
        file.Open($"if ({expression} is null)").Line($"{json}.WriteNullValue();").Close()
            .Open("else").Line(WriteOne(value, present, json)).Close();
    }

    private static string WriteOne(ValueModel value, string expression, string json) => value.Kind switch
    {
        ValueKind.Text => $"{json}.WriteStringValue({expression});",
        ValueKind.Boolean => $"{json}.WriteBooleanValue({expression});",
        ValueKind.Integer or ValueKind.Real or ValueKind.Decimal => $"{json}.WriteNumberValue({expression});",
        ValueKind.Guid => $"{json}.WriteStringValue({expression});",
        _ when value.IsSanitized => $"{json}.WriteStringValue({expression}.ToString());",
        _ when value.HasReader => $"{NameOf(value)}({json}, {expression});",
        _ => $"global::SecureTools.ResultFormat.Write({json}, {expression});",
    };

    private static void EmitBody(SourceWriter file, ValueModel value, TypeSet types)
    {
        switch (value.Kind)
        {
            case ValueKind.Enum:
                EmitEnum(file, value, types.Enum(value.Type));
                break;
            case ValueKind.Object:
                EmitObject(file, types.Object(value.Type)!);
                break;
            default:
                file.Line("json.WriteStartArray();").Open("foreach (var item in value)");
                EmitWrite(file, value.Item!, "item", "json");
                file.Close().Line().Line("json.WriteEndArray();");
                break;
        }
    }

    /// <summary>Names by comparison: several names may stand for one value, and a switch takes each value once.</summary>
    private static void EmitEnum(SourceWriter file, ValueModel value, EnumModel model)
    {
        foreach (var name in model.Names)
        {
            file.Open($"if (value == {value.Type}.{Literal.Identifier(name)})")
                .Line($"json.WriteStringValue({Literal.Utf8(name)});")
                .Line("return;")
                .Close()
                .Line();
        }

        file.Line("json.WriteStringValue(value.ToString());");
    }

    private static void EmitObject(SourceWriter file, ObjectModel model)
    {
        file.Line("json.WriteStartObject();");
        foreach (var member in model.Outputs)
        {
            file.Line($"json.WritePropertyName({Literal.Utf8(member.JsonName)});");
            if (member.IsSensitive)
            {
                file.Line(member.Value.Kind == ValueKind.Text ? $"json.WriteStringValue({Redacted});" : "json.WriteNullValue();");
            }
            else
            {
                EmitWrite(file, member.Value, "value." + Literal.Identifier(member.Name), "json");
            }
        }

        file.Line("json.WriteEndObject();");
    }
}
