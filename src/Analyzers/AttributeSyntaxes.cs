using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers;

/// <summary>Where attributes are written.</summary>
internal static class AttributeSyntaxes
{
    /// <summary>Null: the attribute is written in another compilation.</summary>
    public static AttributeSyntax? SyntaxIn(this AttributeData attribute, Compilation compilation, CancellationToken cancel) =>
        attribute.ApplicationSyntaxReference is { } reference && compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? reference.GetSyntax(cancel) as AttributeSyntax
            : null;

    /// <summary>The value of a named argument.</summary>
    public static ExpressionSyntax? ArgumentSyntax(this AttributeData attribute, string name, Compilation compilation, CancellationToken cancel) =>
        attribute.SyntaxIn(compilation, cancel)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;

    /// <summary>The first argument that is not named.</summary>
    public static ExpressionSyntax? FirstArgumentSyntax(this AttributeData attribute, Compilation compilation, CancellationToken cancel) =>
        attribute.SyntaxIn(compilation, cancel)?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null)?.Expression;
}
