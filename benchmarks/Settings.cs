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
        .AddColumn(StatisticColumn.Q1)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(directory, "BenchmarkDotNet.Artifacts"));

    // Many short iterations: what else runs on the machine meets some of them, and the lower quartile is taken from the others.
    private static Job JobOf(string name) => name switch
    {
        "dry" => Job.Dry,
        "short" => Iterations(Job.Default, 20, 20, 10),
        "standard" => Iterations(Job.Default, 40, 70, 12),
        "long" => Iterations(Job.Default, 60, 200, 20),
        _ => throw new ArgumentException("A job is one of dry, short, standard, long.", nameof(name)),
    };

    private static Job Iterations(Job job, int warm, int measured, int milliseconds) =>
        job.WithWarmupCount(warm).WithIterationCount(measured).WithIterationTime(TimeInterval.FromMilliseconds(milliseconds));
}
