namespace SecureTools.Tests.Generated.Methods;

public sealed class ContentTests
{
    [Fact]
    public async Task EveryShapeOfContent_GivesItsResult()
    {
        await using var kit = new CallKit();
        Assert.Equal("""[{"type":"text","text":"a"}]""", CallKit.Text(await kit.Invoke("content_one", """{"text":"a"}""")));
        Assert.Equal("t0\nt1", (await kit.Invoke("content_array", """{"count":2}""")).ToModelText());
        Assert.Equal("[image/png, 1 bytes]\n[home: https://example.com/]", (await kit.Invoke("content_list")).ToModelText());
        Assert.Equal("s0\ns1\ns2", (await kit.Invoke("content_stream", """{"count":3}""")).ToModelText());
        Assert.Equal("Done.", (await kit.Invoke("content_array", """{"count":0}""")).ToModelText());
    }

    [Fact]
    public async Task ContentBesideAValue_KeepsBoth()
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke("content_and_json");
        Assert.Equal(("It is 5.", "5"), (result.ToModelText(), CallKit.Text(result)));
    }

    [Fact]
    public async Task Contents_HaveNoOutputSchema()
    {
        await using var kit = new CallKit();
        Assert.All(kit.Table.Tools.Where(tool => tool.Name.StartsWith("content_", StringComparison.Ordinal)), tool => Assert.Equal(0, tool.OutputSchema.Length));
    }

    [Fact]
    public async Task ContentSize_IsThatOfItsJson()
    {
        await using var kit = new CallKit();
        // 51 bytes of names and type, and 4 for each 3 bytes of data.
        Assert.Equal(99, (await kit.Invoke("content_sized", """{"bytes":36}""")).Content.Length);
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("content_sized", """{"bytes":37}""")).Status);
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("content_sized", """{"bytes":100000000}""")).Status);
    }

    [Fact]
    public async Task ContentsWithoutEnd_AreStoppedAtTheLimit()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("content_endless")).Status);
        Assert.Equal(41, gates.Produced);
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("content_stream", """{"count":1000000000}""")).Status);
    }

    [Fact]
    public async Task ValuesWithoutEnd_AreStoppedNearTheLimit()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("endless")).Status);
        Assert.InRange(gates.Produced, 50, 4096);
    }

    [Fact]
    public async Task ValuesThatBreakOff_Fail_AndSayNothing()
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke("breaks_off");
        Assert.Equal((ToolStatus.ToolFailed, 0), (result.Status, result.Content.Length));
        Assert.DoesNotContain("secret", result.ToModelText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailureThatTheToolReports_IsToldAndAudited()
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke("content_failure", """{"length":100}""");
        Assert.Equal((ToolStatus.ToolFailed, 100, null), (result.Status, result.ToModelText().Length, result.IncidentId));
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("content_failure", """{"length":101}""")).Status);
        Assert.Empty(kit.Logger.Entries);
        var record = (await kit.Records())[0];
        Assert.Equal((ToolStatus.ToolFailed, "tool_reported_failure", null, 100), (record.Status, record.Cause, record.IncidentId, record.ResultBytes));
    }

    [Fact]
    public async Task ContentThatIsNone_Fails()
    {
        await using var kit = new CallKit();
        Assert.NotNull((await kit.Invoke("content_null")).IncidentId);
        Assert.NotNull((await kit.Invoke("content_broken")).IncidentId);
    }
}
