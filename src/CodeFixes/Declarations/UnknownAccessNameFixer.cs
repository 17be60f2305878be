using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.CodeFixes.Declarations;

/// <summary>Writes the declared name that a misspelt one is like, or declares the name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownAccessNameFixer)), Shared]
public sealed class UnknownAccessNameFixer() : SecureToolsFixer(RuleIds.UnknownAccessName)
{
    private const string Replace = "Replace";
    private const string Declare = "Declare";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        var properties = context.Diagnostics[0].Properties;
        if (properties.TryGetValue(UnknownAccessNameAnalyzer.SuggestionProperty, out var suggestion) && suggestion is not null
            && Literal(node) is { } literal)
        {
            var meant = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(suggestion))
                .WithTriviaFrom(literal);
            Offer(context, $"Write '{suggestion}'", Replace, root, (literal, meant));
        }

        if (properties.TryGetValue(UnknownAccessNameAnalyzer.NameProperty, out var name) && name is not null
            && root is CompilationUnitSyntax file
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model)
        {
            var word = properties[UnknownAccessNameAnalyzer.KindProperty] == "role" ? "Role" : "Permission";
            var text = SymbolDisplay.FormatLiteral(name, quote: true);
            var attribute = AttributeEdits.Create(model, (file.Members.FirstOrDefault() ?? (SyntaxNode)file).SpanStart, word, text);
            Offer(context, $"Declare [assembly: {word}({text})]", Declare + ":" + word + ":" + name, root,
                (file, AttributeEdits.AddedToAssembly(file, attribute)));
        }
    }

    /// <summary>A constant may be used elsewhere: its value is not ours to change.</summary>
    private static SyntaxNode? Literal(SyntaxNode node) =>
        node is AttributeArgumentSyntax { Expression: var expression } ? Literal(expression)
            : node.IsKind(SyntaxKind.StringLiteralExpression) ? node : null;
}
