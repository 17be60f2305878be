using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>
/// What a model reads about a tool of another framework: attributes, what the creating call gives, and documentation where a generator
/// reads it.
/// </summary>
internal static class ForeignTexts
{
    public static string? Title(ToolMethod tool) => tool.Framework != ToolFramework.Mcp ? null
        : tool.Given?.Title is { } given ? given.Value
        : tool.Attribute?.NamedText("Title");

    /// <summary>Null or empty: there is none, or none that is known.</summary>
    public static string? Description(ToolMethod tool, CancellationToken cancel) =>
        tool.Description ?? (ReadsDocumentation(tool) ? DocumentationText.Of(tool.Method, cancel).Summary : null);

    public static string? Description(ToolMethod tool, IParameterSymbol parameter, CancellationToken cancel) =>
        parameter.Attribute(TypeNames.Description)?.Text(0)
        ?? (ReadsDocumentation(tool) ? DocumentationText.Of(tool.Method, cancel).Parameter(parameter.Name) : null);

    /// <summary>The generator of the Model Context Protocol SDK turns documentation of partial methods into descriptions.</summary>
    public static bool ReadsDocumentation(ToolMethod tool) =>
        tool is { Framework: ToolFramework.Mcp, Creation: null }
            && (tool.Method.IsPartialDefinition || tool.Method.PartialImplementationPart is not null);
}
