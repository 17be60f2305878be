using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>Sets <c>Secure = true</c>. A value that is computed is somebody's decision and stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsecureDestructiveToolFixer)), Shared]
public sealed class InsecureDestructiveToolFixer() : SecureToolsFixer(RuleIds.InsecureDestructiveTool)
{
    private const string Title = "Set Secure = true";
    private const string Verb = "SetSecure";

    private static readonly LiteralExpressionSyntax _true = SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            Offer(context, Title, Verb, root, (node, _true.WithTriviaFrom(node)));
        }
        else if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && !AttributeEdits.HasArgument(attribute, "Secure"))
        {
            Offer(context, Title, Verb, root, (attribute, AttributeEdits.WithArgument(attribute, "Secure = true")));
        }

        return Task.CompletedTask;
    }
}
