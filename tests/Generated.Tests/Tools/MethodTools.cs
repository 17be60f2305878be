using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace SecureTools.Tests.Generated;

public sealed record Account(string Owner, [property: Sensitive] string Pin, [property: Sensitive] int Code);

public interface IClockwork
{
    int Tick();
}

/// <summary>What a test lets tools wait for.</summary>
public sealed class Gates
{
    public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Leave { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Produced { get; set; }
}

/// <summary>Tools of every shape of method.</summary>
[AllowAnonymousTool]
public static class MethodTools
{
    [Tool]
    public static int Sync() => 1;

    [Tool]
    public static void SyncVoid([FromServices] Journal journal) => journal.Add("void");

    [Tool]
    public static async Task Nothings([FromServices] Journal journal)
    {
        await Task.Yield();
        journal.Add("task");
    }

    [Tool]
    public static Task<int> TaskOf() => Task.FromResult(2);

    [Tool]
    public static ValueTask ValueNothing([FromServices] Journal journal)
    {
        journal.Add("value");
        return default;
    }

    [Tool]
    public static async ValueTask<int> ValueOf()
    {
        await Task.Yield();
        return 3;
    }

    [Tool(MaxResultBytes = 100)]
    public static async IAsyncEnumerable<string> Stream(int items, [FromServices] Gates gates, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var i = 0; i < items; i++)
        {
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            gates.Produced++;
            yield return "0123456789";
        }
    }

    [Tool(MaxResultBytes = 100)]
    public static string Large(int length) => new('x', length);

    [Tool(MaxResultBytes = 100)]
    public static ToolResult Raw(int length) => ToolResult.Ok(System.Text.Encoding.UTF8.GetBytes("\"" + new string('x', length - 2) + "\""));

    [Tool]
    public static Task<ToolResult> RawNull() => Task.FromResult<ToolResult>(null!);

    [Tool]
    public static void Throws() => throw new InvalidOperationException("secret-of-the-tool");

    [Tool]
    public static async Task ThrowsLater()
    {
        await Task.Yield();
        throw new InvalidOperationException("secret-of-the-tool");
    }

    [Tool]
    public static Task GivesUp() => throw new OperationCanceledException("secret-of-the-tool");

    [Tool(TimeoutSeconds = 5)]
    public static async Task Hangs([FromServices] Gates gates, CancellationToken cancel)
    {
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

    [Tool]
    public static async Task HangsDeaf([FromServices] Gates gates)
    {
        gates.Entered.SetResult();
        await gates.Leave.Task;
        throw new InvalidOperationException("too late");
    }

    [Tool]
    public static async Task HangsWithRudeCallback([FromServices] Gates gates, CancellationToken cancel)
    {
        cancel.Register(() => throw new InvalidOperationException("rude"));
        gates.Entered.SetResult();
        await gates.Leave.Task;
    }

    [Tool(TimeoutSeconds = 5)]
    public static void HangsSynchronously([FromServices] Gates gates)
    {
        gates.Entered.SetResult();
        gates.Leave.Task.GetAwaiter().GetResult();
    }

    [Tool]
    public static IReadOnlyList<Account> Accounts() => [new Account("ann", "1234", 77)];

    [Tool]
    public static string Progress(IProgress<ToolProgress> progress, CancellationToken cancel)
    {
        progress.Report(new ToolProgress(1, 2, "half"));
        return cancel.CanBeCanceled.ToString();
    }

    [Tool]
    public static string Who(ClaimsPrincipal principal, Caller caller) =>
        $"{principal.Identity?.IsAuthenticated} {principal.FindFirst(ClaimTypes.NameIdentifier)?.Value} {principal.IsInRole("admin")} {caller.Id}";

    [Tool]
    public static string Optional([FromServices] IClockwork? clockwork) => clockwork is null ? "none" : "one";

    [Tool]
    public static int Needed([FromServices] IClockwork clockwork) => clockwork.Tick();

    [Tool]
    public static Node Deep(int depth)
    {
        var node = new Node { Name = "leaf" };
        for (var i = 1; i < depth; i++)
        {
            node = new Node { Name = "n", Children = [node] };
        }

        return node;
    }

    [Tool]
    public static double NotANumber() => double.NaN;
}

/// <summary>A tool class that must be disposed by whoever made it.</summary>
[AllowAnonymousTool]
public sealed class DisposableTools(Journal journal) : IDisposable
{
    [Tool]
    public int UseDisposable(bool fail)
    {
        journal.Add("use");
        return fail ? throw new InvalidOperationException("secret-of-the-tool") : 1;
    }

    public void Dispose() => journal.Add("disposed");
}

[AllowAnonymousTool]
public sealed class AsyncDisposableTools(Journal journal) : IAsyncDisposable
{
    [Tool]
    public async Task<int> UseAsyncDisposable(bool fail)
    {
        await Task.Yield();
        journal.Add("use");
        return fail ? throw new InvalidOperationException("secret-of-the-tool") : 1;
    }

    public ValueTask DisposeAsync()
    {
        journal.Add("disposed");
        return default;
    }
}

/// <summary>A tool on an interface is taken from the services.</summary>
[AllowAnonymousTool]
public interface IRemote
{
    [Tool]
    int Remote();
}
