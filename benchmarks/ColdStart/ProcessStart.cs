using System.Diagnostics;
using System.Globalization;
using SecureTools.Benchmarks.Reporting;

namespace SecureTools.Benchmarks.ColdStart;

/// <summary>
/// Starts applications that register their tools and answer one call, each time in a fresh process. The application itself reads the clock, from the
/// entry of <c>Main</c>; the start of the process is left out for both ways alike.
/// </summary>
internal static class ProcessStart
{
    public static void Measure(Results results, IReadOnlyList<int> toolCounts, int repetitions)
    {
        var directory = Directory.CreateTempSubdirectory("securetools-coldstart-");
        try
        {
            foreach (var tools in toolCounts)
            {
                var generated = ColdApplication.Build(directory, tools, generated: true);
                var reflected = ColdApplication.Build(directory, tools, generated: false);
                Measure(results, tools, repetitions, generated, reflected);
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    // The two take turns, so that a slow minute of the machine meets both.
    private static void Measure(Results results, int tools, int repetitions, string generated, string reflected)
    {
        List<double[]> table = [];
        List<double[]> reflection = [];
        for (var i = 0; i < repetitions; i++)
        {
            table.Add(Start(generated));
            reflection.Add(Start(reflected));
        }

        var parameters = string.Create(CultureInfo.InvariantCulture, $"Tools={tools}");
        Add(results, "Table", parameters, table);
        Add(results, "Reflection", parameters, reflection);
    }

    private static void Add(Results results, string name, string parameters, List<double[]> times)
    {
        results.Add(new Measured(nameof(ColdStart), name + "Ready", parameters, Median(times, 0), Bytes: null));
        results.Add(new Measured(nameof(ColdStart), name + "FirstCall", parameters, Median(times, 1), Bytes: null));
        Console.WriteLine($"ColdStart {name} {parameters}: ready {Median(times, 0) / 1e6:F1} ms, first call {Median(times, 1) / 1e6:F1} ms");
    }

    private static double Median(List<double[]> times, int which)
    {
        var sorted = times.Select(time => time[which]).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static double[] Start(string application)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", application])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"{application} ended with {process.ExitCode}.");
    }
}
