using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>What a model is told about a tool.</summary>
/// <param name="Description">The tool's description, if it has one.</param>
/// <param name="IsKnown">Whether that is all: a call that creates a tool may compute its description.</param>
/// <param name="Silent">The parameters that the model fills and is told nothing about.</param>
internal sealed record Described(string? Description, bool IsKnown, ISet<string> Silent)
{
    /// <summary>Null: it is no tool, for reasons that other rules name.</summary>
    public static Described? Of(ToolMethod tool, CancellationToken cancel)
    {
        if (tool.Framework != ToolFramework.Own || tool.Attribute is not { } attribute)
        {
            var arguments = tool.Given is { ShapesArguments: true } ? [] : tool.Arguments;
            var silent = arguments.Where(parameter => string.IsNullOrWhiteSpace(ForeignTexts.Description(tool, parameter, cancel)))
                .Select(parameter => parameter.Name);
            return new Described(ForeignTexts.Description(tool, cancel), tool.IsDescriptionKnown, Set(silent));
        }

        return ToolParser.Parse(tool.Method, attribute, null, new Refusals(), cancel)?.Model is { } model
            ? new Described(
                model.Descriptor.Description,
                IsKnown: true,
                Set(model.Arguments.Where(argument => string.IsNullOrWhiteSpace(argument.Description)).Select(argument => argument.Name)))
            : null;
    }

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.Ordinal);
}
