using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.CodeFixes.Declarations;

/// <summary>Lets an <c>async void</c> tool return a task, so that its end can be awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncallableToolFixer)), Shared]
public sealed class UncallableToolFixer() : SecureToolsFixer(RuleIds.UncallableTool)
{
    private const string Title = "Return a Task";
    private const string Verb = "ReturnTask";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (context.Diagnostics[0].Properties.TryGetValue(RefusalAnalyzer.Reason, out var reason) && reason == nameof(RefusalKind.AsyncVoid)
            && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && model.GetDeclaredSymbol(method, context.CancellationToken) is IMethodSymbol symbol && Signatures.IsFree(symbol))
        {
            Offer(context, Title, Verb, root, (method.ReturnType, Signatures.Task(model, method.ReturnType)));
        }
    }
}
