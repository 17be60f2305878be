namespace SecureTools.Tests.Table;

/// <summary>A tool may hand its call to another table. Neither table takes what is the other's.</summary>
public sealed class ForwardingTests
{
    [Fact]
    public async Task LimitOfTheOuterTable_HoldsForWhatTheInnerReturns()
    {
        var inner = Table(1_000_000, new AnsweringTool(_ => new ValueTask<ToolResult>(ToolResult.Of(ToolContent.FromText(new string('x', 5000))))));
        var outer = Table(100, new AnsweringTool(call => inner.InvokeAsync(call)));
        Assert.Equal(ToolStatus.ResultTooLarge, (await outer.InvokeAsync(Call())).Status);
        Assert.Equal(ToolStatus.Ok, (await inner.InvokeAsync(Call())).Status);
    }

    [Fact]
    public async Task StreamOfTheInnerTable_IsNotTheResultOfTheOuter()
    {
        var inner = Table(1000, new StreamingTool());
        var outer = Table(1000, new AnsweringTool(async call => ToolResult.Failure("kept back: " + (await inner.InvokeAsync(call)).Code)));
        var items = new List<string>();
        await foreach (var item in outer.InvokeStreamingAsync(Call(), TestContext.Current.CancellationToken))
        {
            items.Add(item.ToModelText());
        }

        Assert.Equal(["kept back: ok"], items);
    }

    [Fact]
    public async Task OneCall_CanBeUsedInTwoTables()
    {
        var call = Call();
        var large = Table(1_000_000, new AnsweringTool(_ => new ValueTask<ToolResult>(ToolResult.Of(ToolContent.FromText(new string('x', 5000))))));
        var small = Table(100, new AnsweringTool(_ => new ValueTask<ToolResult>(ToolResult.Of(ToolContent.FromText(new string('x', 5000))))));
        Assert.Equal(ToolStatus.Ok, (await large.InvokeAsync(call)).Status);
        Assert.Equal(ToolStatus.ResultTooLarge, (await small.InvokeAsync(call)).Status);
        Assert.Equal(ToolStatus.Ok, (await large.InvokeAsync(call)).Status);
    }

    private static ToolCall Call() => new("same") { Caller = new Caller("ann") };

    private static ToolTable Table(int limit, Tool tool) => new(new ToolTableOptions { MaxResultBytes = limit }, new FakeSource { Tools = [tool] });

    private sealed class AnsweringTool(Func<ToolCall, ValueTask<ToolResult>> answer) : FakeTool("same")
    {
        protected internal override ValueTask<ToolResult> CallAsync(object arguments, ToolCall call, CancellationToken cancel) => answer(call);
    }

    private sealed class StreamingTool() : Tool(new ToolDescriptor { Name = "same", Streams = true })
    {
        protected internal override Denial Authorize(in ToolGuard guard) => Denial.None;

        protected internal override ValueTask<ToolResult> CallAsync(object arguments, ToolCall call, CancellationToken cancel) => new(ToolResult.Ok("[1]"u8.ToArray()));
    }
}
