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
        else if (node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: { } list } && IsMissing(list))
        {
            Offer(context, Title, Verb, root, (list, list.WithArguments(WithSecure(list.Arguments))));
        }

        return Task.CompletedTask;
    }

    private static bool IsMissing(AttributeArgumentListSyntax list) =>
        !list.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "Secure");

    private static SeparatedSyntaxList<AttributeArgumentSyntax> WithSecure(SeparatedSyntaxList<AttributeArgumentSyntax> arguments)
    {
        var secure = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName("Secure")).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space),
            nameColon: null,
            _true);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var items = arguments.GetWithSeparators();
        var last = arguments.Last();
        return SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(
            [.. items.RemoveAt(items.Count - 1), last.WithoutTrailingTrivia(), comma, secure.WithTrailingTrivia(last.GetTrailingTrivia())]);
    }
}
