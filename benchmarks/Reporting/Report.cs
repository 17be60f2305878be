using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using ModelContextProtocol.Server;

namespace SecureTools.Benchmarks.Reporting;

/// <summary>Writes down what was reached, where it is short too.</summary>
internal sealed class Report(Results results, TimeSpan duration)
{
    /// <summary>Each bar that this run can judge, as a Markdown table.</summary>
    public string Bars()
    {
        var text = new StringBuilder("| Bar | at most | reached | |\n|---|---:|---:|---|\n");
        foreach (var bar in Bar.All)
        {
            if (bar.Reached(results) is { } reached)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {bar.Promise} | {bar.Limit:0.##} | {reached:0.###} | {(reached <= bar.Limit ? "met" : "**short**")} |\n");
            }
        }

        return text.ToString();
    }

    public string Document(IReadOnlyList<Summary> summaries)
    {
        var text = new StringBuilder();
        text.Append("# Results of the last full run\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {duration.TotalMinutes:0} minutes. {Machine(summaries)}\n\n");
        text.Append("Written by `dotnet run -c Release --project benchmarks -- --filter '*'`. Ratios compare what was measured in one run. Times are\n");
        text.Append("lower quartiles of many short iterations, since other programs only ever add; of started processes, medians. NativeStart: the whole\n");
        text.Append("process, and the bytes of its published files. ProjectScale: one build and one run.\n");
        text.Append(CultureInfo.InvariantCulture, $"Compared: Microsoft.Extensions.AI.Abstractions {Version(typeof(Microsoft.Extensions.AI.AIFunction))}, ");
        text.Append(CultureInfo.InvariantCulture, $"ModelContextProtocol.Core {Version(typeof(McpServerTool))}.\n\n");
        text.Append("## Bars\n\n").Append(Bars()).Append("\n## Measured\n");
        foreach (var group in summaries.SelectMany(summary => summary.Reports).Select(report => report.BenchmarkCase.Descriptor.Type.Name).Append(nameof(ColdStart)).Append(nameof(BuildCost)).Append(nameof(NativeStart)).Append(nameof(ProjectScale)).Distinct(StringComparer.Ordinal))
        {
            Append(text, group);
        }

        return text.ToString();
    }

    private static string Machine(IReadOnlyList<Summary> summaries)
    {
        var host = summaries[0].HostEnvironmentInfo;
        return $"{host.CpuInfo.Value?.ProcessorName ?? "unknown processor"}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {host.Architecture}.";
    }

    private static string Version(Type type) => type.Assembly.GetName().Version!.ToString(3);

    private void Append(StringBuilder text, string group)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {group}\n\n| | | time | bytes |\n|---|---|---:|---:|\n");
        foreach (var measured in results.Of(group))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {measured.Method} | {measured.Parameters} | {Time(measured.Nanoseconds)} | {measured.Bytes:N0} |\n");
        }
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 10_000 => nanoseconds.ToString("0.0 ns", CultureInfo.InvariantCulture),
        < 10_000_000 => (nanoseconds / 1000).ToString("0.0 µs", CultureInfo.InvariantCulture),
        _ => (nanoseconds / 1_000_000).ToString("0.0 ms", CultureInfo.InvariantCulture),
    };
}
