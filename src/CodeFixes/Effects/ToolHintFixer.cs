using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Effects;

namespace SecureTools.CodeFixes.Effects;

/// <summary>Writes the hint that the code was found to deserve. A value that is computed is somebody's decision and stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolHintFixer)), Shared]
public sealed class ToolHintFixer() : SecureToolsFixer(RuleIds.ContradictedHint, RuleIds.MissingHint)
{
    private const string Verb = "SetHint";

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (!context.Diagnostics[0].Properties.TryGetValue(ToolHintAnalyzer.Hint, out var hint) || hint is null)
        {
            return Task.CompletedTask;
        }

        if (node is LiteralExpressionSyntax && node.Parent is AttributeArgumentSyntax)
        {
            Offer(context, "Set " + hint, Verb, root, (node, SyntaxFactory.ParseExpression(ValueOf(hint)).WithTriviaFrom(node)));
        }
        else if (context.Diagnostics[0].Id == RuleIds.MissingHint && node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            Offer(context, "Set " + hint, Verb, root, (attribute, AttributeEdits.WithArgument(attribute, hint)));
        }

        return Task.CompletedTask;
    }

    private static string ValueOf(string hint) => hint.Substring(hint.LastIndexOf(' ') + 1);
}
