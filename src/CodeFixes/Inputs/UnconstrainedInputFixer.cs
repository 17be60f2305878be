using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs;

/// <summary>Offers the constraints that fit, the sharpest first. Bounds are for the author to adjust: no analysis knows them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnconstrainedInputFixer)), Shared]
public sealed class UnconstrainedInputFixer() : SecureToolsFixer(RuleIds.UnconstrainedText, RuleIds.UnconstrainedNumber, RuleIds.UnlimitedCollection)
{
    private const int MostChoices = 32;

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is not { Type: not null } parameter
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var (word, arguments) in Constraints(context.Diagnostics[0].Id, parameter))
        {
            var attribute = AttributeEdits.Create(model, parameter.SpanStart, (AttributeEdits.Constraints, word), arguments);
            Offer(context, $"Add [{word}{arguments}]", word, root, (parameter, AttributeEdits.Added(parameter, attribute)));
        }
    }

    private static IEnumerable<(string Word, string? Arguments)> Constraints(string id, ParameterSyntax parameter) => id switch
    {
        RuleIds.UnconstrainedNumber => [("Range", "(1, 100)")],
        RuleIds.UnlimitedCollection => [("MaxLength", "(100)")],
        _ => OfText(parameter),
    };

    private static IEnumerable<(string Word, string? Arguments)> OfText(ParameterSyntax parameter)
    {
        var name = parameter.Identifier.ValueText;
        if (Choices(parameter, name) is { Count: > 1 } choices)
        {
            yield return ("AllowedValues", $"({string.Join(", ", choices.Select(choice => SymbolDisplay.FormatLiteral(choice, quote: true)))})");
        }

        if (Ends(name, "email", "mail", "emailAddress"))
        {
            yield return ("EmailAddress", null);
        }
        else if (Ends(name, "id", "code", "number", "key", "slug", "sku"))
        {
            yield return ("RegularExpression", "(\"[A-Za-z0-9-]{1,64}\")");
        }

        yield return ("StringLength", "(500)");
    }

    private static bool Ends(string name, params string[] words) =>
        Array.Exists(words, word => name == word || name.EndsWith(char.ToUpperInvariant(word[0]) + word.Substring(1), StringComparison.Ordinal));

    /// <summary>The constants that the method tells the parameter apart by.</summary>
    private static List<string> Choices(ParameterSyntax parameter, string name)
    {
        var method = parameter.Parent?.Parent;
        var found = new List<string>();
        foreach (var node in method?.DescendantNodes() ?? [])
        {
            var literals = node switch
            {
                SwitchStatementSyntax choice when Is(choice.Expression, name) => Literals(choice.Sections.SelectMany(section => section.Labels)),
                SwitchExpressionSyntax choice when Is(choice.GoverningExpression, name) => Literals(choice.Arms.Select(arm => arm.Pattern)),
                IsPatternExpressionSyntax test when Is(test.Expression, name) => Literals([test.Pattern]),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison when Is(comparison.Left, name) || Is(comparison.Right, name) => Literals([comparison]),
                _ => [],
            };
            found.AddRange(literals.Where(literal => !found.Contains(literal)));
        }

        return found.Count > MostChoices ? [] : found;
    }

    private static bool Is(ExpressionSyntax? expression, string name) => expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    private static IEnumerable<string> Literals(IEnumerable<SyntaxNode> nodes) => nodes.SelectMany(node => node.DescendantNodesAndSelf())
        .OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Select(literal => literal.Token.ValueText);
}
