using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.TestKit;

/// <summary>Which diagnostics of the compiler a test has to expect like those of the analyzer.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
}

/// <summary>Runs an analyzer over marked sources; what it reports and what is marked must be the same.</summary>
public class AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private const string AnalyzerThrew = "AD0001";

    public SolutionState TestState { get; } = new();

    /// <summary>Adds a source file.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>Expected beside the marks.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Run before the analyzer, which then sees their output too.</summary>
    public IList<IIncrementalGenerator> Generators { get; } = [];

    public virtual Task RunAsync()
    {
        var options = TestState.Options(new TAnalyzer().SupportedDiagnostics);
        return CheckAsync(TestState.Compile(options, Clean), TestState.AdditionalFiles, TestState.Sources, ExpectedDiagnostics);
    }

    /// <summary>What is reported in the compilation is what the files mark and the list adds, no more and no less.</summary>
    private protected async Task CheckAsync(
        Compilation compilation,
        SourceFileCollection additional,
        SourceFileCollection files,
        IEnumerable<DiagnosticResult> expected,
        string heading = "")
    {
        var sources = new MarkedSources(files.Concat(additional), () => OnlyRule(new TAnalyzer()));
        var actual = await DiagnoseAsync(compilation, additional.Texts(Clean));
        var match = DiagnosticMatch.Of([.. sources.Marked, .. expected.Select(sources.Resolve)], actual);
        if (!match.IsExact)
        {
            Assert.Fail(heading + Describe(match, sources.WithMarks(actual)));
        }
    }

    /// <summary>A rule may have several messages.</summary>
    internal static string OnlyRule(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct().ToList() is [var only]
        ? only
        : throw new InvalidOperationException($"{typeof(TAnalyzer).Name} has several rules: write {{|id:…|}} and Diagnostic(id).");

    /// <summary>In the order of the files.</summary>
    private protected async Task<Diagnostic[]> DiagnoseAsync(Compilation input, ImmutableArray<AdditionalText> texts)
    {
        var analyzer = new TAnalyzer();
        var options = TestState.Options(analyzer.SupportedDiagnostics);
        var compilation = Generate(input, texts, options);
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(texts, options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([analyzer], settings).GetAnalyzerDiagnosticsAsync();
        FailIfThrown(found);
        return
        [
            .. compilation.GetDiagnostics().Where(IsExpectedOfCompiler).Concat(found)
                .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start),
        ];
    }

    private Compilation Generate(Compilation compilation, ImmutableArray<AdditionalText> texts, ConfiguredOptions options)
    {
        if (Generators.Count == 0)
        {
            return compilation;
        }

        var driver = CSharpGeneratorDriver
            .Create(Generators.Select(g => g.AsSourceGenerator()), texts, TestState.ParseOptions, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        if (driver.GetRunResult().Results.FirstOrDefault(r => r.Exception is not null).Exception is { } exception)
        {
            Assert.Fail("A generator threw: " + exception);
        }

        return output;
    }

    private bool IsExpectedOfCompiler(Diagnostic diagnostic) => !diagnostic.IsSuppressed && CompilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity == DiagnosticSeverity.Error,
        _ => diagnostic.Severity >= DiagnosticSeverity.Warning,
    };

    private static void FailIfThrown(ImmutableArray<Diagnostic> actual)
    {
        if (actual.FirstOrDefault(d => string.Equals(d.Id, AnalyzerThrew, StringComparison.Ordinal)) is { } thrown)
        {
            Assert.Fail($"The analyzer threw: {thrown.GetMessage(CultureInfo.InvariantCulture)}\n{thrown.Descriptor.Description}");
        }
    }

    private static string Describe(DiagnosticMatch match, string marked) =>
        $"""
        Expected, but not reported:
        {string.Join('\n', match.Missing.DefaultIfEmpty<object>("(nothing)"))}
        Reported, but not expected:
        {string.Join('\n', match.Unexpected.DefaultIfEmpty<object>("(nothing)"))}
        As reported, ready to paste:
        {marked}
        """;

    internal static string Clean(string text) => Markup.Parse(text).Text;
}
