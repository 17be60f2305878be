using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>Lets a tool be cancelled, lets its end be awaited, and lets it wait without a thread.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WaitingToolFixer)), Shared]
public sealed class WaitingToolFixer() : SecureToolsFixer(RuleIds.UncancellableTool, RuleIds.AsyncVoidTool, RuleIds.BlockingTool)
{
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        if (context.Diagnostics[0].Id == RuleIds.BlockingTool)
        {
            OfferAwait(context, root, node, model);
        }
        else if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && method.Identifier.Span == context.Span
            && model.GetDeclaredSymbol(method, context.CancellationToken) is IMethodSymbol symbol && Signatures.IsFree(symbol))
        {
            OfferSignature(context, root, (method, symbol), model);
        }
    }

    private void OfferSignature(
        CodeFixContext context, SyntaxNode root, (MethodDeclarationSyntax Syntax, IMethodSymbol Symbol) method, SemanticModel model)
    {
        if (context.Diagnostics[0].Id == RuleIds.AsyncVoidTool)
        {
            Offer(context, "Return a Task", "ReturnTask", root,
                (method.Syntax.ReturnType, Signatures.Task(model, method.Syntax.ReturnType)));
        }
        else if (TokenParameter.For(method.Syntax, method.Symbol, model, context.CancellationToken) is { } parameter)
        {
            Offer(context, "Take a CancellationToken and pass it on", "TakeToken", cancel =>
                parameter.AddToAsync(context.Document, root, cancel));
        }
    }

    /// <summary>Of a wait in a method that the tool calls, the way to it is reported; there is nothing to await yet.</summary>
    private void OfferAwait(CodeFixContext context, SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (context.Diagnostics[0].AdditionalLocations.Count == 0 && node is ExpressionSyntax wait
            && Awaiting.For(wait, model) is { } awaited)
        {
            Offer(context, "Await", "Await", root, (wait, awaited));
        }
    }
}
