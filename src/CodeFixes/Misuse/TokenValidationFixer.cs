using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Misuse;

/// <summary>Switches a check on again. What a delegate should ask is for its author to say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenValidationFixer)), Shared]
public sealed class TokenValidationFixer() : SecureToolsFixer(RuleIds.TokenValidationOff)
{
    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Right: LiteralExpressionSyntax value }
            && value.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            var on = SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression).WithTriviaFrom(value);
            Offer(context, "Switch the check on", "SwitchOn", root, (value, on));
        }

        return Task.CompletedTask;
    }
}
