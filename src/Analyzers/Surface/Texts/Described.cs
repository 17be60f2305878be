using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>What a model is told about a tool.</summary>
/// <param name="Description">The tool's description, if it has one.</param>
/// <param name="Silent">The parameters that the model fills and is told nothing about.</param>
internal sealed record Described(string? Description, ISet<string> Silent)
{
    /// <summary>Null: it is no tool, for reasons that other rules name.</summary>
    public static Described? Of(ToolMethod tool, CancellationToken cancel)
    {
        if (tool.Framework != ToolFramework.Own || tool.Attribute is not { } attribute)
        {
            var silent = ForeignTools.Arguments(tool).Where(parameter => string.IsNullOrWhiteSpace(Text(tool, parameter, cancel))).Select(parameter => parameter.Name);
            return new Described(ForeignTools.Description(tool, cancel), Set(silent));
        }

        return ToolParser.Parse(tool.Method, attribute, null, new Refusals(), cancel)?.Model is { } model
            ? new Described(
                model.Descriptor.Description,
                Set(model.Arguments.Where(argument => string.IsNullOrWhiteSpace(argument.Description)).Select(argument => argument.Name)))
            : null;
    }

    private static string? Text(ToolMethod tool, IParameterSymbol parameter, CancellationToken cancel) =>
        parameter.Attribute(TypeNames.Description)?.Text(0)
        ?? (ForeignTools.ReadsDocumentation(tool) ? DocumentationText.Of(tool.Method, cancel).Parameter(parameter.Name) : null);

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.Ordinal);
}
