using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Emission;

/// <summary>Writes one tool: description with schemas, guards, binder and call, in the order in which a call meets them.</summary>
internal static class ToolEmitter
{
    public static void Emit(SourceWriter file, ResolvedTool tool, string name)
    {
        DescriptorEmitter.Emit(file, tool, name);
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

    private static void EmitArguments(SourceWriter file, ToolModel tool)
    {
        file.Line().Open("private sealed class Arguments");
        foreach (var argument in tool.Arguments)
        {
            var value = argument.DefaultCode is { } code ? $" = {code}" : "";
            file.Line($"public {argument.Value.Declared} {Names.Field(argument.Name)}{value};");
        }

        file.Close();
    }
}
