using BenchmarkDotNet.Reports;

namespace SecureTools.Benchmarks.Reporting;

/// <summary>A time in nanoseconds (the lower quartile of a benchmark, the median of processes), and the bytes of one operation where they were counted.</summary>
internal sealed record Measured(string Class, string Method, string Parameters, double Nanoseconds, long? Bytes);

/// <summary>What a run has measured, by name.</summary>
internal sealed class Results
{
    private readonly Dictionary<(string Class, string Method, string Parameters), Measured> _all = [];

    /// <summary>Benchmarks that could not be measured.</summary>
    public int Failures { get; private set; }

    public IEnumerable<Measured> Of(string group) => _all.Values.Where(measured => measured.Class == group);

    public void Add(Measured measured) => _all[(measured.Class, measured.Method, measured.Parameters)] = measured;

    public void Add(IEnumerable<Summary> summaries)
    {
        foreach (var summary in summaries)
        {
            Failures += summary.ValidationErrors.Count(error => error.IsCritical);
            foreach (var report in summary.Reports)
            {
                Add(report);
            }
        }
    }

    public double? Time(string group, string method, string parameters = "") => Find(group, method, parameters)?.Nanoseconds;

    public double? Bytes(string group, string method, string parameters = "") => Find(group, method, parameters)?.Bytes;

    private Measured? Find(string group, string method, string parameters) => _all.GetValueOrDefault((group, method, parameters));

    private void Add(BenchmarkReport report)
    {
        if (report.ResultStatistics is not { } statistics)
        {
            Failures++;
            return;
        }

        var descriptor = report.BenchmarkCase.Descriptor;
        var parameters = report.BenchmarkCase.Parameters.Items.Select(item => $"{item.Name}={item.Value}");
        Add(new Measured(
            descriptor.Type.Name,
            descriptor.WorkloadMethod.Name,
            string.Join(',', parameters),
            statistics.Q1,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)));
    }
}
