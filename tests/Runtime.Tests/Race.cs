using System.Collections.Concurrent;

namespace SecureTools.Tests;

/// <summary>Threads of their own that start together, so that a missing lock shows.</summary>
internal static class Race
{
    /// <summary>Runs the action once per thread and round, each round started at once, and hands over the round's number.</summary>
    public static void Run(int threads, int rounds, Action<int> action)
    {
        using var start = new Barrier(threads);
        var failures = new ConcurrentQueue<Exception>();
        var running = Enumerable.Range(0, threads).Select(_ => new Thread(() => RunRounds(start, rounds, action, failures))).ToArray();
        Array.ForEach(running, thread => thread.Start());
        Array.ForEach(running, thread => thread.Join());
        Assert.Empty(failures);
    }

    private static void RunRounds(Barrier start, int rounds, Action<int> action, ConcurrentQueue<Exception> failures)
    {
        for (var round = 0; round < rounds; round++)
        {
            start.SignalAndWait();
            try
            {
                action(round);
            }
            catch (Exception exception)
            {
                failures.Enqueue(exception);
            }
        }
    }
}
