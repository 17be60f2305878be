using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SecureTools.Analyzers.Surface;

namespace SecureTools.CodeFixes.Surface;

/// <summary>Gives a description the name of the parameter that is meant, where only one can be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParameterDocumentationFixer)), Shared]
public sealed class ParameterDocumentationFixer() : SecureToolsFixer(RuleIds.UnknownDocumentedParameter)
{
    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(ParameterDocumentationAnalyzer.Meant, out var meant) && meant is not null)
            {
                TextChanges.Offer(context, $"Describe '{meant}'", RuleIds.UnknownDocumentedParameter + ".Rename", diagnostic, meant);
            }
        }

        return Task.CompletedTask;
    }
}
