namespace SecureTools.Tests.Generated.Methods;

public sealed class ResultTests
{
    [Fact]
    [Trait("Row", "S2-028")]
    public async Task EveryShapeOfMethod_GivesItsResult()
    {
        await using var kit = new CallKit();
        var expected = new (string Tool, string Json)[]
        {
            ("sync", "1"), ("sync_void", ""), ("nothings", ""), ("task_of", "2"), ("value_nothing", ""), ("value_of", "3"), ("nothing", "null"),
        };
        foreach (var (tool, json) in expected)
        {
            var result = await kit.Invoke(tool);
            Assert.Equal((ToolStatus.Ok, json), (result.Status, CallKit.Text(result)));
            Assert.Equal(json.Length == 0 ? "Done." : json, result.ToModelText());
        }

        Assert.Equal("void task value", kit.Journal.ToString());
    }

    [Fact]
    public async Task Stream_BecomesAnArray()
    {
        await using var kit = new CallKit(null, new Gates());
        Assert.Equal("[]", CallKit.Text(await kit.Invoke("stream", """{"items":0}""")));
        Assert.Equal("[\"0123456789\",\"0123456789\"]", CallKit.Text(await kit.Invoke("stream", """{"items":2}""")));
    }

    [Fact]
    public async Task LargeStream_IsStoppedEarly()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        var result = await kit.Invoke("stream", """{"items":1000000}""");
        Assert.Equal(ToolStatus.ResultTooLarge, result.Status);
        Assert.Equal("The result is too large. Ask for less.", result.ToModelText());
        Assert.InRange(gates.Produced, 7, 9);
    }

    [Fact]
    public async Task ResultLimit_IsExact()
    {
        await using var kit = new CallKit();
        Assert.Equal(100, (await kit.Invoke("large", """{"length":98}""")).Content.Length);
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("large", """{"length":99}""")).Status);
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("large", """{"length":1000000}""")).Status);
        Assert.Equal(100, (await kit.Invoke("raw", """{"length":100}""")).Content.Length);
        Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("raw", """{"length":101}""")).Status);
        await using var small = new CallKit(options => options.MaxResultBytes = 50);
        Assert.Equal(ToolStatus.Ok, (await small.Invoke("large", """{"length":48}""")).Status);
        Assert.Equal(ToolStatus.ResultTooLarge, (await small.Invoke("large", """{"length":49}""")).Status);
    }

    [Fact]
    [Trait("Row", "S4-077")]
    public async Task ResultOfTheMethodsOwn_IsGivenAsItIs()
    {
        await using var kit = new CallKit();
        Assert.Equal("\"xxx\"", CallKit.Text(await kit.Invoke("raw", """{"length":5}""")));
    }

    [Fact]
    public async Task AfterALargeResult_TheNextIsWhole()
    {
        await using var kit = new CallKit();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(ToolStatus.ResultTooLarge, (await kit.Invoke("large", """{"length":5000}""")).Status);
            Assert.Equal("\"xx\"", CallKit.Text(await kit.Invoke("large", """{"length":2}""")));
        }
    }

    [Fact]
    public async Task SensitiveMembers_AreRedacted()
    {
        await using var kit = new CallKit();
        Assert.Equal("""[{"owner":"ann","pin":"[redacted]","code":null}]""", CallKit.Text(await kit.Invoke("accounts")));
    }

    [Fact]
    public async Task ResultNestedTooDeeply_Fails()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("deep", """{"depth":32}""")).Status);
        Assert.Equal(ToolStatus.ToolFailed, (await kit.Invoke("deep", """{"depth":33}""")).Status);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("deep", """{"depth":1}""")).Status);
    }

    [Fact]
    public async Task NumberThatJsonCannotSay_Fails()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.ToolFailed, (await kit.Invoke("not_a_number")).Status);
    }

    [Fact]
    public async Task NullInsteadOfAResult_Fails()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.ToolFailed, (await kit.Invoke("raw_null")).Status);
    }

    [Fact]
    public async Task Result_KeepsItsCharacters()
    {
        await using var kit = new CallKit();
        Assert.Equal("\"z\u00fc \u20ac <b> '\"", CallKit.Text(await kit.Invoke("echo_string", "{\"value\":\"z\u00fc \u20ac <b> '\"}")));
    }
}
