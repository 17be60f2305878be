using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Secrets;

/// <summary>The second half of a cloud key pair has no form of its own: the id beside it gives it away.</summary>
internal static class KeyPairs
{
    private const int LengthOfSecret = 40;
    private const int LengthOfId = 20;
    private const int Highest = 8;

    private static readonly string[] _prefixes = ["AKIA", "ASIA"];

    /// <summary>
    /// Whether the value has the length and characters of a secret key, and a key id stands in the same list, statement or type.
    /// </summary>
    public static bool IsSecret(ExpressionSyntax node, string text) =>
        text.Length == LengthOfSecret && CharClass.Base64.ContainsAll(text, 0, text.Length) && Around(node) is { } around
        && around.DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && IsId(token.ValueText));

    private static bool IsId(string text) =>
        text.Length == LengthOfId && Array.Exists(_prefixes, prefix => text.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The list or statement around it; for a field or property all members beside it.</summary>
    private static SyntaxNode? Around(SyntaxNode node) => node.Ancestors().Take(Highest).FirstOrDefault(ancestor => ancestor
        is BaseArgumentListSyntax { Arguments.Count: > 1 } or InitializerExpressionSyntax { Expressions.Count: > 1 }
            or AnonymousObjectCreationExpressionSyntax or TupleExpressionSyntax
        or BlockSyntax or TypeDeclarationSyntax);
}
