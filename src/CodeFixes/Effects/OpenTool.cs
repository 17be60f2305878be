using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Effects;

namespace SecureTools.CodeFixes.Effects;

/// <summary>A tool that anonymous callers may use.</summary>
internal static class OpenTool
{
    /// <summary>
    /// The attribute on the method whose removal closes the tool. Null: its class opens it, and other tools of that may be meant to stay
    /// open; or it is one of another framework that nothing else closes.
    /// </summary>
    public static AttributeSyntax? Opening(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancel) =>
        ToolDeclaration.Around(method, model) is { } tool ? tool.Find(TypeNames.AllowAnonymous) : Foreign(method, model, cancel);

    private static AttributeSyntax? Foreign(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancel) =>
        model.GetDeclaredSymbol(method, cancel) is IMethodSymbol symbol
        && AuthorizationAttributes.Of(symbol, KnownTypes.Of(model.Compilation)) is
        { Requires.IsEmpty: false, Allows: { IsOnMethod: true, Attribute: var open } }
        && open.SyntaxIn(model.Compilation, cancel) is { } syntax && method.Contains(syntax)
            ? syntax
            : null;
}
