using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Emission;

/// <summary>Writes one tool: description, schemas, guards, binder and call, in the order in which a call meets them.</summary>
internal static class ToolEmitter
{
    public static void Emit(SourceWriter file, ResolvedTool tool, string name)
    {
        DescriptorEmitter.Emit(file, tool, name);
        EmitSchemas(file, tool.Model);
        GuardEmitter.EmitAuthorize(file, tool);
        BinderEmitter.Emit(file, tool.Model);
        GuardEmitter.EmitConditional(file, tool);
        CallEmitter.Emit(file, tool.Model);
        if (tool.Model.Arguments.Any())
        {
            EmitArguments(file, tool.Model);
        }

        file.Close();
    }

    private static void EmitSchemas(SourceWriter file, ToolModel tool)
    {
        EmitSchema(file, "InputSchema", SchemaWriter.OfArguments(tool));
        if (tool.Return.Value is not null)
        {
            EmitSchema(file, "OutputSchema", SchemaWriter.OfResult(tool));
        }
    }

    private static void EmitSchema(SourceWriter file, string name, string schema) =>
        file.Line($"public override global::System.ReadOnlySpan<byte> {name} => \"\"\"{schema}\"\"\"u8;");

    private static void EmitArguments(SourceWriter file, ToolModel tool)
    {
        file.Line().Open("private sealed class Arguments");
        foreach (var argument in tool.Arguments)
        {
            var isText = !argument.Value.IsNullable && !argument.Value.IsValueType;
            var value = argument.DefaultCode is { } code ? $" = {code}" : isText ? " = default!" : "";
            file.Line($"public {argument.Value.Declared} {Names.Field(argument.Name)}{value};");
        }

        file.Close();
    }
}
