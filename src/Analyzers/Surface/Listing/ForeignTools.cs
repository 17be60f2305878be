using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>What the frameworks make of a method: which parameters the model fills, and which text it reads.</summary>
internal static class ForeignTools
{
    private static readonly HashSet<string> _special = new(StringComparer.Ordinal)
    {
        "CancellationToken", "IServiceProvider", "ClaimsPrincipal", "IProgress", "AIFunctionArguments", "ILogger", "ILoggerFactory",
    };

    /// <summary>The parameters that the model fills.</summary>
    public static IEnumerable<IParameterSymbol> Arguments(ToolMethod tool) => tool.Method.Parameters.Where(parameter => !IsSpecial(parameter));

    public static string? Title(ToolMethod tool) => tool.Framework == ToolFramework.Mcp ? tool.Attribute.NamedText("Title") : null;

    /// <summary>The description that the model reads; null or empty: there is none.</summary>
    public static string? Description(ToolMethod tool, CancellationToken cancel) =>
        tool.Method.Attribute(TypeNames.Description)?.Text(0) ?? (ReadsDocumentation(tool) ? DocumentationText.Of(tool.Method, cancel).Summary : null);

    /// <summary>The generator of the Model Context Protocol SDK turns documentation of partial methods into descriptions.</summary>
    public static bool ReadsDocumentation(ToolMethod tool) =>
        tool.Framework == ToolFramework.Mcp && (tool.Method.IsPartialDefinition || tool.Method.PartialImplementationPart is not null);

    private static bool IsSpecial(IParameterSymbol parameter) =>
        _special.Contains(parameter.Type.Name)
        || IsOfHost(parameter.Type.ContainingNamespace)
        || parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name.StartsWith("From", StringComparison.Ordinal) == true);

    private static bool IsOfHost(INamespaceSymbol? space) =>
        space?.ToDisplayString() is { } name
        && (name.StartsWith("ModelContextProtocol", StringComparison.Ordinal) || name.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal));
}
