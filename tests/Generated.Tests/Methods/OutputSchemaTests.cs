using System.Text;

namespace SecureTools.Tests.Generated.Methods;

/// <summary>What generated writers write is what the output schema says.</summary>
public sealed class OutputSchemaTests
{
    [Theory]
    [InlineData("echo_bool", "true")]
    [InlineData("echo_sbyte", "-128")]
    [InlineData("echo_byte", "255")]
    [InlineData("echo_short", "-32768")]
    [InlineData("echo_ushort", "65535")]
    [InlineData("echo_int", "-2147483648")]
    [InlineData("echo_uint", "4294967295")]
    [InlineData("echo_long", "-9223372036854775808")]
    [InlineData("echo_ulong", "18446744073709551615")]
    [InlineData("echo_float", "0.1")]
    [InlineData("echo_double", "0.5")]
    [InlineData("echo_decimal", "-79228162514264337593543950335")]
    [InlineData("echo_char", "\"\\uffff\"")]
    [InlineData("echo_string", "\"\\ud83d\\ude00\"")]
    [InlineData("echo_guid", "\"123E4567-e89b-12d3-a456-426614174000\"")]
    [InlineData("echo_datetime", "\"2026-01-31T09:30:00+02:00\"")]
    [InlineData("echo_offset", "\"2026-01-31T09:30:00.1234567-05:30\"")]
    [InlineData("echo_date", "\"0001-01-01\"")]
    [InlineData("echo_time", "\"23:59:59.9999999\"")]
    [InlineData("echo_span", "\"-9999999.23:59:59.9999999\"")]
    [InlineData("echo_uri", "\"urn:isbn:0451450523\"")]
    [InlineData("echo_optional", "null")]
    [InlineData("echo_text", "null")]
    [InlineData("echo_array", "[1,-2]")]
    [InlineData("echo_list", "[\"a\",null]")]
    public async Task Value_FitsItsSchema(string tool, string value)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $$"""{"value":{{value}}}""");
        Assert.True(result.IsOk);
        Assert.True(SchemaCheck.Fits(kit.Table.Find(tool)!.OutputSchema, result.Content), CallKit.Text(result));
    }

    [Theory]
    [InlineData("accounts", "{}")]
    [InlineData("deep", """{"depth":5}""")]
    [InlineData("nothing", "{}")]
    [InlineData("count_up", """{"count":3}""")]
    [InlineData("traced_stream", "{}")]
    [InlineData("nested", """{"person":{"name":"Ann","age":3}}""")]
    public async Task ResultOfMembersAndItems_FitsItsSchema(string tool, string arguments)
    {
        await using var kit = new CallKit(null, new Gates());
        var result = await kit.Invoke(tool, arguments);
        Assert.True(result.IsOk, CallKit.Problems(result));
        Assert.True(SchemaCheck.Fits(kit.Table.Find(tool)!.OutputSchema, result.Content), CallKit.Text(result));
    }

    [Fact]
    public async Task ItemsOfAStream_FitTheItemsOfItsSchema()
    {
        await using var kit = new CallKit(null, new Gates());
        var schema = Encoding.UTF8.GetString(kit.Table.Find("count_up")!.OutputSchema);
        const string Start = """{"type":"array","items":""";
        Assert.StartsWith(Start, schema, StringComparison.Ordinal);
        await foreach (var item in kit.Table.InvokeStreamingAsync(kit.Call("count_up", """{"count":3}"""), TestContext.Current.CancellationToken))
        {
            Assert.True(SchemaCheck.Fits(Encoding.UTF8.GetBytes(schema[Start.Length..^1]), item.Content));
        }
    }

    [Theory]
    [InlineData("""{"type":"string"}""", "1")]
    [InlineData("""{"type":"integer"}""", "1.5")]
    [InlineData("""{"enum":["a"]}""", "\"b\"")]
    [InlineData("""{"type":"array","items":{"type":"null"}}""", "[1]")]
    [InlineData("""{"properties":{"a":{"type":"null"}},"additionalProperties":false}""", """{"b":1}""")]
    [InlineData("""{"required":["a"]}""", "{}")]
    [InlineData("""{"$ref":"#/$defs/A","$defs":{"A":{"const":1}}}""", "2")]
    public void TheCheckItself_Refuses(string schema, string value) =>
        Assert.False(SchemaCheck.Fits(Encoding.UTF8.GetBytes(schema), Encoding.UTF8.GetBytes(value)));
}
