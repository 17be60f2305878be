using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Benchmarks.BuildCost;
using SecureTools.Benchmarks.Generation;
using SecureTools.Benchmarks.Reporting;

namespace SecureTools.Benchmarks.RuleCost;

/// <summary>
/// What analyzers spend on a tree: the sum over their callbacks as the compiler counts it, one at a time, on code that nothing has bound before. Of several
/// turns the least: other programs only ever add. What is compared takes turns on the same tree.
/// </summary>
internal static class AnalyzerRun
{
    public static async Task Measure(Results results, int repetitions)
    {
        (string Name, ImmutableArray<DiagnosticAnalyzer> Rules)[] sides =
            [("Effects", PeerRules.Ours("SECT3")), ("Inputs", PeerRules.Ours("SECT2")), ("NetAnalyzersTaint", PeerRules.NetAnalyzers())];
        foreach (var (tools, lines) in new[] { (200, 75_000), (200, 150_000), (200, 300_000), (0, 150_000) })
        {
            var least = sides.ToDictionary(side => side.Name, _ => (Seconds: double.MaxValue, Found: 0));
            var trees = Trees(tools, lines);
            for (var turn = 0; turn < repetitions; turn++)
            {
                foreach (var (name, rules) in sides)
                {
                    var (seconds, found) = await Run(Compile(trees), rules);
                    least[name] = (Math.Min(least[name].Seconds, seconds), found);
                }
            }

            foreach (var (name, (seconds, found)) in least)
            {
                results.Add(new Measured(nameof(RuleCost), name, string.Create(CultureInfo.InvariantCulture, $"Tools={tools},Lines={lines}"), seconds * 1e9, Bytes: null));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RuleCost {name}, {tools} tools, {lines} lines: {seconds:F3} s, {found} findings"));
            }
        }
    }

    private static List<SyntaxTree> Trees(int tools, int lines)
    {
        List<SyntaxTree> trees = [];
        var written = 0;
        foreach (var source in AgentProject.Tools(tools).Concat(Ordinary()))
        {
            if (written >= lines)
            {
                break;
            }

            trees.Add(ToolProject.Parse(source, trees.Count));
            written += source.Count(letter => letter == '\n');
        }

        return trees;
    }

    private static IEnumerable<string> Ordinary() => Enumerable.Range(0, int.MaxValue).Select(LargeProject.Ordinary);

    private static CSharpCompilation Compile(List<SyntaxTree> trees) => CSharpCompilation.Create(
        "Agent", trees, [.. ToolProject.References, .. AspNetReferences.All],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<(double Seconds, int Found)> Run(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> rules)
    {
        if (compilation.GetDeclarationDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }

        var on = rules.SelectMany(rule => rule.SupportedDiagnostics).Select(rule => rule.Id).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, _ => ReportDiagnostic.Warn, StringComparer.Ordinal);
        var run = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(on)).WithAnalyzers(rules, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (problem, _, _) => throw new InvalidOperationException("An analyzer failed.", problem), concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var result = await run.GetAnalysisResultAsync(CancellationToken.None);
        return (result.AnalyzerTelemetryInfo.Values.Sum(cost => cost.ExecutionTime.TotalSeconds), result.GetAllDiagnostics().Length);
    }
}
