using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs;

/// <summary>
/// Offers the constraints that fit, the sharpest first, on a parameter or on a member of its type. Bounds are for the author to adjust: no
/// analysis knows them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnconstrainedInputFixer)), Shared]
public sealed class UnconstrainedInputFixer()
    : SecureToolsFixer(RuleIds.UnconstrainedText, RuleIds.UnconstrainedNumber, RuleIds.UnlimitedCollection)
{
    private const int MostChoices = 32;

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.AncestorsAndSelf().FirstOrDefault(outer => outer is ParameterSyntax or PropertyDeclarationSyntax) is not { } place
            || place is ParameterSyntax { Type: null }
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var (word, arguments) in Constraints(context.Diagnostics[0].Id, place))
        {
            var attribute = AttributeEdits.Create(model, place.SpanStart, (AttributeEdits.Constraints, word), arguments);
            Offer(context, $"Add [{word}{arguments}]", word, root, (place, Added(place, attribute)));
        }
    }

    private static SyntaxNode Added(SyntaxNode place, AttributeSyntax attribute) =>
        place is ParameterSyntax parameter ? AttributeEdits.Added(parameter, attribute)
            : AttributeEdits.Added((PropertyDeclarationSyntax)place, attribute);

    private static IEnumerable<(string Word, string? Arguments)> Constraints(string id, SyntaxNode place) => id switch
    {
        RuleIds.UnconstrainedNumber => [("Range", "(1, 100)")],
        RuleIds.UnlimitedCollection => [("MaxLength", "(100)")],
        _ => OfText(place),
    };

    private static IEnumerable<(string Word, string? Arguments)> OfText(SyntaxNode place)
    {
        var identifier = place is ParameterSyntax parameter ? parameter.Identifier : ((PropertyDeclarationSyntax)place).Identifier;
        var name = ToolNames.CamelCase(identifier.ValueText);
        if (Choices(place, identifier.ValueText) is { Count: > 1 } choices)
        {
            yield return (
                "AllowedValues", $"({string.Join(", ", choices.Select(choice => SymbolDisplay.FormatLiteral(choice, quote: true)))})");
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
        Array.Exists(
            words, word => name == word || name.EndsWith(char.ToUpperInvariant(word[0]) + word.Substring(1), StringComparison.Ordinal));

    /// <summary>The constants that the method tells the parameter apart by; who tells a member apart by which, stands elsewhere.</summary>
    private static List<string> Choices(SyntaxNode place, string name)
    {
        var method = place is ParameterSyntax ? place.Parent?.Parent : null;
        var found = new List<string>();
        foreach (var node in method?.DescendantNodes() ?? [])
        {
            var literals = node switch
            {
                SwitchStatementSyntax choice when Is(choice.Expression, name) =>
                    Literals(choice.Sections.SelectMany(section => section.Labels)),
                SwitchExpressionSyntax choice when Is(choice.GoverningExpression, name) => Literals(choice.Arms.Select(arm => arm.Pattern)),
                IsPatternExpressionSyntax test when Is(test.Expression, name) => Literals([test.Pattern]),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison when Is(comparison.Left, name)
                    || Is(comparison.Right, name) => Literals([comparison]),
                _ => [],
            };
            found.AddRange(literals.Where(literal => !found.Contains(literal)));
        }

        return found.Count > MostChoices ? [] : found;
    }

    private static bool Is(ExpressionSyntax? expression, string name) =>
        expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    private static IEnumerable<string> Literals(IEnumerable<SyntaxNode> nodes) => nodes.SelectMany(node => node.DescendantNodesAndSelf())
        .OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
        .Select(literal => literal.Token.ValueText);
}
