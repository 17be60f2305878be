namespace SecureTools.Generators.Emission;

/// <summary>Writes readers and writers of values that something else reads, and of values that may be missing in the way of F#.</summary>
internal static class WrapperEmitter
{
    public static void EmitForeignReader(SourceWriter file, ValueModel value) =>
        file.Line($"return reader.TryReadJson({TypeInfo(value)}, out value!);");

    public static void EmitForeignWriter(SourceWriter file, ValueModel value) =>
        file.Line($"global::System.Text.Json.JsonSerializer.Serialize(json, value, {TypeInfo(value)});");

    public static void EmitOptionReader(SourceWriter file, ValueModel value)
    {
        file.Line($"value = {value.Type}.None;").Open("if (reader.IsNull)").Line("return true;").Close().Line()
            .Open($"if (!{MemberEmitter.ReadInto(value.Item!, "item")})").Line("return false;").Close().Line();
        CheckEmitter.Emit(
            file, value.Item!, value.Item!.Rules, "item", number => ValueNames.Of(value) + PatternEmitter.NameOf("Item", number));
        file.Line($"value = {value.Type}.Some(item);").Line("return true;");
    }

    public static void EmitOptionWriter(SourceWriter file, ValueModel value)
    {
        if (value.IsValueType)
        {
            file.Open("if (value.IsNone)").Line("json.WriteNullValue();").Line("return;").Close().Line();
        }

        WriterEmitter.EmitWrite(file, value.Item!, "value.Value", "json");
    }

    /// <summary>The context finds the type among those that it was generated for.</summary>
    private static string TypeInfo(ValueModel value) =>
        $"(global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{value.Type}>){value.Context}.Default.GetTypeInfo(typeof({value.Type}))!";
}
