
namespace SecureTools.Generators.Emission;

/// <summary>Writes a writer for every enum, collection and object that results of a class are made of.</summary>
internal static class WriterEmitter
{
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter json";
    private const string Redacted = "\"[redacted]\"u8";

    public static IReadOnlyList<ValueModel> Written(IEnumerable<ToolModel> tools, TypeSet types) =>
        [.. TypeWalk.Reached(tools.Select(tool => tool.Return.Value).OfType<ValueModel>(), types, forReading: false)
            .Where(value => value.HasReader)];

    public static string NameOf(ValueModel value) => "Write" + ValueNames.Of(value);

    public static void Emit(SourceWriter file, IEnumerable<ValueModel> values, TypeSet types)
    {
        foreach (var value in values)
        {
            file.Line().Open($"private static void {NameOf(value)}({Writer}, {value.Type} value)");
            EmitBody(file, value, types);
            file.Close();
            if (value.Kind == ValueKind.Union)
            {
                UnionEmitter.EmitCaseWriters(file, value, types.Union(value.Type), types, EmitObject);
            }
        }
    }

    /// <summary>
    /// Writes one value as its schema says. Whatever the annotations say, a reference may be null at run time: where the schema has no
    /// null, such a result is a failure of the tool.
    /// </summary>
    public static void EmitWrite(SourceWriter file, ValueModel value, string expression, string json)
    {
        if (value.IsSensitive)
        {
            file.Line(Redaction(value, json));
            return;
        }

        // An option is null where it holds nothing, and its writer writes that.
        if (value is { IsValueType: false, IsNullable: false, Kind: not ValueKind.Option })
        {
            file.Line(
                WriteOne(
                value, $"{expression} ?? throw global::SecureTools.ResultFormat.Missing({Literal.Of(value.Type.Replace("global::", ""))})",
                json));
            return;
        }

        if (value is { IsValueType: true, IsNullable: false })
        {
            file.Line(WriteOne(value, expression, json));
            return;
        }

        var present = value.IsValueType ? expression + ".Value" : expression;
        file.Open($"if ({expression} is null)").Line($"{json}.WriteNullValue();").Close()
            .Open("else").Line(WriteOne(value, present, json)).Close();
    }

    private static string Redaction(ValueModel value, string json) =>
        value.Kind == ValueKind.Text ? $"{json}.WriteStringValue({Redacted});" : $"{json}.WriteNullValue();";

    private static string WriteOne(ValueModel value, string expression, string json) => value.Kind switch
    {
        ValueKind.Text => $"{json}.WriteStringValue({expression});",
        ValueKind.Boolean => $"{json}.WriteBooleanValue({expression});",
        ValueKind.Integer or ValueKind.Real or ValueKind.Decimal when !value.IsWide && value.Type != "global::System.Half" =>
            $"{json}.WriteNumberValue({expression});",
        ValueKind.Guid => $"{json}.WriteStringValue({expression});",
        _ when value.IsSanitized => $"{json}.WriteStringValue({(expression.Contains(" ") ? $"({expression})" : expression)}.ToString());",
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
            case ValueKind.Flags:
                FlagsEmitter.EmitWriter(file, value, types.Enum(value.Type));
                break;
            case ValueKind.Option:
                WrapperEmitter.EmitOptionWriter(file, value);
                break;
            case ValueKind.Foreign:
                WrapperEmitter.EmitForeignWriter(file, value);
                break;
            case ValueKind.Union:
                UnionEmitter.EmitWriter(file, value, types.Union(value.Type));
                break;
            case ValueKind.Map:
                EmitEntries(file, value, types);
                break;
            default:
                EmitItems(file, value);
                break;
        }
    }

    private static void EmitItems(SourceWriter file, ValueModel value)
    {
        // An immutable array that nobody made has no items, not even none.
        var items = value.Form == CollectionForm.ImmutableArray ? $"value.IsDefault ? {value.Type}.Empty : value" : "value";
        file.Line("json.WriteStartArray();").Open($"foreach (var item in {items})");
        EmitWrite(file, value.Item!, "item", "json");
        file.Close().Line().Line("json.WriteEndArray();");
    }

    private static void EmitEntries(SourceWriter file, ValueModel value, TypeSet types)
    {
        file.Line("json.WriteStartObject();").Open("foreach (var entry in value)");
        if (value.Key!.Kind == ValueKind.Enum)
        {
            file.Open("json.WritePropertyName(entry.Key switch");
            foreach (var member in types.Enum(value.Key.Type).Members.Where(member => !member.IsAlias))
            {
                file.Line($"{value.Key.Type}.{Literal.Identifier(member.Name)} => {Literal.Of(member.JsonName)},");
            }

            file.Line($"_ => throw global::SecureTools.ResultFormat.Undefined({Literal.Of(value.Key.Type.Replace("global::", ""))}),")
                .Close(");");
        }
        else
        {
            file.Line("json.WritePropertyName(entry.Key);");
        }

        EmitWrite(file, value.Item!, "entry.Value", "json");
        file.Close().Line().Line("json.WriteEndObject();");
    }

    private static void EmitEnum(SourceWriter file, ValueModel value, EnumModel model)
    {
        foreach (var member in model.Members.Where(member => !member.IsAlias))
        {
            file.Open($"if (value == {value.Type}.{Literal.Identifier(member.Name)})")
                .Line($"json.WriteStringValue({Literal.Utf8(member.JsonName)});")
                .Line("return;")
                .Close()
                .Line();
        }

        file.Line($"throw global::SecureTools.ResultFormat.Undefined({Literal.Of(value.Type.Replace("global::", ""))});");
    }

    private static void EmitObject(SourceWriter file, ObjectModel model)
    {
        file.Line("json.WriteStartObject();");
        foreach (var member in model.Outputs)
        {
            if (member.Omitted == OmitWhen.Never)
            {
                EmitMember(file, member);
                continue;
            }

            file.Open($"if ({IsShown(member)})");
            EmitMember(file, member);
            file.Close().Line();
        }

        file.Line("json.WriteEndObject();");
    }

    private static string IsShown(MemberModel member) => member.Omitted == OmitWhen.Null
        ? $"value.{Literal.Identifier(member.Name)} is not null"
        : $"!global::System.Collections.Generic.EqualityComparer<{member.Value.Declared}>.Default.Equals(value.{Literal.Identifier(member.Name)}, default!)";

    private static void EmitMember(SourceWriter file, MemberModel member)
    {
        file.Line($"json.WritePropertyName({Literal.Utf8(member.JsonName)});");
        if (member.Place == MemberPlace.Discriminator)
        {
            file.Line($"json.WriteRawValue({Literal.Utf8(member.Constraints[0].Json)}, skipInputValidation: true);");
        }
        else if (member.IsSensitive)
        {
            file.Line(Redaction(member.Value, "json"));
        }
        else
        {
            EmitWrite(file, member.Value, "value." + Literal.Identifier(member.Name), "json");
        }
    }
}
