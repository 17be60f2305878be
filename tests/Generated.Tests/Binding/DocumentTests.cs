using System.Text;

namespace SecureTools.Tests.Generated.Binding;

/// <summary>What is not one strict JSON object is refused, wherever it goes wrong.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"{}\"")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{\"value\":1")]
    [InlineData("{\"value\":1,}")]
    [InlineData("{\"value\":1}}")]
    [InlineData("{\"value\":1}{}")]
    [InlineData("{\"value\":1} 1")]
    [InlineData("{\"value\":1}\u0000")]
    [InlineData("{\"value\":1 /* one */}")]
    [InlineData("{\"value\":1} // end")]
    [InlineData("\uFEFF{\"value\":1}")]
    [InlineData("{'value':1}")]
    [InlineData("{value:1}")]
    [InlineData("{\"value\":01}")]
    [InlineData("{\"value\":+1}")]
    [InlineData("{\"value\":.5}")]
    [InlineData("{\"value\":1.}")]
    [InlineData("{\"value\":0x1}")]
    [InlineData("{\"value\":NaN}")]
    [InlineData("{\"value\":Infinity}")]
    [InlineData("{\"value\":1,\"value\":1}")]
    [InlineData("{\"value\":1,\"\\u0076alue\":1}")]
    [InlineData("{\"value\":1,\"Value\":1}")]
    [InlineData("{\"value\":1,\"\":1}")]
    [InlineData("{\"value\":1,\"\\ud83d\":1}")]
    [InlineData("{\"value\":1,\"__proto__\":{}}")]
    [InlineData("{\"VALUE\":1}")]
    [InlineData("{\"value \":1}")]
    public async Task BrokenDocument_IsInvalid(string json)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke("echo_int", json.Length == 0 ? " " : json);
        Assert.Equal(ToolStatus.InvalidArguments, result.Status);
        Assert.NotEmpty(result.Problems);
    }

    [Theory]
    [InlineData(" \t\r\n{ \"value\" : 1 } \t\r\n")]
    [InlineData("{\"\\u0076\\u0061lue\":1}")]
    public async Task OddButValidDocument_Binds(string json)
    {
        await using var kit = new CallKit();
        Assert.Equal("1", CallKit.Text(await kit.Invoke("echo_int", json)));
    }

    [Theory]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { 0xc0, 0x80 })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 })]
    [InlineData(new byte[] { 0xf4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xe2, 0x82 })]
    public async Task MalformedUtf8_IsInvalid_InValuesAndNames(byte[] bytes)
    {
        await using var kit = new CallKit();
        foreach (var (tool, before, after) in new[]
        {
            ("echo_string", "{\"value\":\"", "\"}"), ("echo_enum", "{\"value\":\"", "\"}"), ("echo_string", "{\"value", "\":\"a\"}"), ("echo_string", "{\"value\":\"a\"", "}"),
        })
        {
            byte[] arguments = [.. Encoding.UTF8.GetBytes(before), .. bytes, .. Encoding.UTF8.GetBytes(after)];
            var result = await kit.Table.InvokeAsync(new ToolCall(tool) { Arguments = arguments });
            Assert.Equal(ToolStatus.InvalidArguments, result.Status);
        }
    }

    [Fact]
    public async Task UnknownAndRepeatedMembers_AreRefusedAtEachDepth()
    {
        await using var kit = new CallKit();
        Assert.Equal(
            "additionalProperties /root/children/0; uniqueNames /root/children/0/name; additionalProperties /root; uniqueNames /root; additionalProperties",
            CallKit.Problems(await kit.Invoke("tree", """{"root":{"name":"a","children":[{"name":"b","x":[{}],"name":"c"}],"y":1},"root":{"q":1},"z":2}""")));
    }

    [Fact]
    public async Task RecursiveValue_BindsUpToDepth64()
    {
        await using var kit = new CallKit();
        static string Tree(int nodes) => nodes == 1 ? """{"name":"n"}""" : $$"""{"name":"n","children":[{{Tree(nodes - 1)}}] }""";
        var deepest = await kit.Invoke("tree", $$"""{"root":{{Tree(31)}} }""");
        Assert.Equal(ToolStatus.Ok, deepest.Status);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("tree", $$"""{"root":{{Tree(32)}} }""")).Status);
        Assert.Equal(ToolStatus.ArgumentsTooLarge, (await kit.Invoke("tree", $$"""{"root":{{Tree(33)}} }""")).Status);
    }

    [Fact]
    public async Task NamesOfTools_AreOrdinal()
    {
        await using var kit = new CallKit();
        foreach (var name in new[] { "Plain", "plain ", "plain\0", "", "PLAIN", "pl\u0430in" })
        {
            Assert.Equal(ToolStatus.UnknownTool, (await kit.Invoke(name)).Status);
        }

        Assert.Equal(ToolStatus.UnknownTool, (await kit.Table.InvokeAsync(new ToolCall(null!))).Status);
    }
}
