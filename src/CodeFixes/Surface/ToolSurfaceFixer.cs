using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Surface;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.CodeFixes.Surface;

/// <summary>Writes the lines of a tool as it is now into <c>ToolSurface.txt</c>. The change of the file is what gets reviewed.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(ToolSurfaceFixer),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class ToolSurfaceFixer : CodeFixProvider
{
    private const string Verb = "SECT5001.Update";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnlistedTool, RuleIds.ChangedTool, RuleIds.RemovedTool];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AllOfThem.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (FileOf(project) is not null && context.Diagnostics.Select(Key).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal)
            is { Count: > 0 } keys)
        {
            context.RegisterCodeFix(
                CodeAction.Create("Update ToolSurface.txt", cancel => UpdateAsync(project.Solution, project, keys, cancel), Verb),
                context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    private static string? Key(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ToolSurfaceAnalyzer.Key, out var key) ? key : null;

    private static TextDocument? FileOf(Project project) => project.AdditionalDocuments
        .Where(document => document.FilePath is { } path && SurfaceFile.Is(path))
        .OrderBy(document => document.FilePath, StringComparer.Ordinal).FirstOrDefault();

    private static async Task<Solution> UpdateAsync(Solution solution, Project project, ISet<string> keys, CancellationToken cancel)
    {
        if (FileOf(project) is not { } file || await project.GetCompilationAsync(cancel).ConfigureAwait(false) is not { } compilation)
        {
            return solution;
        }

        var surface = SurfaceReader.Read(compilation, project.AnalyzerOptions, cancel);
        var present = await file.GetTextAsync(cancel).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(
            file.Id, SourceText.From(SurfaceUpdate.Write(present, surface, keys), present.Encoding ?? Encoding.UTF8));
    }

    /// <summary>Updates one file a project, however many places there are.</summary>
    private sealed class AllOfThem : FixAllProvider
    {
        public static AllOfThem Instance { get; } = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var keys = new Dictionary<Project, ISet<string>>();
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                var found = await DiagnosticsAsync(context, project).ConfigureAwait(false);
                keys[project] = found.Select(Key).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);
            }

            return CodeAction.Create("Update ToolSurface.txt", cancel => UpdateAsync(context.Solution, keys, cancel), Verb);
        }

        private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project) =>
            context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        private static async Task<Solution> UpdateAsync(Solution solution, Dictionary<Project, ISet<string>> keys, CancellationToken cancel)
        {
            foreach (var pair in keys.Where(pair => pair.Value.Count > 0))
            {
                solution = await ToolSurfaceFixer.UpdateAsync(solution, pair.Key, pair.Value, cancel).ConfigureAwait(false);
            }

            return solution;
        }
    }
}
