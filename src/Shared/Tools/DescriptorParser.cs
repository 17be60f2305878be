using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Reads what a tool says about itself. Null: its name or one of its limits is out of range.</summary>
internal static class DescriptorParser
{
    private const int LongestTimeout = 86_400;

    /// <summary>The name that the method claims, whether or not it can be a tool.</summary>
    public static string? Name(IMethodSymbol method, AttributeData tool) =>
        !tool.HasErrors() && (tool.Text(0) ?? ToolNames.FromMethod(method.Name)) is var name && ToolNames.IsValid(name) ? name : null;

    public static DescriptorModel? Parse(IMethodSymbol method, AttributeData tool, DocumentationText documentation)
    {
        var timeout = tool.Named<int>("TimeoutSeconds") ?? 0;
        var arguments = tool.Named<int>("MaxArgumentBytes") ?? 0;
        var result = tool.Named<int>("MaxResultBytes") ?? 0;
        if (Name(method, tool) is not { } name || timeout is < 0 or > LongestTimeout || arguments < 0 || result < 0)
        {
            return null;
        }

        return new DescriptorModel(
            name,
            tool.NamedText("Title"),
            tool.NamedText("Description") ?? Description(method) ?? documentation.Summary,
            tool.Named<bool>("ReadOnly"),
            tool.Named<bool>("Destructive"),
            tool.Named<bool>("Idempotent"),
            tool.Named<bool>("OpenWorld"),
            tool.Named<bool>("Secure") ?? false,
            tool.Named<bool>("Hidden") ?? false,
            AllowsAnonymous(method),
            timeout,
            arguments,
            result);
    }

    private static string? Description(IMethodSymbol method) =>
        method.Attribute(TypeNames.Description)?.Text(0);

    /// <summary>Any requirement is stricter than the permission to stay anonymous, and wins.</summary>
    private static bool AllowsAnonymous(IMethodSymbol method) =>
        (method.Attribute(TypeNames.AllowAnonymous) ?? method.ContainingType.Attribute(TypeNames.AllowAnonymous)) is not null
        && !GuardSources.Of(method).SelectMany(source => source.GetAttributes())
            .Any(attribute => attribute.AttributeClass.DerivesFrom(TypeNames.Requirement));
}
