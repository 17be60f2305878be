using System.Diagnostics;

namespace SecureTools.Benchmarks.Common;

/// <summary>
/// Runs what is compared until all of it is compiled at the highest tier: the compiler takes its time in the background, and a method that is measured
/// before it is done would be compared with others that were measured after.
/// </summary>
internal static class WarmUp
{
    private const int Milliseconds = 500;
    private static readonly HashSet<Type> _warm = [];

    /// <summary>For runs that measure nothing.</summary>
    public static bool IsSkipped { get; set; }

    /// <summary>Warms up once for each class, since its benchmarks share this process.</summary>
    public static void Once(Type benchmarks, params Func<Task>[] calls)
    {
        // BenchmarkDotNet derives a type of its own for each case; what they share is the class that was written.
        if (IsSkipped || !_warm.Add(benchmarks.Assembly.IsDynamic ? benchmarks.BaseType! : benchmarks))
        {
            return;
        }

        for (var round = 0; round < 2; round++)
        {
            foreach (var call in calls)
            {
                Run(call);
            }

            Thread.Sleep(200);
        }
    }

    private static void Run(Func<Task> call)
    {
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < Milliseconds)
        {
            call().GetAwaiter().GetResult();
        }
    }
}
