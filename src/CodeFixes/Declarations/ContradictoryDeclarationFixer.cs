using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.CodeFixes.Declarations;

/// <summary>Removes an <c>[AllowAnonymousTool]</c> that a requirement takes back: what the tool does stays the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContradictoryDeclarationFixer)), Shared]
public sealed class ContradictoryDeclarationFixer() : SecureToolsFixer(RuleIds.ContradictoryDeclaration)
{
    private const string Title = "Remove [AllowAnonymousTool]";
    private const string Verb = "RemoveAllowAnonymous";

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (context.Diagnostics[0].Properties.ContainsKey(ContradictoryDeclarationAnalyzer.IsAnonymity)
            && node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax { Attributes.Count: > 1 } list } attribute)
        {
            Offer(context, Title, Verb, root, (list, list.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!));
        }

        return Task.CompletedTask;
    }
}
