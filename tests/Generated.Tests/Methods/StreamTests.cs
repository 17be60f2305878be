namespace SecureTools.Tests.Generated.Methods;

public sealed class StreamTests
{
    [Fact]
    public async Task Items_AreMadeWhenTheyAreTaken_OneAtATime()
    {
        await using var kit = Kit();
        await using var items = Items(kit, "count_up", """{"count":3}""");
        Assert.Empty(kit.Journal.Entries);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(("0", "make0"), (CallKit.Text(items.Current), kit.Journal.ToString()));
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(("1", "make0 make1"), (CallKit.Text(items.Current), kit.Journal.ToString()));
        Assert.True(await items.MoveNextAsync());
        Assert.False(await items.MoveNextAsync());
        Assert.Equal("make0 make1 make2 finished disposed", kit.Journal.ToString());
        Assert.False(await items.MoveNextAsync());
        var record = Assert.Single(await kit.Records());
        Assert.Equal(("count_up", ToolStatus.Ok, "ok", 3), (record.Tool, record.Status, record.Cause, record.ResultBytes));
        Assert.Equal(0, kit.Clock.ActiveTimers);
    }

    [Fact]
    public async Task ConsumerThatStopsEarly_StopsTheMethod_AndIsAuditedAsCancelled()
    {
        await using var kit = Kit();
        await using (var items = Items(kit, "count_up", """{"count":1000000}"""))
        {
            Assert.True(await items.MoveNextAsync());
        }

        Assert.Equal("make0 stopped disposed", kit.Journal.ToString());
        var record = Assert.Single(await kit.Records());
        Assert.Equal(("count_up", "cancelled", 1), (record.Tool, record.Cause, record.ResultBytes));
    }

    [Fact]
    public async Task StreamThatNobodyTakes_IsNoCall()
    {
        await using var kit = Kit();
        _ = kit.Table.InvokeStreamingAsync(kit.Call("count_up", """{"count":1}"""));
        await using (Items(kit, "count_up", """{"count":1}"""))
        {
            // Nothing is taken.
        }

        Assert.Empty(kit.Journal.Entries);
        Assert.Empty(await kit.Records());
    }

    [Fact]
    public async Task EachGuard_RefusesBeforeTheMethodRuns()
    {
        await using var kit = Kit();
        const string Json = """{"count":7}""";
        Assert.Equal("token_missing", await All(kit, kit.Call("guarded_stream", Json)));
        Assert.Equal("permission_denied", await All(kit, kit.Call("guarded_stream", Json, CallKit.Ann("viewer"), kit.Token("guarded_stream"))));
        Assert.Equal("invalid_arguments", await All(kit, kit.Call("guarded_stream", "{}", token: kit.Token("guarded_stream"))));
        Assert.Equal("rate_limited", await All(kit, kit.Call("guarded_stream", Json, token: kit.Token("guarded_stream"))));
        Assert.Equal("unknown_tool", await All(kit, kit.Call("no_such_tool")));
        kit.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("approval_required", await All(kit, kit.Call("guarded_stream", Json, token: kit.Token("guarded_stream"))));
        Assert.Empty(kit.Journal.Entries);
        var pending = Assert.Single(await kit.Approvals.PendingAsync(TestContext.Current.CancellationToken));
        await kit.Approvals.ApproveAsync(pending.Id, "boss");
        Assert.Equal("7", await All(kit, kit.Call("guarded_stream", Json, token: kit.Token("guarded_stream"), approval: pending.Id)));
        Assert.Equal("ran disposed", kit.Journal.ToString());
        Assert.Equal(7, (await kit.Records()).Count);
    }

    [Fact]
    public async Task ResultThatIsNoStream_IsTheOnlyItem()
    {
        await using var kit = Kit();
        Assert.Equal("1", await All(kit, kit.Call("sync")));
        Assert.Equal("tool_failed", await All(kit, kit.Call("throws_later")));
        Assert.Equal("s0 s1", await All(kit, kit.Call("content_stream", """{"count":2}""")));
        Assert.True(kit.Table.Find("count_up")!.Descriptor.Streams);
        Assert.False(kit.Table.Find("sync")!.Descriptor.Streams);
    }

    [Fact]
    public async Task FailureInMidStream_EndsIt_AndSaysNothing()
    {
        await using var kit = Kit();
        var items = await List(kit, kit.Call("breaking_stream"));
        Assert.Equal(("\"first\"", ToolStatus.ToolFailed, 2), (CallKit.Text(items[0]), items[1].Status, items.Count));
        Assert.DoesNotContain("secret", items[1].ToModelText(), StringComparison.Ordinal);
        var record = Assert.Single(await kit.Records());
        Assert.Equal((ToolStatus.ToolFailed, items[1].IncidentId, 7), (record.Status, record.IncidentId, record.ResultBytes));
        Assert.Contains(items[1].IncidentId!, Assert.Single(kit.Logger.Entries).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailureOfTheCleanUp_IsLogged_AndChangesNoAnswer()
    {
        await using var kit = Kit();
        await using (var items = Items(kit, "rude_stream"))
        {
            Assert.True(await items.MoveNextAsync());
        }

        var logged = Assert.Single(kit.Logger.Entries);
        Assert.Equal((1105, "Tool 'rude_stream' failed while its stream was closed."), (logged.Event, logged.Text));
        Assert.Equal("cancelled", Assert.Single(await kit.Records()).Cause);
    }

    [Fact]
    public async Task Limits_HoldForEachItem_AndForAllTogether()
    {
        await using var kit = Kit(options =>
        {
            options.MaxResultBytes = 20;
            options.MaxStreamBytes = 50;
        });
        Assert.Equal("result_too_large", await All(kit, kit.Call("sized_stream", """{"items":1,"length":19}""")));
        Assert.Equal(3, (await List(kit, kit.Call("sized_stream", """{"items":2,"length":18}"""))).Count + 1);
        Assert.Equal([true, true, false], (await List(kit, kit.Call("sized_stream", """{"items":9,"length":18}"""))).Select(item => item.IsOk));
        Assert.Equal([true, true], (await List(kit, kit.Call("limited_stream", """{"items":2,"length":3}"""))).Select(item => item.IsOk));
        Assert.Equal([true, true, false], (await List(kit, kit.Call("limited_stream", """{"items":3,"length":3}"""))).Select(item => item.IsOk));
        Assert.Equal(["result_too_large", "ok", "result_too_large", "ok", "result_too_large"], (await kit.Records()).Select(record => record.Cause));
    }

    [Fact]
    public async Task ItemThatIsNestedTooDeeplyForAnArray_FailsInOne_AndNotByItself()
    {
        await using var kit = Kit();
        Assert.Equal(ToolStatus.ToolFailed, (await kit.Invoke("deep_stream", """{"depth":32}""")).Status);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("deep_stream", """{"depth":31}""")).Status);
        Assert.True(Assert.Single(await List(kit, kit.Call("deep_stream", """{"depth":32}"""))).IsOk);
        Assert.Equal("tool_failed", await All(kit, kit.Call("deep_stream", """{"depth":33}""")));
    }

    private static CallKit Kit(Action<ToolTableOptions>? configure = null) => new(configure, new Gates());

    private static IAsyncEnumerator<ToolResult> Items(CallKit kit, string tool, string json = "{}") =>
        kit.Table.InvokeStreamingAsync(kit.Call(tool, json)).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    private static async Task<List<ToolResult>> List(CallKit kit, ToolCall call)
    {
        var items = new List<ToolResult>();
        await foreach (var item in kit.Table.InvokeStreamingAsync(call, TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>What came, in order: texts for the model, codes of what is not complete.</summary>
    private static async Task<string> All(CallKit kit, ToolCall call) =>
        string.Join(' ', (await List(kit, call)).Select(item => item.IsOk ? item.ToModelText() : item.Code));
}
