using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.TestKit;

/// <summary>
/// Runs an analyzer as <see cref="AnalyzerTest{TAnalyzer}"/> does, then a code fix: one place after the other, and all at once.
/// The result compiles and reports what the fixed code marks. Without fixed code nothing may be offered.
/// </summary>
public class CodeFixTest<TAnalyzer, TCodeFix> : AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>Files as they should be after each place was fixed.</summary>
    public SourceFileCollection FixedSources { get; } = new("/0/Test", ".cs");

    /// <summary>Files as they should be after all places were fixed at once; by default the same.</summary>
    public SourceFileCollection BatchFixedSources { get; } = new("/0/Test", ".cs");

    /// <summary>Additional files as they should be after each place was fixed; by default as they were.</summary>
    public SourceFileCollection FixedAdditionalFiles { get; } = new("/0/Additional", ".txt");

    /// <summary>Additional files as they should be after all places were fixed at once; by default the same.</summary>
    public SourceFileCollection BatchFixedAdditionalFiles { get; } = new("/0/Additional", ".txt");

    /// <summary>Adds a fixed source file.</summary>
    public string FixedCode
    {
        set => FixedSources.Add(value);
    }

    /// <summary>Adds a source file fixed all at once.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedSources.Add(value);
    }

    /// <summary>Which of the offers for a place to take.</summary>
    public int CodeActionIndex { get; set; }

    /// <summary>Takes the offer with this key instead.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>How often the fix is applied, one place at a time. By default at most once for each reported place.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    public override async Task RunAsync()
    {
        await base.RunAsync();
        using var workspace = new AdhocWorkspace();
        var project = TestState.Open(workspace, TestState.Options(new TAnalyzer().SupportedDiagnostics), Clean);
        var bench = new FixBench(new TCodeFix(), ReportedAsync, CodeActionIndex, CodeActionEquivalenceKey);
        if (!FixedSources.Any() && !FixedAdditionalFiles.Any())
        {
            await FailIfOfferedAsync(bench, project);
            return;
        }

        var (single, count) = await bench.FixOneByOneAsync(project);
        await CheckFixedAsync(single, Sources(), Additional(), "After fixing one place after the other:\n");
        Assert.True(NumberOfIncrementalIterations is null || NumberOfIncrementalIterations == count, $"The fix was applied {count} times.");
        if (await bench.FixAllAsync(project) is { } all)
        {
            await CheckFixedAsync(all, FirstOf(BatchFixedSources, Sources()), FirstOf(BatchFixedAdditionalFiles, Additional()), "After fixing all places at once:\n");
        }
    }

    /// <summary>A fix of an additional file alone leaves the sources as they are.</summary>
    private SourceFileCollection Sources() => FirstOf(FixedSources, TestState.Sources);

    private SourceFileCollection Additional() => FirstOf(FixedAdditionalFiles, TestState.AdditionalFiles);

    private static SourceFileCollection FirstOf(SourceFileCollection files, SourceFileCollection otherwise) => files.Any() ? files : otherwise;

    private async Task<Diagnostic[]> ReportedAsync(Project project)
    {
        var texts = new List<AdditionalText>();
        foreach (var document in project.AdditionalDocuments)
        {
            texts.Add(new AdditionalFile(document.FilePath!, (await document.GetTextAsync()).ToString()));
        }

        return await DiagnoseAsync((await project.GetCompilationAsync())!, [.. texts]);
    }

    private static async Task FailIfOfferedAsync(FixBench bench, Project project)
    {
        var offers = await bench.OffersAsync(project);
        if (offers.Count > 0)
        {
            Assert.Fail("Offered, but nothing should be: " + string.Join(", ", offers.Select(offer => $"'{offer.Action.Title}'")));
        }
    }

    private async Task CheckFixedAsync(Project project, SourceFileCollection sources, SourceFileCollection additional, string heading)
    {
        await CheckTextsAsync(project.Documents, sources, heading);
        await CheckTextsAsync(project.AdditionalDocuments, additional, heading);
        await CheckAsync((await project.GetCompilationAsync())!, additional, sources, [], heading);
    }

    private static async Task CheckTextsAsync(IEnumerable<TextDocument> fixedDocuments, SourceFileCollection files, string heading)
    {
        var documents = fixedDocuments.ToDictionary(document => document.FilePath!, StringComparer.Ordinal);
        if (!documents.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(files.Select(file => file.Path)))
        {
            Assert.Fail($"{heading}the files are {string.Join(", ", documents.Keys)}.");
        }

        foreach (var file in files)
        {
            var actual = (await documents[file.Path].GetTextAsync()).ToString();
            if (!string.Equals(Clean(file.Text), actual, StringComparison.Ordinal))
            {
                Assert.Fail($"{heading}{file.Path} (- expected, + actual)\n{LineDiff.Between(Clean(file.Text), actual)}");
            }
        }
    }
}
