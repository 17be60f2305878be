namespace SecureTools.Tests.Schema;

/// <summary>What the generator's tools do not show: schemas that no tool has, and keywords of values that a context reads.</summary>
public sealed class StrictSubsetTests
{
    [Theory]
    [InlineData("""{"type":"object","properties":{},"additionalProperties":{"type":"string"}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","if":{}}},"additionalProperties":false}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{}}},"additionalProperties":false}""")]
    [InlineData("""{"type":"object","properties":{"a":true},"additionalProperties":false}""")]
    [InlineData("""{"type":"object","properties":{},"additionalProperties":false,"$defs":{"X":{"type":"object"}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"object"}]}},"additionalProperties":false}""")]
    public void WhatTheSubsetCannotSayAtAll_HasNoStrictSchema(string schema) => Assert.Null(StrictSubset.Of(schema));

    [Theory]
    [InlineData("""{"oneOf":[{"type":"string","const":"x"},{"type":"integer","multipleOf":3}]}""", """{"anyOf":[{"type":"string","enum":["x"]},{"type":"integer","description":"A multiple of 3."}]}""")]
    [InlineData("""{"type":"array","items":{"type":"string"},"uniqueItems":true}""", """{"type":"array","items":{"type":"string"},"description":"No item twice."}""")]
    [InlineData("""{"type":"string","not":{"enum":["x","y"]},"contentEncoding":"base64"}""", """{"type":"string","description":"None of x, y; encoded as base64."}""")]
    [InlineData("""{"type":"string","format":"ipv4","description":"Ends with \\"}""", """{"type":"string","description":"Ends with \\. In the format ipv4."}""")]
    public void KeywordsOfOtherTypes_AreSaidAsWell(string given, string expected) =>
        Assert.Equal(
            "{\"type\":\"object\",\"properties\":{\"a\":" + expected + "},\"required\":[\"a\"],\"additionalProperties\":false}",
            StrictSubset.Of("{\"type\":\"object\",\"properties\":{\"a\":" + given + "},\"required\":[\"a\"],\"additionalProperties\":false}"));
}
