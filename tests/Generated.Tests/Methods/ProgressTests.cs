namespace SecureTools.Tests.Generated.Methods;

public sealed class ProgressTests
{
    [Fact]
    public async Task Reports_ReachTheHost_WhileTheCallRuns()
    {
        var host = new Listener();
        Assert.Equal(ToolStatus.Ok, (await Invoke("progress", host)).Status);
        Assert.Equal([new ToolProgress(1, 2, "half")], host.Reports);
    }

    [Fact]
    public async Task ReportsAfterTheEnd_GoNowhere()
    {
        var host = new Listener();
        var keeper = new Keeper();
        Assert.Equal(ToolStatus.Ok, (await Invoke("keep_progress", host, keeper)).Status);
        keeper.Progress!.Report(new ToolProgress(2));
        Assert.Equal([new ToolProgress(1)], host.Reports);
    }

    [Fact]
    public async Task ListenerThatThrows_DoesNotReachTheTool() =>
        Assert.Equal(ToolStatus.Ok, (await Invoke("progress", new Listener { Throws = true })).Status);

    [Fact]
    public async Task ReportsWithoutSense_AreDroppedOrMended()
    {
        var host = new Listener();
        var keeper = new Keeper
        {
            Reports =
            [
                new ToolProgress(double.NaN), new ToolProgress(double.PositiveInfinity), new ToolProgress(-1), new ToolProgress(2, 1), new ToolProgress(2, double.NaN),
                new ToolProgress(2, double.PositiveInfinity), new ToolProgress(2, 2), new ToolProgress(0, Message: new string('x', 501)),
                new ToolProgress(0, Message: new string('x', 499) + "\U0001F600"),
            ],
        };
        Assert.Equal(ToolStatus.Ok, (await Invoke("keep_progress", host, keeper)).Status);
        Assert.Equal(
            [
                new ToolProgress(2), new ToolProgress(2), new ToolProgress(2), new ToolProgress(2, 2), new ToolProgress(0, Message: new string('x', 500)),
                new ToolProgress(0, Message: new string('x', 499)), new ToolProgress(1),
            ],
            host.Reports);
    }

    [Fact]
    public async Task Stream_ReportsUntilItEnds()
    {
        var host = new Listener();
        await using var kit = new CallKit(null, new Gates());
        await using (var items = kit.Table.InvokeStreamingAsync(Call(kit, "reporting_stream", host)).GetAsyncEnumerator(TestContext.Current.CancellationToken))
        {
            Assert.True(await items.MoveNextAsync());
            Assert.Equal([new ToolProgress(1)], host.Reports);
            Assert.False(await items.MoveNextAsync());
        }

        Assert.Equal([new ToolProgress(1), new ToolProgress(2)], host.Reports);
    }

    private static async Task<ToolResult> Invoke(string tool, Listener host, params object[] services)
    {
        await using var kit = new CallKit(null, services);
        return await kit.Table.InvokeAsync(Call(kit, tool, host), TestContext.Current.CancellationToken);
    }

    private static ToolCall Call(CallKit kit, string tool, Listener host) => new(tool) { Caller = kit.Admin, Services = kit.Services, Progress = host };

    private sealed class Listener : IProgress<ToolProgress>
    {
        public List<ToolProgress> Reports { get; } = [];

        public bool Throws { get; init; }

        public void Report(ToolProgress value)
        {
            Reports.Add(value);
            if (Throws)
            {
                throw new InvalidOperationException("the host's own");
            }
        }
    }
}
