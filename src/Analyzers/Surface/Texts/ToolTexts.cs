using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Collects the texts that a tool shows to a model: its own, those of its parameters and, for <c>[Tool]</c>, those of its argument types.</summary>
internal static class ToolTexts
{
    public static IEnumerable<ToolText> Of(ToolMethod tool, CancellationToken cancel) =>
        ReadsComments(tool) ? OfAttributes(tool, cancel).Concat(Comments(tool, cancel)) : OfAttributes(tool, cancel);

    /// <summary>The texts of the tool and its parameters that attributes give.</summary>
    public static IEnumerable<ToolText> OfAttributes(ToolMethod tool, CancellationToken cancel) =>
    [
        .. Titles(tool, cancel), .. Descriptions(TextRole.Tool, tool.Name, tool.Method, cancel),
        .. tool.Method.Parameters.SelectMany(parameter => Descriptions(TextRole.Parameter, parameter.Name, parameter, cancel)),
    ];

    /// <summary>The texts of one argument type.</summary>
    public static IEnumerable<ToolText> Of(INamedTypeSymbol type, CancellationToken cancel) =>
        new ISymbol[] { type }.Concat(type.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol { HasConstantValue: true }))
            .SelectMany(symbol => Descriptions(TextRole.Type, symbol.Name, symbol, cancel).Concat(Summaries(TextRole.Type, symbol.Name, symbol, cancel)))
            .Concat(CommentText.Of(type, cancel).SelectMany(comment => comment.Parameters).Select(found => new ToolText(TextRole.Type, found.Name, found.Text, type)))
            .Concat(type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
                .SelectMany(parameter => Descriptions(TextRole.Type, parameter.Name, parameter, cancel)));

    /// <summary>Whether the framework makes descriptions of documentation comments.</summary>
    public static bool ReadsComments(ToolMethod tool) => tool.Framework == ToolFramework.Own || ForeignTools.ReadsDocumentation(tool);

    private static IEnumerable<ToolText> Titles(ToolMethod tool, CancellationToken cancel) =>
        Argument(tool.Attribute, "Title", cancel) is { } title ? [new ToolText(TextRole.Title, tool.Name, title, tool.Method)] : [];

    private static IEnumerable<ToolText> Descriptions(TextRole role, string subject, ISymbol symbol, CancellationToken cancel)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            var text = attribute.AttributeClass.Is(TypeNames.Tool) ? Argument(attribute, "Description", cancel)
                : attribute.AttributeClass.Is(TypeNames.Description) ? Argument(attribute, null, cancel)
                : null;
            if (text is not null)
            {
                yield return new ToolText(role, subject, text, symbol);
            }
        }
    }

    private static IEnumerable<ToolText> Comments(ToolMethod tool, CancellationToken cancel)
    {
        var parts = new[] { tool.Method, tool.Method.PartialDefinitionPart, tool.Method.PartialImplementationPart }.OfType<IMethodSymbol>();
        return parts.SelectMany(part => Summaries(TextRole.Tool, tool.Name, part, cancel)
            .Concat(CommentText.Of(part, cancel).SelectMany(comment => comment.Parameters)
                .Select(found => new ToolText(TextRole.Parameter, found.Name, found.Text, part))));
    }

    private static IEnumerable<ToolText> Summaries(TextRole role, string subject, ISymbol symbol, CancellationToken cancel) =>
        CommentText.Of(symbol, cancel).Select(comment => comment.Summary).OfType<MappedText>().Select(text => new ToolText(role, subject, text, symbol));

    /// <summary>The text of a named argument, or without a name of the first one.</summary>
    private static MappedText? Argument(AttributeData attribute, string? name, CancellationToken cancel)
    {
        var value = name is null ? attribute.Text(0) : attribute.NamedText(name);
        return value is not null && attribute.ApplicationSyntaxReference?.GetSyntax(cancel) is AttributeSyntax { ArgumentList.Arguments: var arguments }
            && arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } found
            ? LiteralText.Of(found.Expression, value)
            : null;
    }
}
