using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>A dangerous expression in a document.</summary>
/// <param name="Root">The document.</param>
/// <param name="Expression">What is dangerous there.</param>
/// <param name="Source">The parameter of the tool that it comes from; null: it stands in another file.</param>
/// <param name="Model">Knows what names mean.</param>
/// <param name="Cancel">Ends it early.</param>
internal sealed record SinkPlace(
    SyntaxNode Root, ExpressionSyntax Expression, ParameterSyntax? Source, SemanticModel Model, CancellationToken Cancel)
{
    /// <summary>The argument that the expression is; null: it is none.</summary>
    public ArgumentSyntax? Argument => Expression.Parent as ArgumentSyntax;

    /// <summary>The call or creation that the expression is an argument of.</summary>
    public ExpressionSyntax? Call => Argument?.Parent?.Parent as ExpressionSyntax;

    /// <summary>The method or constructor that is called there.</summary>
    public IMethodSymbol? Callee => Call is { } call ? Model.GetSymbolInfo(call, Cancel).Symbol as IMethodSymbol : null;

    /// <summary>A type by its short name where that means it; a fix adds no using.</summary>
    public string NameOf(string space, string type) =>
        Model.LookupNamespacesAndTypes(Expression.SpanStart, name: type) is [ITypeSymbol found]
            && found.ContainingNamespace.ToDisplayString() == space ? type : $"global::{space}.{type}";

    /// <summary>The document with one node replaced.</summary>
    public Mend Replace(string title, string verb, SyntaxNode old, SyntaxNode added) => new(title, verb, Root.ReplaceNode(old, added));

    /// <summary>The document with several nodes replaced.</summary>
    public Mend Replace(string title, string verb, IReadOnlyDictionary<SyntaxNode, SyntaxNode> changes) =>
        new(title, verb, Root.ReplaceNodes(changes.Keys, (old, _) => changes[old]));
}

/// <summary>A change that mends.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Verb">Tells the offers for one place apart.</param>
/// <param name="Root">The document afterwards.</param>
internal sealed record Mend(string Title, string Verb, SyntaxNode Root)
{
    /// <summary>The method that takes something else afterwards, so that code which calls it would no longer compile; null: none.</summary>
    public IMethodSymbol? Changed { get; init; }
}
