using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SecureTools.CodeFixes;

/// <summary>
/// What all code fixes share: they mend one rule, or rules that share their walk, and all places of a document, project or solution at
/// once.
/// </summary>
public abstract class SecureToolsFixer : CodeFixProvider
{
    private readonly string _id;

    private protected SecureToolsFixer(string id, params string[] others) => (_id, FixableDiagnosticIds) = (id, [id, .. others]);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root)
        {
            await RegisterAsync(context, root, root.FindNode(context.Span, getInnermostNodeForTie: true)).ConfigureAwait(false);
        }
    }

    /// <summary>Offers what is right for the reported node, and nothing when nothing is.</summary>
    private protected abstract Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node);

    /// <summary>Offers to replace a node.</summary>
    /// <param name="context">Where to offer it.</param>
    /// <param name="title">What it does.</param>
    /// <param name="verb">Tells the offers of one rule apart.</param>
    /// <param name="root">The document.</param>
    /// <param name="change">The old node and the new one.</param>
    private protected void Offer(
        CodeFixContext context, string title, string verb, SyntaxNode root, (SyntaxNode Old, SyntaxNode New) change) =>
        Offer(context, title, verb, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(change.Old, change.New))));

    /// <summary>Offers another form of the document.</summary>
    private protected void Offer(CodeFixContext context, string title, string verb, SyntaxNode changed) =>
        Offer(context, title, verb, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)));

    /// <summary>Offers a change that takes some looking around, which happens when it is taken.</summary>
    private protected void Offer(CodeFixContext context, string title, string verb, Func<CancellationToken, Task<Document>> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, change, equivalenceKey: _id + "." + verb), context.Diagnostics);
}
