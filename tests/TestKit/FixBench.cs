using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SecureTools.TestKit;

/// <summary>What a code fix offers for a place in a source or an additional file.</summary>
internal sealed record FixOffer(TextDocument Document, Diagnostic Diagnostic, CodeAction Action);

/// <summary>Applies a code fix to a project.</summary>
/// <param name="fixer">The code fix.</param>
/// <param name="diagnose">What is reported in a project.</param>
/// <param name="index">Which offer for a place to take.</param>
/// <param name="key">Takes the offer with this key instead.</param>
internal sealed class FixBench(CodeFixProvider fixer, Func<Project, Task<Diagnostic[]>> diagnose, int index, string? key)
{
    /// <summary>Takes the wanted offer of the first place that has it, until no place has one.</summary>
    public async Task<(Project Project, int Count)> FixOneByOneAsync(Project project)
    {
        var limit = (await FixableAsync(project)).Count;
        for (var count = 0; ; count++)
        {
            if ((await WantedAsync(project)).FirstOrDefault() is not { } offer)
            {
                return (project, count);
            }

            if (count == limit)
            {
                Assert.Fail($"'{offer.Action.Title}' was applied {count} times and is still offered: each fix must mend its place.");
            }

            project = await ApplyAsync(project, offer.Action);
        }
    }

    /// <summary>Fixes all places of each document at once. Null: the fix cannot.</summary>
    public async Task<Project?> FixAllAsync(Project project)
    {
        if (fixer.GetFixAllProvider() is not { } provider)
        {
            return null;
        }

        foreach (var id in project.DocumentIds.Concat(project.AdditionalDocumentIds))
        {
            var offers = await WantedAsync(project);
            if (offers.FirstOrDefault(offer => offer.Document.Id == id) is not { } first)
            {
                continue;
            }

            var context = Context(first, new Reported(await FixableAsync(project)));
            var action = await provider.GetFixAsync(context);
            Assert.True(action is not null, "The code fix offers to fix all places and then does not.");
            project = await ApplyAsync(project, action!);
        }

        return project;
    }

    /// <summary>The places of one source. An additional file belongs to no source: then it is those of the project.</summary>
    private FixAllContext Context(FixOffer first, FixAllContext.DiagnosticProvider found) => first.Document is Document source
        ? new(source, fixer, FixAllScope.Document, first.Action.EquivalenceKey!, fixer.FixableDiagnosticIds, found, CancellationToken.None)
        : new(first.Document.Project, fixer, FixAllScope.Project, first.Action.EquivalenceKey!, fixer.FixableDiagnosticIds, found, CancellationToken.None);

    /// <summary>Everything that is offered, in the order of the places.</summary>
    public async Task<List<FixOffer>> OffersAsync(Project project)
    {
        var offers = new List<FixOffer>();
        foreach (var (document, diagnostic) in await FixableAsync(project))
        {
            var actions = new List<CodeAction>();
            var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
            await fixer.RegisterCodeFixesAsync(context);
            FailIfAlike(actions);
            offers.AddRange(actions.Select(action => new FixOffer(document, diagnostic, action)));
        }

        return offers;
    }

    private async Task<IEnumerable<FixOffer>> WantedAsync(Project project) =>
        (await OffersAsync(project)).GroupBy(offer => offer.Diagnostic)
            .Select(place => key is null
                ? place.ElementAtOrDefault(index)
                : place.FirstOrDefault(offer => offer.Action.EquivalenceKey == key))
            .OfType<FixOffer>();

    private static void FailIfAlike(List<CodeAction> actions)
    {
        var keys = actions.Select(action => action.EquivalenceKey).Where(key => !string.IsNullOrEmpty(key));
        if (keys.Distinct(StringComparer.Ordinal).Count() < actions.Count)
        {
            Assert.Fail("The offers for one place need equivalence keys that tell them apart.");
        }
    }

    private async Task<List<(TextDocument Document, Diagnostic Diagnostic)>> FixableAsync(Project project)
    {
        var found = await diagnose(project);
        return
        [
            .. from diagnostic in found
               where fixer.FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.Ordinal)
               let document = project.GetDocument(diagnostic.Location.SourceTree)
                   ?? project.AdditionalDocuments.FirstOrDefault(file => file.FilePath == diagnostic.Location.GetLineSpan().Path)
               where document is not null
               select (document, diagnostic),
        ];
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        var changes = changed.GetChanges(project);
        foreach (var id in changes.GetChangedDocuments().Concat(changes.GetChangedAdditionalDocuments()))
        {
            var (before, after) = (Document(project, id), Document(changed, id));
            if (!(await after.GetTextAsync()).ContentEquals(await before.GetTextAsync()))
            {
                return changed;
            }
        }

        Assert.Fail($"'{action.Title}' changes nothing.");
        return changed;
    }

    private static TextDocument Document(Project project, DocumentId id) => project.GetDocument(id) ?? project.GetAdditionalDocument(id)!;

    /// <summary>Hands what was found to the provider that fixes all.</summary>
    private sealed class Reported(List<(TextDocument Document, Diagnostic Diagnostic)> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found.Select(pair => pair.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(pair => pair.Document.Id == document.Id).Select(pair => pair.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(pair => pair.Document is not Microsoft.CodeAnalysis.Document).Select(pair => pair.Diagnostic));
    }
}
