namespace SecureTools.Tests.Generated.Methods;

public sealed class FailureTests
{
    private const string Secret = "secret-of-the-tool";

    [Fact]
    public async Task ToolThatThrows_FailsUnderAnIncident_AndItsTextGoesToTheLogAlone()
    {
        await using var kit = new CallKit();
        foreach (var tool in new[] { "throws", "throws_later", "gives_up" })
        {
            var result = await kit.Invoke(tool);
            Assert.Equal(ToolStatus.ToolFailed, result.Status);
            Assert.Matches("^[0-9a-f]{16}$", result.IncidentId);
            Assert.Equal($"The tool failed. Incident {result.IncidentId}.", result.ToModelText());
            Assert.True(result.Content.IsEmpty);
            var logged = kit.Logger.Entries.Last();
            Assert.Equal(($"Tool '{tool}' failed. Incident {result.IncidentId}.", Secret), (logged.Text, logged.Exception!.Message));
        }

        var records = await kit.Records();
        Assert.All(records, record => Assert.DoesNotContain(Secret, record.ToString(), StringComparison.Ordinal));
        Assert.Equal(kit.Logger.Entries.Select(entry => entry.Text[^17..^1]), records.Select(record => record.IncidentId));
    }

    [Fact]
    public async Task LogThatThrows_ChangesNothingForTheCaller()
    {
        await using var kit = new CallKit(options => options.Logger = new Audit.RecordingLogger { Throws = true });
        Assert.Equal(ToolStatus.ToolFailed, (await kit.Invoke("throws")).Status);
        Assert.Equal(ToolStatus.Misconfigured, (await kit.Invoke("needed")).Status);
        Assert.Equal(["tool_failed", "service_missing"], (await kit.Records()).Select(record => record.Cause), StringComparer.Ordinal);
    }

    [Fact]
    public async Task MissingService_IsMisconfigured()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.Misconfigured, (await kit.Invoke("needed")).Status);
        Assert.Equal(ToolStatus.Misconfigured, (await kit.Invoke("remote")).Status);
        Assert.Equal(ToolStatus.Misconfigured, (await kit.Invoke("get_balance", """{"account":"0123456789"}""")).Status);
        var noServices = await kit.Table.InvokeAsync(new ToolCall("plain") { Caller = kit.Admin });
        Assert.Equal((ToolStatus.Misconfigured, "The tool is not available."), (noServices.Status, noServices.ToModelText()));
        Assert.All(kit.Logger.Entries, entry => Assert.Equal(1104, entry.Event));
        Assert.All(await kit.Records(), record => Assert.Equal("service_missing", record.Cause));
    }

    [Fact]
    public async Task OptionalService_MayBeMissing()
    {
        await using var without = new CallKit();
        Assert.Equal("\"none\"", CallKit.Text(await without.Invoke("optional")));
        await using var with = new CallKit(null, new Clockwork());
        Assert.Equal("\"one\"", CallKit.Text(await with.Invoke("optional")));
        Assert.Equal("42", CallKit.Text(await with.Invoke("needed")));
    }

    [Fact]
    public async Task ToolClassMadeForTheCall_IsDisposed_AlsoWhenItFails()
    {
        foreach (var tool in new[] { "use_disposable", "use_async_disposable" })
        {
            await using var kit = new CallKit();
            Assert.Equal(ToolStatus.Ok, (await kit.Invoke(tool, """{"fail":false}""")).Status);
            Assert.Equal("use disposed", kit.Journal.ToString());
            Assert.Equal(ToolStatus.ToolFailed, (await kit.Invoke(tool, """{"fail":true}""")).Status);
            Assert.Equal("use disposed use disposed", kit.Journal.ToString());
        }
    }

    [Fact]
    public async Task ToolClassOfTheServices_IsUsed_AndNotDisposed()
    {
        var journal = new Journal();
        using var registered = new DisposableTools(journal);
        await using var kit = new CallKit(null, registered, new AsyncDisposableTools(journal), new Remote());
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("use_disposable", """{"fail":false}""")).Status);
        Assert.Equal(ToolStatus.ToolFailed, (await kit.Invoke("use_async_disposable", """{"fail":true}""")).Status);
        Assert.Equal("7", CallKit.Text(await kit.Invoke("remote")));
        Assert.Equal("use use", journal.ToString());
        Assert.Empty(kit.Journal.Entries);
    }

    [Fact]
    public async Task SpecialParameters_ComeFromTheHost()
    {
        await using var kit = new CallKit();
        Assert.Equal("\"True ann True ann\"", CallKit.Text(await kit.Invoke("who")));
        Assert.Equal("\"False  False \"", CallKit.Text(await kit.Invoke("who", caller: Caller.Anonymous)));
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("who", """{"caller":"bob"}""")).Status);
    }

    [Fact]
    public async Task Progress_ReachesItsListener_AndNobodyElse()
    {
        await using var kit = new CallKit();
        var reports = new Reports();
        var call = new ToolCall("progress") { Progress = reports };
        Assert.True((await kit.Table.InvokeAsync(call)).IsOk);
        Assert.Equal([new ToolProgress(1, 2, "half")], reports.Kept);
        Assert.True((await kit.Invoke("progress")).IsOk);
    }

    private sealed class Reports : IProgress<ToolProgress>
    {
        public List<ToolProgress> Kept { get; } = [];

        public void Report(ToolProgress value) => Kept.Add(value);
    }

    private sealed class Clockwork : IClockwork
    {
        public int Tick() => 42;
    }

    private sealed class Remote : IRemote
    {
        int IRemote.Remote() => 7;
    }
}
