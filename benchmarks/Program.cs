using BenchmarkDotNet.Running;
using SecureTools.Benchmarks.BuildCost;
using SecureTools.Benchmarks.ColdStart;
using SecureTools.Benchmarks.Common;
using SecureTools.Benchmarks.NativeStart;
using SecureTools.Benchmarks.ProjectScale;
using SecureTools.Benchmarks.Reporting;
using SecureTools.Benchmarks.RuleCost;

namespace SecureTools.Benchmarks;

/// <summary>
/// Runs what <c>--filter</c> selects and prints every bar it can judge. A run of everything writes RESULTS.md. <c>--smoke</c> runs each benchmark once, the
/// slow ones left out; <c>--job</c> takes dry, short, standard or long; all else goes to BenchmarkDotNet.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var options = RunOptions.Parse(args);
        WarmUp.IsSkipped = options.IsQuick;
        var config = Settings.Create(options.Job, RunOptions.Directory);
        var began = TimeProvider.System.GetTimestamp();
        var summaries = BenchmarkSwitcher.FromTypes(options.Types).Run([.. options.Rest], config).ToList();
        var results = new Results();
        results.Add(summaries);
        if (options.Selects(nameof(ColdStart)))
        {
            ProcessStart.Measure(results, options.IsQuick ? [50] : [50, 1000], options.IsQuick ? 1 : 15);
        }

        if (options.Selects(nameof(BuildCost)) && !options.IsQuick)
        {
            DotnetBuild.Measure(results, tools: 1000, lines: 100_000, repetitions: 5);
        }

        if (options.Selects(nameof(NativeStart)) && !options.IsQuick)
        {
            NativeApplications.Measure(results, tools: 50, repetitions: 15);
        }

        if (options.Selects(nameof(ProjectScale)) && !options.IsQuick)
        {
            ProjectBuild.Measure(results, [1000, 10_000]);
        }

        if (options.Selects(nameof(RuleCost)) && !options.IsQuick)
        {
            AnalyzerRun.Measure(results, repetitions: 3).GetAwaiter().GetResult();
        }

        var report = new Report(results, TimeProvider.System.GetElapsedTime(began));
        if (!options.IsQuick)
        {
            Console.WriteLine(report.Bars());
        }

        if (options.IsFull)
        {
            File.WriteAllText(Path.Combine(RunOptions.Directory, "RESULTS.md"), report.Document(summaries));
        }

        return results.Failures == 0 ? 0 : 1;
    }
}
