using System.Composition;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.CodeFixes.Declarations;

/// <summary>Writes the nearest name that callers can use. The tool is not in the table yet, so nobody depends on its old one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidToolNameFixer)), Shared]
public sealed class InvalidToolNameFixer() : SecureToolsFixer(RuleIds.InvalidToolName)
{
    private const string Verb = "NameTool";

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.IsKind(SyntaxKind.StringLiteralExpression)
            && context.Diagnostics[0].Properties.TryGetValue(DeclaredTool.Property, out var name) && Valid(name!) is { } valid)
        {
            var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(valid)).WithTriviaFrom(
                node);
            Offer(context, $"Name the tool '{valid}'", Verb, root, (node, literal));
        }

        return Task.CompletedTask;
    }

    /// <summary>Letters lose their accents, everything else that is not allowed becomes an underscore.</summary>
    private static string? Valid(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                text.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && text.Length > 0
                && text[text.Length - 1] != '_')
            {
                text.Append('_');
            }
        }

        var valid = text.ToString().TrimEnd('_');
        return ToolNames.IsValid(valid) ? valid : null;
    }
}
