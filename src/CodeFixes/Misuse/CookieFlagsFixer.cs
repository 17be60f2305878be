using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Misuse;

/// <summary>
/// Sets a flag that is off, and adds those that are missing. A cookie that scripts read on purpose needs a suppression, not this.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CookieFlagsFixer)), Shared]
public sealed class CookieFlagsFixer() : SecureToolsFixer(RuleIds.CookieFlags)
{
    private static readonly string[] _flags = ["Secure", "HttpOnly"];

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node is AssignmentExpressionSyntax { Right: LiteralExpressionSyntax value } && value.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            var on = SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression).WithTriviaFrom(value);
            Offer(context, "Set the flag", "SetFlag", root, (value, on));
        }
        else if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is ObjectCreationExpressionSyntax creation)
        {
            Offer(context, "Set Secure and HttpOnly", "SetFlags", root, (creation, WithFlags(creation)));
        }

        return Task.CompletedTask;
    }

    private static ObjectCreationExpressionSyntax WithFlags(ObjectCreationExpressionSyntax creation)
    {
        var present = creation.Initializer?.Expressions.ToList() ?? [];
        var names = present.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString()).ToList();
        var items = present.Select(expression => expression.ToString().Trim())
            .Concat(_flags.Where(flag => !names.Contains(flag)).Select(flag => flag + " = true"));
        var text = $"new {creation.Type} {{ {string.Join(", ", items)} }}";
        return ((ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression(text)).WithTriviaFrom(creation);
    }
}
