using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SecureTools.Analyzers.Surface;

namespace SecureTools.CodeFixes.Surface;

/// <summary>Removes hidden characters, where they stand in the text itself and not in a constant from elsewhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HiddenTextFixer)), Shared]
public sealed class HiddenTextFixer() : SecureToolsFixer(RuleIds.HiddenCharacter)
{
    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => diagnostic.Properties.ContainsKey(HiddenTextAnalyzer.Removable)))
        {
            TextChanges.Offer(context, "Remove hidden characters", RuleIds.HiddenCharacter + ".Remove", diagnostic, "");
        }

        return Task.CompletedTask;
    }
}
