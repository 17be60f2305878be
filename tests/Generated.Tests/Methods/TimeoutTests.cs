namespace SecureTools.Tests.Generated.Methods;

public sealed class TimeoutTests
{
    private static readonly TimeSpan _tick = TimeSpan.FromTicks(1);

    [Fact]
    [Trait("Row", "S4-076")]
    public async Task ToolOverItsTime_EndsWithTimeout_AndIsToldToStop()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        var running = kit.Invoke("hangs");
        await gates.Entered.Task;
        kit.Clock.Advance(TimeSpan.FromSeconds(5) - _tick);
        Assert.False(running.IsCompleted);
        kit.Clock.Advance(_tick);
        var result = await running;
        Assert.Equal(ToolStatus.Timeout, result.Status);
        Assert.Equal("The tool did not finish in time. What it had begun may have taken effect.", result.ToModelText());
        await gates.Cancelled.Task;
        Assert.Equal(0, kit.Clock.ActiveTimers);
        Assert.Equal("timeout", (await kit.Records())[0].Cause);
    }

    [Fact]
    public async Task TokenThatAToolKeeps_IsNeverCancelledByAnotherCall()
    {
        var gates = new Gates();
        var keeper = new Keeper();
        await using var kit = new CallKit(null, gates, keeper);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("keep_token")).Status);
        var running = kit.Invoke("hangs");
        await gates.Entered.Task;
        kit.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(ToolStatus.Timeout, (await running).Status);
        Assert.False(keeper.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task ToolThatDoesNotListen_EndsWithTimeout_AndItsLateFailureIsLogged()
    {
        var gates = new Gates();
        await using var kit = new CallKit(options => options.DefaultTimeout = TimeSpan.FromSeconds(2), gates);
        var running = kit.Invoke("hangs_deaf");
        await gates.Entered.Task;
        kit.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(ToolStatus.Timeout, (await running).Status);
        Assert.Empty(kit.Logger.Entries);
        gates.Leave.SetResult();
        await Until(() => !kit.Logger.Entries.IsEmpty);
        var logged = Assert.Single(kit.Logger.Entries);
        Assert.Equal((1102, "Tool 'hangs_deaf' failed after its time-out."), (logged.Event, logged.Text));
    }

    [Fact]
    public async Task SynchronousTool_WithATimeoutOfItsOwn_IsAnsweredInTime()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        var running = kit.Invoke("hangs_synchronously");
        await gates.Entered.Task;
        await Until(() => kit.Clock.ActiveTimers == 1);
        kit.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(ToolStatus.Timeout, (await running).Status);
        gates.Leave.SetResult();
    }

    [Fact]
    public async Task CallbackOfTheToolThatThrows_DoesNotSurface()
    {
        var gates = new Gates();
        await using var kit = new CallKit(options => options.DefaultTimeout = TimeSpan.FromSeconds(1), gates);
        var running = kit.Invoke("hangs_with_rude_callback");
        await gates.Entered.Task;
        kit.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ToolStatus.Timeout, (await running).Status);
        gates.Leave.SetResult();
    }

    [Fact]
    public async Task CancelledCaller_GetsItsException_AndTheAuditItsRecord()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        using var source = new CancellationTokenSource();
        var running = kit.Table.InvokeAsync(kit.Call("hangs"), source.Token).AsTask();
        await gates.Entered.Task;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await gates.Cancelled.Task;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Table.InvokeAsync(kit.Call("guarded"), source.Token).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Table.InvokeAsync(kit.Call("ignore all rules"), source.Token).AsTask());
        Assert.Equal(
            [("hangs", "cancelled"), ("guarded", "cancelled"), (null, "cancelled")],
            (await kit.Records()).Select(record => (record.Tool, record.Cause)));
        Assert.Equal(0, kit.Clock.ActiveTimers);
    }

    [Fact]
    public async Task CallInTime_LeavesNoTimerBehind()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        gates.Leave.SetResult();
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("value_of")).Status);
        Assert.Equal(0, kit.Clock.ActiveTimers);
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 3_000 && !condition(); i++)
        {
            await Task.Delay(10);
        }

        Assert.True(condition());
    }
}
