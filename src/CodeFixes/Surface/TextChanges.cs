using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.CodeFixes.Surface;

/// <summary>Fixes inside literals and comments, where there are no nodes to replace.</summary>
internal static class TextChanges
{
    /// <summary>Offers to put other text at the place of a diagnostic.</summary>
    public static void Offer(CodeFixContext context, string title, string key, Diagnostic diagnostic, string text)
    {
        var document = context.Document;
        context.RegisterCodeFix(
            CodeAction.Create(title, cancel => ChangeAsync(document, new TextChange(diagnostic.Location.SourceSpan, text), cancel), key),
            diagnostic);
    }

    private static async Task<Document> ChangeAsync(Document document, TextChange change, CancellationToken cancel) =>
        document.WithText((await document.GetTextAsync(cancel).ConfigureAwait(false)).WithChanges(change));
}
