namespace SecureTools.Tests.Generated.Binding;

/// <summary>Bytes, half-precision and 128-bit numbers.</summary>
public sealed class ScalarTests
{
    [Theory]
    [InlineData("echo_half", "65504", "65500")]
    [InlineData("echo_half", "-65504.0", "-65500")]
    [InlineData("echo_half", "0.1", "0.1")]
    [InlineData("echo_half", "1e-30", "0")]
    [InlineData("echo_int128", "170141183460469231731687303715884105727", "170141183460469231731687303715884105727")]
    [InlineData("echo_int128", "-170141183460469231731687303715884105728", "-170141183460469231731687303715884105728")]
    [InlineData("echo_int128", "1.5e1", "15")]
    [InlineData("echo_int128", "-0", "0")]
    [InlineData("echo_uint128", "340282366920938463463374607431768211455", "340282366920938463463374607431768211455")]
    [InlineData("echo_uint128", "3.4e38", "340000000000000000000000000000000000000")]
    [InlineData("echo_uint128", "-0.0", "0")]
    [InlineData("echo_bytes", "\"\"", "\"\"")]
    [InlineData("echo_bytes", "\"AA==\"", "\"AA==\"")]
    [InlineData("echo_bytes", "\"AAE=\"", "\"AAE=\"")]
    [InlineData("echo_bytes", "\"+/+/\"", "\"+/+/\"")]
    [InlineData("echo_bytes", "\"+\\/\\u002b/\"", "\"+/+/\"")]
    [InlineData("echo_memory", "\"SGVsbG8=\"", "\"SGVsbG8=\"")]
    [InlineData("echo_optional_memory", "\"SGVsbG8=\"", "\"SGVsbG8=\"")]
    [InlineData("echo_optional_memory", "null", "null")]
    [InlineData("few_bytes", "\"AAA=\"", "2")]
    [InlineData("few_bytes", "\"AAAAAA==\"", "4")]
    [InlineData("bounded_half", "0.1", "0.1")]
    [InlineData("bounded_half", "2", "2")]
    [InlineData("bounded_float", "0.1", "0.1")]
    [InlineData("bounded_float", "0.3", "0.3")]
    [InlineData("allowed_float", "0.1", "0.1")]
    [InlineData("bounded_int128", "10000000000000000000000000000", "10000000000000000000000000000")]
    [InlineData("bounded_int128", "-5", "-5")]
    [InlineData("allowed_uint128", "2", "2")]
    public async Task ValueInRange_ComesBack(string tool, string json, string expected)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $"{{\"value\":{json}}}");
        Assert.Equal(("", expected), (CallKit.Problems(result), CallKit.Text(result)));
    }

    [Theory]
    [InlineData("echo_half", "65505", "maximum")]
    [InlineData("echo_half", "-65504.1", "minimum")]
    [InlineData("echo_half", "\"1\"", "type")]
    [InlineData("echo_float", "3.4028236E+38", "maximum")]
    [InlineData("echo_int128", "170141183460469231731687303715884105728", "maximum")]
    [InlineData("echo_int128", "-170141183460469231731687303715884105729", "minimum")]
    [InlineData("echo_int128", "1e39", "maximum")]
    [InlineData("echo_int128", "1e99999999999999999999", "maximum")]
    [InlineData("echo_int128", "1.5", "type")]
    [InlineData("echo_int128", "\"1\"", "type")]
    [InlineData("echo_uint128", "340282366920938463463374607431768211456", "maximum")]
    [InlineData("echo_uint128", "-1", "minimum")]
    [InlineData("echo_bytes", "\"AA\"", "pattern")]
    [InlineData("echo_bytes", "\"AA=\"", "pattern")]
    [InlineData("echo_bytes", "\"AB==\"", "pattern")]
    [InlineData("echo_bytes", "\"AAB=\"", "pattern")]
    [InlineData("echo_bytes", "\"A===\"", "pattern")]
    [InlineData("echo_bytes", "\"====\"", "pattern")]
    [InlineData("echo_bytes", "\"=\"", "pattern")]
    [InlineData("echo_bytes", "\"AAAA=AAA\"", "pattern")]
    [InlineData("echo_bytes", "\"AA==AAAA\"", "pattern")]
    [InlineData("echo_bytes", "\"AAA\\n\"", "pattern")]
    [InlineData("echo_bytes", "\" AAA\"", "pattern")]
    [InlineData("echo_bytes", "\"_-__\"", "pattern")]
    [InlineData("echo_bytes", "\"\\ud800\"", "json")]
    [InlineData("echo_bytes", "[1]", "type")]
    [InlineData("echo_memory", "null", "type")]
    [InlineData("few_bytes", "\"AA==\"", "minLength")]
    [InlineData("few_bytes", "\"AAAAAAA=\"", "maxLength")]
    [InlineData("bounded_half", "0.09999", "minimum")]
    [InlineData("bounded_half", "2.0001", "maximum")]
    [InlineData("bounded_float", "0.0999999999", "minimum")]
    [InlineData("bounded_float", "0.30000000001", "maximum")]
    [InlineData("allowed_float", "0.10000000001", "enum")]
    [InlineData("bounded_int128", "10000000000000000000000000001", "maximum")]
    [InlineData("bounded_int128", "-6", "minimum")]
    [InlineData("allowed_uint128", "3", "enum")]
    public async Task ValueOutOfRange_IsNamed(string tool, string json, string rule)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $"{{\"value\":{json}}}");
        Assert.Equal((ToolStatus.InvalidArguments, rule + " /value"), (result.Status, CallKit.Problems(result)));
    }
}
