using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Misuse;

/// <summary>Writes https for http. An address with a port of its own may have another one there, so it is left alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlainHttpFixer)), Shared]
public sealed class PlainHttpFixer() : SecureToolsFixer(RuleIds.PlainHttp)
{
    private const string Scheme = "\"http://";

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<LiteralExpressionSyntax>() is { Token.Text: var text } literal
            && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(literal.Token.ValueText, UriKind.Absolute, out var address) && address.IsDefaultPort)
        {
            var changed = SyntaxFactory.ParseExpression("\"https://" + text.Substring(Scheme.Length)).WithTriviaFrom(literal);
            Offer(context, "Use https", "UseHttps", root, (literal, changed));
        }

        return Task.CompletedTask;
    }
}
