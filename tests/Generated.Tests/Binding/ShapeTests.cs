namespace SecureTools.Tests.Generated.Binding;

/// <summary>Formats of text, lists of values, and constraints of what collections hold.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("mail", "\"ann@example.com\"", "")]
    [InlineData("mail", "\"a.b+c_d@x-1.example.co\"", "")]
    [InlineData("mail", "\"ann@example\"", "pattern /value")]
    [InlineData("mail", "\"ann@@example.com\"", "pattern /value")]
    [InlineData("mail", "\".ann@example.com\"", "pattern /value")]
    [InlineData("mail", "\"ann.@example.com\"", "pattern /value")]
    [InlineData("mail", "\"ann@-x.com\"", "pattern /value")]
    [InlineData("mail", "\"ann@example.com\\r\\nBcc: eve@example.com\"", "pattern /value")]
    [InlineData("mail", "\"Ann <ann@example.com>\"", "pattern /value")]
    [InlineData("mail", "\"\\u00e4nn@example.com\"", "pattern /value")]
    [InlineData("web", "\"https://example.com/a?b=[c]#d\"", "")]
    [InlineData("web", "\"FTP://x\"", "")]
    [InlineData("web", "\"javascript:alert(1)\"", "pattern /value")]
    [InlineData("web", "\"https://\"", "pattern /value")]
    [InlineData("web", "\"https://a b\"", "pattern /value")]
    [InlineData("web", "\" https://a\"", "pattern /value")]
    [InlineData("call", "\"+41 (44) 668-18.00\"", "")]
    [InlineData("call", "\"5551234 ext. 12\"", "")]
    [InlineData("call", "\"5551234x12\"", "")]
    [InlineData("call", "\"()\"", "pattern /value")]
    [InlineData("call", "\"++41\"", "pattern /value")]
    [InlineData("call", "\"\\u0661\"", "pattern /value")]
    [InlineData("card", "\"4111 1111-1111 1111\"", "")]
    [InlineData("card", "\"378282246310005\"", "")]
    [InlineData("card", "\"4111111111111112\"", "checkDigit /value")]
    [InlineData("card", "\"1411111111111111\"", "checkDigit /value")]
    [InlineData("card", "\"00000000000\"", "pattern /value")]
    [InlineData("card", "\"00000000000000000000\"", "pattern /value")]
    [InlineData("card", "\"4111  111111111111\"", "pattern /value")]
    [InlineData("encoded", "\"SGVsbG8=\"", "")]
    [InlineData("encoded", "\"SGVsbG9=\"", "pattern /value")]
    [InlineData("painted", "\"Red\"", "")]
    [InlineData("painted", "\"Green\"", "enum /value")]
    [InlineData("denied", "12", "")]
    [InlineData("denied", "13.0", "not /value")]
    [InlineData("items", "[1,5]", "")]
    [InlineData("items", "[0,5,6]", "minimum /value/0; maximum /value/2")]
    [InlineData("items", "[1,5,5,1]", "maxItems /value")]
    [InlineData("words", "{\"a\":[\"abc\",null],\"b\":[]}", "")]
    [InlineData("words", "{\"a\":[\"abc\"],\"b\":[null,\"A\",\"abcd\"]}", "pattern /value/1/1; maxLength /value/1/2")]
    [InlineData("floats", "[0.1,0.3]", "")]
    [InlineData("floats", "[0.0999999999,0.3000000001]", "minimum /value/0; maximum /value/1")]
    [InlineData("mails", "[\"ann@example.com\",\"bob@example.com\"]", "")]
    [InlineData("mails", "[\"ann@example.com\",\"bob\",\"ann@example.com\"]", "pattern /value/1; uniqueItems /value/2")]
    public async Task Value_IsChecked(string tool, string json, string problems)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $"{{\"value\":{json}}}");
        Assert.Equal((problems.Length == 0, problems), (result.IsOk, CallKit.Problems(result)));
    }
}
