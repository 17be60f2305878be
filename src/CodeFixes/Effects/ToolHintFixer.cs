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

        if (Literal(node, hint) is { } literal)
        {
            Offer(context, "Set " + hint, Verb, root, (literal, SyntaxFactory.ParseExpression(ValueOf(hint)).WithTriviaFrom(literal)));
        }
        else if (context.Diagnostics[0].Id == RuleIds.MissingHint && node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            Offer(context, "Set " + hint, Verb, root, (attribute, AttributeEdits.WithArgument(attribute, hint)));
        }

        return Task.CompletedTask;
    }

    /// <summary>The value of a hint, in an attribute or in the options of a call that creates a tool.</summary>
    private static SyntaxNode? Literal(SyntaxNode node, string hint) => node switch
    {
        LiteralExpressionSyntax { Parent: AttributeArgumentSyntax } literal => literal,
        InvocationExpressionSyntax call => call.ArgumentList.Arguments
            .Select(argument => argument.Expression).OfType<BaseObjectCreationExpressionSyntax>()
            .SelectMany(options => options.Initializer?.Expressions ?? []).OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(option => option.Left.ToString() == NameOf(hint))?.Right as LiteralExpressionSyntax,
        _ => null,
    };

    private static string NameOf(string hint) => hint.Substring(0, hint.IndexOf(' '));

    private static string ValueOf(string hint) => hint.Substring(hint.LastIndexOf(' ') + 1);
}
