using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace SecureTools.Benchmarks;

/// <summary>How long is measured. Everything runs in this process: what is compared shares one build, one heap and one state of the machine.</summary>
internal static class Settings
{
    public static ManualConfig Create(string job, string directory) => ManualConfig.CreateEmpty()
        .AddJob(JobOf(job).WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddColumn(StatisticColumn.Median)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(directory, "BenchmarkDotNet.Artifacts"));

    // The standard one is made for ratios on a machine that is not quiet: many short iterations, whose median counts.
    private static Job JobOf(string name) => name switch
    {
        "dry" => Job.Dry,
        "short" => Job.ShortRun.WithIterationTime(TimeInterval.FromMilliseconds(60)),
        "standard" => Job.Default.WithWarmupCount(5).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(100)),
        "long" => Job.Default.WithWarmupCount(8).WithIterationCount(40).WithIterationTime(TimeInterval.FromMilliseconds(250)),
        _ => throw new ArgumentException("A job is one of dry, short, standard, long.", nameof(name)),
    };
}
