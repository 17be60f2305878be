using System.Text;
using System.Text.Json;

namespace SecureTools.Generators.Tests;

/// <summary>The strict subset says the same as the full schema, in fewer keywords; the binder takes what it says.</summary>
public class DialectTests
{
    private const string Types = """
        public enum Level { Low, High }
        public sealed record Box(int Size, string Name = "n")
        {
            [MaxLength(3)] public string Word { get; set; } = "own";
            public List<int> Numbers { get; init; } = [7];
            public string? Maybe { get; set; } = "maybe";
        }

        public sealed class Node { public required string Name { get; init; } public Node? Next { get; set; } public Node[] Nodes { get; set; } = []; }
        """;

    private static readonly HashSet<string> _keywords = new(StringComparer.Ordinal)
    {
        "type", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "$defs", "description",
    };

    [Fact]
    public void EveryStrictSchema_KeepsToTheSubset()
    {
        foreach (var tool in Samples.All.SelectMany(sample => Built.FromPlain(sample, test => test.Skip = GeneratorChecks.Caching).Table!.Tools))
        {
            using var schema = JsonDocument.Parse(tool.InputSchemaFor(JsonSchemaDialect.StrictSubset).ToArray());
            Assert.Equal("object", schema.RootElement.GetProperty("type").GetString());
            Check(schema.RootElement);
        }
    }

    [Theory]
    [InlineData("[StringLength(10, MinimumLength = 2)] string a", """{"type":"string","description":"At least 2 characters; at most 10 characters."}""")]
    [InlineData("[Length(4, 4)] string a", """{"type":"string","description":"Exactly 4 characters."}""")]
    [InlineData("[Description(\"Some.\"), MinLength(1)] int[] a", """{"type":"array","items":{"type":"integer"},"description":"Some. At least 1 item."}""")]
    [InlineData("[Description(\"Some \\\"one\\\"\"), Range(1, 5)] int a", """{"type":"integer","description":"Some \u0022one\u0022. At least 1; at most 5."}""")]
    [InlineData("[Range(0.5, 2, MinimumIsExclusive = true, MaximumIsExclusive = true)] double a", """{"type":"number","description":"Greater than 0.5; less than 2."}""")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string a", """{"type":"string","description":"Matches the regular expression ^(?:[a-z]+)$."}""")]
    [InlineData("[Required, RegularExpression(\"a.*\")] string a", """{"type":"string","description":"Matches the regular expression ^(?:a.*)$; not blank."}""")]
    [InlineData("[AllowedValues(1, 2)] int a", """{"type":"integer","enum":[1,2]}""")]
    [InlineData("[AllowedValues(true)] bool a", """{"type":"boolean","description":"One of true."}""")]
    [InlineData("Guid a", """{"type":"string","description":"A UUID."}""")]
    [InlineData("int? a", """{"type":["integer","null"]}""")]
    [InlineData("int a = 5", """{"type":["integer","null"],"description":"Null stands for the default, 5."}""")]
    [InlineData("string a = \"x\"", """{"type":["string","null"],"description":"Null stands for the default, x."}""")]
    [InlineData("string a = \"\"", """{"type":["string","null"],"description":"Null stands for the default, the empty text."}""")]
    [InlineData("int? a = 5", """{"type":["integer","null"]}""")]
    [InlineData("Level? a", """{"anyOf":[{"type":"string","enum":["Low","High"]},{"type":"null"}]}""")]
    [InlineData("Level a = Level.High", """{"anyOf":[{"type":"string","enum":["Low","High"]},{"type":"null"}],"description":"Null stands for the default, High."}""")]
    [InlineData("[Description(\"The root.\")] Node a", """{"anyOf":[{"$ref":"#/$defs/Sample_Tools_Node"}],"description":"The root."}""")]
    [InlineData("Node? a", """{"anyOf":[{"$ref":"#/$defs/Sample_Tools_Node"},{"type":"null"}]}""")]
    public void WhatTheSubsetCannotSay_StandsInTheDescription(string parameter, string expected)
    {
        var built = Built.FromMembers(Types + $"[Tool] public static void T({parameter}) {{ }}", test => test.Skip = GeneratorChecks.Caching);
        using var schema = JsonDocument.Parse(built["t"].InputSchemaFor(JsonSchemaDialect.StrictSubset).ToArray());
        Assert.Equal(expected, schema.RootElement.GetProperty("properties").GetProperty("a").GetRawText());
        Assert.Equal("a", schema.RootElement.GetProperty("required")[0].GetString());
    }

    [Fact]
    public void NullForWhatMayBeLeftOut_LeavesItOut_InTheStrictDialectAlone()
    {
        var built = Built.FromMembers(Types + """
            [Tool] public static string A(int a = 5, string b = "b", int? c = 6) => $"{a}{b}{c}";
            [Tool] public static Box B(Box box) => box;
            """);
        Assert.Equal("\"5b\"", Strict(built, "a", """{"a":null,"b":null,"c":null}"""));
        Assert.Equal("\"1x2\"", Strict(built, "a", """{"a":1,"b":"x","c":2}"""));
        Assert.Equal(
            """{"size":1,"name":"n","word":"own","numbers":[7],"maybe":null}""",
            Strict(built, "b", """{"box":{"size":1,"name":null,"word":null,"numbers":null,"maybe":null}}"""));
        Assert.Equal(
            """{"size":1,"name":"m","word":"abc","numbers":[],"maybe":"x"}""",
            Strict(built, "b", """{"box":{"size":1,"name":"m","word":"abc","numbers":[],"maybe":"x"}}"""));
        Assert.Equal("invalid_arguments", built.Result("a", """{"a":null,"b":"b"}"""));
        Assert.Equal("invalid_arguments", built.Result("b", """{"box":{"size":1,"word":null}}"""));
    }

    [Theory]
    [InlineData("""{"box":null}""")]
    [InlineData("""{"box":{"size":null,"name":null}}""")]
    [InlineData("""{"box":{"size":1,"name":null,"name":"twice"}}""")]
    [InlineData("""{"box":{"size":1,"word":null,"word":"two"}}""")]
    [InlineData("""{"box":{"size":1,"word":"two","word":null}}""")]
    [InlineData("""{"box":{"size":1,"word":"long"}}""")]
    [InlineData("""{"box":{"size":1,"numbers":[null]}}""")]
    [InlineData("""{"box":{"size":1,"other":null}}""")]
    public void AllElse_StaysRefused(string arguments) =>
        Assert.Equal("invalid_arguments", Strict(Built.FromMembers(Types + "[Tool] public static Box B(Box box) => box;", test => test.Skip = GeneratorChecks.Caching), "b", arguments));

    private static string Strict(Built built, string tool, string arguments)
    {
        var call = new ToolCall(tool) { Arguments = Encoding.UTF8.GetBytes(arguments), Caller = Callers.Somebody, Dialect = JsonSchemaDialect.StrictSubset };
        var result = built.Table!.InvokeAsync(call).AsTask().GetAwaiter().GetResult();
        return result.IsOk ? Encoding.UTF8.GetString(result.Content.Span) : result.Code;
    }

    private static void Check(JsonElement schema)
    {
        Assert.All(schema.EnumerateObject(), keyword => Assert.Contains(keyword.Name, _keywords));
        if (schema.TryGetProperty("$ref", out _))
        {
            Assert.Single(schema.EnumerateObject());
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
            Assert.Equal(properties.EnumerateObject().Select(property => property.Name), schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!));
        }

        foreach (var inner in Inner(schema))
        {
            Check(inner);
        }
    }

    private static IEnumerable<JsonElement> Inner(JsonElement schema) =>
        new[] { "properties", "$defs" }.Where(name => schema.TryGetProperty(name, out _)).SelectMany(name => schema.GetProperty(name).EnumerateObject().Select(member => member.Value))
            .Concat(schema.TryGetProperty("items", out var items) ? [items] : [])
            .Concat(schema.TryGetProperty("anyOf", out var choices) ? choices.EnumerateArray() : []);
}
