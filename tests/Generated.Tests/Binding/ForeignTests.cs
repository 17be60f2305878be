using System.Text;

namespace SecureTools.Tests.Generated.Binding;

/// <summary>Values that a context of the user's reads and writes.</summary>
public sealed class ForeignTests
{
    [Theory]
    [InlineData("echo_celsius", "\"21.5 C\"")]
    [InlineData("echo_optional_celsius", "\"21.5 C\"")]
    [InlineData("echo_optional_celsius", "null")]
    [InlineData("echo_version", "\"1.2.3\"")]
    [InlineData("echo_foreign_map", "{\"1\":\"a\"}")]
    [InlineData("echo_reading", "{\"value\":\"1 C\",\"more\":[\"2 C\",\"3 C\"]}")]
    [InlineData("echo_release", "{\"number\":\"1.2\",\"next\":null}")]
    [InlineData("echo_own_text", "\"a\"")]
    public async Task ValueOfTheContext_ComesBack(string tool, string json)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $"{{\"value\": {json} }}");
        Assert.Equal(("", json), (CallKit.Problems(result), CallKit.Text(result)));
    }

    [Theory]
    [InlineData("echo_celsius", "\"21.5 F\"", "json /value")]
    [InlineData("echo_celsius", "null", "type /value")]
    [InlineData("echo_celsius", "{\"secret\":[1,{}]}", "json /value")]
    [InlineData("echo_version", "\"x\"", "json /value")]
    [InlineData("echo_foreign_map", "{\"a\":\"a\"}", "json /value")]
    [InlineData("echo_foreign_map", "{\"1\":\"a\",\"1\":\"b\"}", "json /value")]
    [InlineData("echo_foreign_map", "{\"1\":\"a\",\"\\u0031\":\"b\"}", "json /value")]
    [InlineData("echo_reading", "{\"value\":\"1 C\",\"more\":[\"2 C\",3,\"4 C\",null]}", "json /value/more/1; type /value/more/3")]
    [InlineData("echo_own_text", "\"\\ud800\"", "json /value")]
    public async Task ValueThatTheContextRefuses_IsNamed(string tool, string json, string problems)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $"{{\"value\":{json}}}");
        Assert.Equal((ToolStatus.InvalidArguments, problems), (result.Status, CallKit.Problems(result)));
        Assert.DoesNotContain("secret", result.ToModelText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheContextThrows_FailsTheCall()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.ToolFailed, (await kit.Invoke("echo_celsius", """{"value":"x C"}""")).Status);
    }

    [Fact]
    public async Task Schema_IsOpen()
    {
        await using var kit = new CallKit();
        string Schema(string name) => Encoding.UTF8.GetString(kit.Table.Tools.Single(tool => tool.Name == name).InputSchema);
        Assert.Contains("""{"value":{"not":{"type":"null"},"description":"A value in the JSON form of SecureTools.Tests.Generated.Celsius."}}""", Schema("echo_celsius"), StringComparison.Ordinal);
        Assert.Contains("""{"value":{"description":"A value in the JSON form of SecureTools.Tests.Generated.Celsius."}}""", Schema("echo_optional_celsius"), StringComparison.Ordinal);
        Assert.Contains("""{"value":{"type":"string"}}""", Schema("echo_own_text"), StringComparison.Ordinal);
    }
}
