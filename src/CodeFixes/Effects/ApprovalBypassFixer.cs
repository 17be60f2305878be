using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Effects;

namespace SecureTools.CodeFixes.Effects;

/// <summary>
/// Closes ways around an approval: the function gets the wrapper that it has elsewhere, and the tool that runs another one requires the
/// same.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApprovalBypassFixer)), Shared]
public sealed class ApprovalBypassFixer() : SecureToolsFixer(RuleIds.ApprovalBypass)
{
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        if (context.Diagnostics[0].Properties.TryGetValue(ApprovalBypassAnalyzer.Guard, out var guard))
        {
            OfferGuard(context, root, ToolDeclaration.Around(node, model), guard);
        }
        else if (node is ExpressionSyntax function && !IsBesideWrapper(function, context.Diagnostics[0].AdditionalLocations, root)
            && ApprovalWrapper.Around(function, model, context.CancellationToken) is { } wrapped)
        {
            Offer(context, "Use the wrapper", "Wrap", root, (function, wrapped));
        }
    }

    /// <summary>What is required now and then is somebody's decision, and so is a value that is computed.</summary>
    private void OfferGuard(CodeFixContext context, SyntaxNode root, ToolDeclaration? tool, string? guard)
    {
        if (guard == ApprovalBypassAnalyzer.Approval && tool is not null && tool.Find(TypeNames.RequireApproval) is null)
        {
            Offer(context, "Add [RequireApproval]", "RequireApproval", root, tool.With("RequireApproval"));
        }
        else if (guard == ApprovalBypassAnalyzer.Token && tool is not null && !AttributeEdits.HasArgument(tool.Attribute, "Secure"))
        {
            Offer(context, "Set Secure = true", "SetSecure", root,
                (tool.Attribute, AttributeEdits.WithArgument(tool.Attribute, "Secure = true")));
        }
    }

    /// <summary>In one list with its wrapper the function would stand there twice.</summary>
    private static bool IsBesideWrapper(ExpressionSyntax function, IReadOnlyList<Location> wrappers, SyntaxNode root) =>
        wrappers.Any(wrapper =>
        wrapper.SourceTree == root.SyntaxTree && ListOf(function) is { } list && list.Span.Contains(wrapper.SourceSpan));

    private static SyntaxNode? ListOf(ExpressionSyntax function) => function.Ancestors().TakeWhile(outer => outer is not StatementSyntax)
        .FirstOrDefault(outer => outer is CollectionExpressionSyntax or InitializerExpressionSyntax);
}
