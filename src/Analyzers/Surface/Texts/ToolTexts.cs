using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>
/// Collects the texts that a tool shows to a model: its own, those of its parameters and, for <c>[Tool]</c>, those of its argument types.
/// </summary>
internal static class ToolTexts
{
    public static IEnumerable<ToolText> Of(ToolMethod tool, CancellationToken cancel) =>
        OfCall(tool, _ => true).Concat(OfMethod(tool, _ => true, cancel));

    /// <summary>The texts that the call gives which creates the tool.</summary>
    public static IEnumerable<ToolText> OfCall(ToolMethod tool, Func<string, bool> isWanted) =>
        new[] { (Role: TextRole.Title, Text: tool.Given?.Title), (Role: TextRole.Tool, Text: tool.Given?.Description) }
            .Where(given => given.Text is { Value: { } value, Syntax: ExpressionSyntax } && isWanted(value))
            .Select(given =>
                new ToolText(given.Role, tool.Name, LiteralText.Of((ExpressionSyntax)given.Text!.Syntax, given.Text.Value!), tool.Method));

    /// <summary>The texts on the method, its parameters and in its documentation, where that is read.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="isWanted">Whether to read a text, given its value or the whole comment that it is a part of.</param>
    /// <param name="cancel">Ends the work.</param>
    public static IEnumerable<ToolText> OfMethod(ToolMethod tool, Func<string, bool> isWanted, CancellationToken cancel) =>
        ReadsComments(tool) ? OfAttributes(tool, isWanted, cancel).Concat(Comments(tool, isWanted, cancel))
            : OfAttributes(tool, isWanted, cancel);

    /// <summary>The texts of the tool and its parameters that attributes give.</summary>
    public static IEnumerable<ToolText> OfAttributes(ToolMethod tool, CancellationToken cancel) => OfAttributes(tool, _ => true, cancel);

    private static IEnumerable<ToolText> OfAttributes(ToolMethod tool, Func<string, bool> isWanted, CancellationToken cancel) =>
    [
        .. Titles(tool, isWanted, cancel), .. Descriptions(TextRole.Tool, tool.Name, tool.Method, isWanted, cancel),
        .. tool.Method.Parameters.SelectMany(parameter => Descriptions(TextRole.Parameter, parameter.Name, parameter, isWanted, cancel)),
    ];

    /// <summary>The texts of one argument type.</summary>
    public static IEnumerable<ToolText> Of(INamedTypeSymbol type, Func<string, bool> isWanted, CancellationToken cancel) =>
        new ISymbol[] { type }.Concat(
            type.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol { HasConstantValue: true }))
            .SelectMany(
                symbol =>
                    Descriptions(TextRole.Type, symbol.Name, symbol, isWanted, cancel)
                    .Concat(Summaries(TextRole.Type, symbol.Name, symbol, isWanted, cancel)))
            .Concat(Wanted(type, isWanted, cancel).SelectMany(comment => comment.Parameters)
                .Select(found => new ToolText(TextRole.Type, found.Name, found.Text, type)))
            .Concat(type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
                .SelectMany(parameter => Descriptions(TextRole.Type, parameter.Name, parameter, isWanted, cancel)));

    /// <summary>Whether the framework makes descriptions of documentation comments.</summary>
    public static bool ReadsComments(ToolMethod tool) => tool.Framework == ToolFramework.Own || ForeignTexts.ReadsDocumentation(tool);

    private static IEnumerable<ToolText> Titles(ToolMethod tool, Func<string, bool> isWanted, CancellationToken cancel) =>
        tool.Attribute is { } attribute && Argument(attribute, "Title", isWanted, cancel) is { } title
            ? [new ToolText(TextRole.Title, tool.Name, title, tool.Method)] : [];

    private static IEnumerable<ToolText> Descriptions(
        TextRole role, string subject, ISymbol symbol, Func<string, bool> isWanted, CancellationToken cancel)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            var text = attribute.AttributeClass.Is(TypeNames.Tool) ? Argument(attribute, "Description", isWanted, cancel)
                : attribute.AttributeClass.Is(TypeNames.Description) ? Argument(attribute, null, isWanted, cancel)
                : null;
            if (text is not null)
            {
                yield return new ToolText(role, subject, text, symbol);
            }
        }
    }

    private static IEnumerable<ToolText> Comments(ToolMethod tool, Func<string, bool> isWanted, CancellationToken cancel)
    {
        var parts = new[] { tool.Method, tool.Method.PartialDefinitionPart, tool.Method.PartialImplementationPart }.OfType<IMethodSymbol>();
        return parts.SelectMany(part => Summaries(TextRole.Tool, tool.Name, part, isWanted, cancel)
            .Concat(Wanted(part, isWanted, cancel).SelectMany(comment => comment.Parameters)
                .Select(found => new ToolText(TextRole.Parameter, found.Name, found.Text, part))));
    }

    private static IEnumerable<CommentText> Wanted(ISymbol symbol, Func<string, bool> isWanted, CancellationToken cancel) =>
        CommentText.Of(symbol, cancel).Where(comment => isWanted(comment.ToString()));

    private static IEnumerable<ToolText> Summaries(
        TextRole role, string subject, ISymbol symbol, Func<string, bool> isWanted, CancellationToken cancel) =>
        Wanted(symbol, isWanted, cancel).Select(comment => comment.Summary).OfType<MappedText>()
            .Select(text => new ToolText(role, subject, text, symbol));

    /// <summary>The text of a named argument, or without a name of the first one.</summary>
    private static MappedText? Argument(AttributeData attribute, string? name, Func<string, bool> isWanted, CancellationToken cancel)
    {
        var value = name is null ? attribute.Text(0) : attribute.NamedText(name);
        return value is not null && isWanted(value)
            && attribute.ApplicationSyntaxReference?.GetSyntax(cancel) is AttributeSyntax { ArgumentList.Arguments: var arguments }
            && arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } found
            ? LiteralText.Of(found.Expression, value)
            : null;
    }
}
