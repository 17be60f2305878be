using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>Has the tool that sends ask first. To split the set is for its author.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToxicCombinationFixer)), Shared]
public sealed class ToxicCombinationFixer() : SecureToolsFixer(RuleIds.ToxicCombination)
{
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        // An approval that is asked for now and then is somebody's decision: a second attribute would contradict it.
        if (node is MethodDeclarationSyntax && ToolDeclaration.Around(node, model) is { } tool
            && tool.Find(TypeNames.RequireApproval) is null)
        {
            Offer(context, "Add [RequireApproval]", "RequireApproval", root, tool.With("RequireApproval"));
        }
        else if (node is ExpressionSyntax function && ApprovalWrapper.Around(function, model, context.CancellationToken) is { } wrapped)
        {
            Offer(context, "Require an approval", "Wrap", root, (function, wrapped));
        }
    }
}
