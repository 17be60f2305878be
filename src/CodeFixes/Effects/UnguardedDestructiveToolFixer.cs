using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>
/// Offers each permission that the assembly declares: which one is right is for the author to say. For a second factor there is one
/// attribute, and money is guarded by an approval or a limit, whose bound is for the author to adjust. A tool that is open by itself is
/// closed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnguardedDestructiveToolFixer)), Shared]
public sealed class UnguardedDestructiveToolFixer() : SecureToolsFixer(
    RuleIds.UnguardedDestructiveTool, RuleIds.OpenToolWithEffects, RuleIds.AccessWithoutSecondFactor, RuleIds.UnlimitedPayment)
{
    private const string Permission = "RequirePermission";
    private const string SecondFactor = "RequireMfa";
    private const string Approval = "RequireApproval";
    private const string Limit = "RateLimit";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        if (context.Diagnostics[0].Id == RuleIds.OpenToolWithEffects
            && OpenTool.Opening(method, model, context.CancellationToken) is { } open)
        {
            Offer(context, $"Remove [{open.Name}]", "RemoveAllowAnonymous", AttributeEdits.Removed(root, open));
        }
        else if (ToolDeclaration.Around(method, model) is { } tool)
        {
            OfferAttributes(context, root, tool);
        }
    }

    private void OfferAttributes(CodeFixContext context, SyntaxNode root, ToolDeclaration tool)
    {
        switch (context.Diagnostics[0].Id)
        {
            // One that asks for it now and then is somebody's decision: a second attribute would contradict it.
            case RuleIds.AccessWithoutSecondFactor when tool.Find(TypeNames.RequireMfa) is null:
                Offer(context, $"Add [{SecondFactor}]", SecondFactor, root, tool.With(SecondFactor));
                break;
            case RuleIds.UnlimitedPayment:
                Offer(context, $"Add [{Approval}]", Approval, root, tool.With(Approval));
                Offer(context, $"Add [{Limit}]", Limit, root, tool.With(Limit, "(5, PerSeconds = 3600)"));
                break;
            case RuleIds.UnguardedDestructiveTool or RuleIds.OpenToolWithEffects:
                OfferPermissions(context, root, tool);
                break;
        }
    }

    private void OfferPermissions(CodeFixContext context, SyntaxNode root, ToolDeclaration tool)
    {
        foreach (var permission in DeclaredPermissions.Of(tool.Model.Compilation))
        {
            var text = SymbolDisplay.FormatLiteral(permission, quote: true);
            Offer(context, $"Add [{Permission}({text})]", $"{Permission}:{permission}", root, tool.With(Permission, $"({text})"));
        }
    }
}
