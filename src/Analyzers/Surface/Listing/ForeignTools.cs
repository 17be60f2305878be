using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>What other frameworks tell a model about a method.</summary>
internal static class ForeignTools
{
    /// <summary>The parameters that the model fills.</summary>
    public static IEnumerable<IParameterSymbol> Arguments(ToolMethod tool) =>
        tool.Parameters.Where(parameter => parameter.IsModelControlled).Select(parameter => parameter.Symbol);

    public static string? Title(ToolMethod tool) => tool.Framework == ToolFramework.Mcp ? tool.Attribute?.NamedText("Title") : null;

    /// <summary>The description that the model reads; null or empty: there is none.</summary>
    public static string? Description(ToolMethod tool, CancellationToken cancel) =>
        tool.Description ?? (ReadsDocumentation(tool) ? DocumentationText.Of(tool.Method, cancel).Summary : null);

    /// <summary>The generator of the Model Context Protocol SDK turns documentation of partial methods into descriptions.</summary>
    public static bool ReadsDocumentation(ToolMethod tool) =>
        tool is { Framework: ToolFramework.Mcp, Creation: null } && (tool.Method.IsPartialDefinition || tool.Method.PartialImplementationPart is not null);
}
