
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Emission;

/// <summary>Writes a tool's static description. What has its default value is not written.</summary>
internal static class DescriptorEmitter
{
    /// <summary>Opens the class of the tool: its base class is given the description and the names of the arguments.</summary>
    public static void Emit(SourceWriter file, ResolvedTool tool, string name)
    {
        file.Open($"private sealed class {name}() : global::SecureTools.Tool(new()");
        EmitProperties(file, tool);
        var members = MemberEmitter.Names(tool.Model.Arguments);
        file.Close(members.Length == 0 ? ")" : ", " + members + ")").Open();
    }

    private static void EmitProperties(SourceWriter file, ResolvedTool tool)
    {
        var descriptor = tool.Model.Descriptor;
        file.Line($"Name = {Literal.Of(descriptor.Name)},");
        When(file, descriptor.Title is not null, $"Title = {Literal.OrNull(descriptor.Title)},");
        When(file, descriptor.Description.Length > 0, $"Description = {Literal.Of(descriptor.Description)},");
        EmitHints(file, descriptor);
        When(file, descriptor.Secure, "Secure = true,");
        When(file, descriptor.Hidden, "Hidden = true,");
        When(file, descriptor.AllowAnonymous, "AllowAnonymous = true,");
        When(file, tool.Model.Return.Kind == ReturnKind.Value, "Synchronous = true,");
        When(file, tool.Model.Return.Kind == ReturnKind.Stream, "Streams = true,");
        When(file, descriptor.TimeoutSeconds > 0, $"TimeoutSeconds = {descriptor.TimeoutSeconds},");
        When(file, descriptor.MaxArgumentBytes > 0, $"MaxArgumentBytes = {descriptor.MaxArgumentBytes},");
        When(file, descriptor.MaxResultBytes > 0, $"MaxResultBytes = {descriptor.MaxResultBytes},");
        EmitLimits(file, tool.Model);
        EmitRequirements(file, tool);
        file.Line($"InputSchema = \"\"\"{SchemaWriter.OfArguments(tool.Model)}\"\"\",");
        if (tool.Model.Return.Value is not null)
        {
            file.Line($"OutputSchema = \"\"\"{SchemaWriter.OfResult(tool.Model)}\"\"\",");
        }
    }

    private static void When(SourceWriter file, bool condition, string line)
    {
        if (condition)
        {
            file.Line(line);
        }
    }

    private static void EmitHints(SourceWriter file, DescriptorModel tool)
    {
        var hints = new (string Name, bool? Value)[]
        {
            ("ReadOnly", tool.ReadOnly), ("Destructive", tool.Destructive), ("Idempotent", tool.Idempotent), ("OpenWorld", tool.OpenWorld),
        };
        var given = hints.Where(hint => hint.Value is not null).Select(hint => $"{hint.Name}: {Literal.OrNull(hint.Value)}").ToList();
        When(file, given.Count > 0, $"Hints = new({string.Join(", ", given)}),");
    }

    private static void EmitLimits(SourceWriter file, ToolModel tool)
    {
        var limits = tool.RateLimits.Select(limit =>
            $"new global::SecureTools.RateLimitRule({limit.Count}, {limit.PerSeconds}, global::SecureTools.RateLimitBy.{limit.By})")
                .ToList();
        When(file, limits.Count > 0, $"RateLimits = [{string.Join(", ", limits)}],");
    }

    private static void EmitRequirements(SourceWriter file, ResolvedTool tool)
    {
        var labels = tool.Requirements.Select(requirement => Literal.Of(requirement.Text)).ToList();
        When(file, labels.Count > 0, $"Requirements = [{string.Join(", ", labels)}],");
    }
}
