using System.Diagnostics;

namespace SecureTools.Tests.Generated.Methods;

public sealed class StreamTimeoutTests
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task TimeOfTheConsumer_DoesNotCount_ThatOfTheMethodDoes()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        await using var items = Items(kit, "late_stream");
        Assert.True(await items.MoveNextAsync());
        kit.Clock.Advance(TimeSpan.FromHours(1));
        var moving = items.MoveNextAsync().AsTask();
        await gates.Entered.Task;
        kit.Clock.Advance(_timeout - TimeSpan.FromTicks(1));
        Assert.False(moving.IsCompleted);
        kit.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(await moving);
        Assert.Equal(ToolStatus.Timeout, items.Current.Status);
        await gates.Cancelled.Task;
        Assert.False(await items.MoveNextAsync());
        Assert.Equal(("timeout", 1), (await kit.Records()).Select(record => (record.Cause, record.ResultBytes)).Single());
        Assert.Equal(0, kit.Clock.ActiveTimers);
    }

    [Fact]
    public async Task MethodThatDoesNotListen_IsAbandoned_AndLetsGoLater()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        await using var items = Items(kit, "deaf_stream");
        var moving = items.MoveNextAsync().AsTask();
        await gates.Entered.Task;
        kit.Clock.Advance(_timeout);
        Assert.True(await moving);
        Assert.Equal(ToolStatus.Timeout, items.Current.Status);
        Assert.False(await items.MoveNextAsync());
        Assert.Empty(kit.Journal.Entries);
        gates.Leave.SetResult();
        await gates.Cancelled.Task;
        Assert.StartsWith("let-go", kit.Journal.ToString(), StringComparison.Ordinal);
        Assert.Empty(kit.Logger.Entries);
    }

    [Fact]
    public async Task CancelledCaller_GetsItsException_AndTheAuditItsRecord()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        using var source = new CancellationTokenSource();
        await using (var items = kit.Table.InvokeStreamingAsync(kit.Call("late_stream"), source.Token).GetAsyncEnumerator(CancellationToken.None))
        {
            Assert.True(await items.MoveNextAsync());
            var moving = items.MoveNextAsync().AsTask();
            await gates.Entered.Task;
            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving);
        }

        await gates.Cancelled.Task;
        var record = Assert.Single(await kit.Records());
        Assert.Equal(("late_stream", "cancelled", 1), (record.Tool, record.Cause, record.ResultBytes));
    }

    [Fact]
    public async Task CallThatIsCancelledBeforeItBegins_IsAudited()
    {
        await using var kit = new CallKit(null, new Gates());
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await using (var items = kit.Table.InvokeStreamingAsync(kit.Call("count_up", """{"count":1}"""), source.Token).GetAsyncEnumerator(CancellationToken.None))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await items.MoveNextAsync());
        }

        Assert.Empty(kit.Journal.Entries);
        Assert.Equal("cancelled", Assert.Single(await kit.Records()).Cause);
    }

    [Fact]
    public async Task Trace_CoversEveryItem_AndIsNotLeftToTheCaller()
    {
        await using var kit = new CallKit(null, new Gates());
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => string.Equals(source.Name, ToolTelemetry.SourceName, StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        await using var items = Items(kit, "traced_stream");
        var before = Activity.Current;
        for (var i = 0; i < 2; i++)
        {
            Assert.True(await items.MoveNextAsync());
            Assert.Equal("\"execute_tool\"", CallKit.Text(items.Current));
            Assert.Same(before, Activity.Current);
        }

        Assert.False(await items.MoveNextAsync());
    }

    private static IAsyncEnumerator<ToolResult> Items(CallKit kit, string tool) =>
        kit.Table.InvokeStreamingAsync(kit.Call(tool)).GetAsyncEnumerator(TestContext.Current.CancellationToken);
}
