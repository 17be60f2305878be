using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SecureTools.Tests.Generated;

/// <summary>Tools that produce their result item by item; each writes down what it did.</summary>
[AllowAnonymousTool]
public sealed class StreamTools(Journal journal, Gates gates) : IDisposable
{
    /// <summary>Counts.</summary>
    [Tool("count_up")]
    public async IAsyncEnumerable<int> CountUp(int count, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                journal.Add($"make{i}");
                await Task.Yield();
                cancel.ThrowIfCancellationRequested();
                yield return i;
            }
        }
        finally
        {
            journal.Add(cancel.IsCancellationRequested ? "stopped" : "finished");
        }
    }

    [Tool("guarded_stream", Secure = true), RequirePermission("write"), RequireApproval, RateLimit(3)]
    public async IAsyncEnumerable<int> Guarded(int count)
    {
        journal.Add("ran");
        await Task.Yield();
        yield return count;
    }

    [Tool("breaking_stream")]
    public static async IAsyncEnumerable<string> Breaking()
    {
        await Task.Yield();
        yield return "first";
        throw new InvalidOperationException("secret-of-the-tool");
    }

    [Tool("late_stream", TimeoutSeconds = 5)]
    public async IAsyncEnumerable<int> Late([EnumeratorCancellation] CancellationToken cancel)
    {
        yield return 1;
        gates.Entered.SetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        finally
        {
            gates.Cancelled.SetResult();
        }
    }

    [Tool("deaf_stream", TimeoutSeconds = 5)]
    public async IAsyncEnumerable<int> Deaf()
    {
        try
        {
            gates.Entered.SetResult();
            await gates.Leave.Task;
            yield return 1;
        }
        finally
        {
            journal.Add("let-go");
            gates.Cancelled.SetResult();
        }
    }

    [Tool("rude_stream")]
    public static async IAsyncEnumerable<int> Rude()
    {
        try
        {
            await Task.Yield();
            yield return 1;
        }
        finally
        {
            Throw();
        }

        static void Throw() => throw new InvalidOperationException("secret-of-the-tool");
    }

    [Tool("sized_stream")]
    public static async IAsyncEnumerable<string> Sized(int items, int length)
    {
        for (var i = 0; i < items; i++)
        {
            await Task.Yield();
            yield return new string('x', length);
        }
    }

    [Tool("limited_stream", MaxResultBytes = 10)]
    public static IAsyncEnumerable<string> Limited(int items, int length) => Sized(items, length);

    [Tool("traced_stream")]
    public static async IAsyncEnumerable<string?> Traced()
    {
        yield return Activity.Current?.OperationName;
        await Task.Yield();
        yield return Activity.Current?.OperationName;
    }

    [Tool("reporting_stream")]
    public static async IAsyncEnumerable<int> Reporting(IProgress<ToolProgress> progress)
    {
        progress.Report(new ToolProgress(1));
        await Task.Yield();
        yield return 1;
        progress.Report(new ToolProgress(2));
    }

    [Tool("deep_stream")]
    public static async IAsyncEnumerable<Node> Deep(int depth)
    {
        await Task.Yield();
        yield return MethodTools.Deep(depth);
    }

    [Tool("keep_progress")]
    public static void KeepProgress(IProgress<ToolProgress> progress, [FromServices] Keeper keeper)
    {
        keeper.Progress = progress;
        foreach (var report in keeper.Reports)
        {
            progress.Report(report);
        }

        progress.Report(new ToolProgress(1));
    }

    public void Dispose() => journal.Add("disposed");
}
