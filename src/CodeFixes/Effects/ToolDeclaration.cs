using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>A method that declares itself a tool of ours.</summary>
/// <param name="Method">The method.</param>
/// <param name="Attribute">Its <c>[Tool]</c>.</param>
/// <param name="Model">Knows what names mean.</param>
internal sealed record ToolDeclaration(MethodDeclarationSyntax Method, AttributeSyntax Attribute, SemanticModel Model)
{
    /// <summary>The brackets in which <c>[Tool]</c> stands.</summary>
    public AttributeListSyntax List => (AttributeListSyntax)Attribute.Parent!;

    /// <summary>The method in which the node stands; null: it is no tool of ours.</summary>
    public static ToolDeclaration? Around(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && Find(method, model, TypeNames.Tool) is { } attribute
            ? new ToolDeclaration(method, attribute, model)
            : null;

    /// <summary>The attribute of that type on the method itself; null: it has none.</summary>
    public AttributeSyntax? Find(string metadataName) => Find(Method, Model, metadataName);

    /// <summary>The change that adds an attribute of ours after the others.</summary>
    /// <param name="word">Its name without the suffix.</param>
    /// <param name="arguments">The text of its arguments with their brackets; null: it has none.</param>
    public (SyntaxNode Old, SyntaxNode New) With(string word, string? arguments = null) =>
        (List, AttributeEdits.Added(List, AttributeEdits.Create(Model, List.SpanStart, (AttributeEdits.Ours, word), arguments)));

    private static AttributeSyntax? Find(MethodDeclarationSyntax method, SemanticModel model, string metadataName)
    {
        var types = KnownTypes.Of(model.Compilation);
        return method.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => types.Is(model.GetTypeInfo(attribute).Type, metadataName));
    }
}
