using System.Text;

namespace SecureTools.Tests.Results;

public sealed class ToolContentTests
{
    private static readonly Uri _uri = new("file:///notes/a.md");

    private static readonly ToolContent[] _all =
    [
        ToolContent.FromText("z\u00fc <b> \"x\""),
        ToolContent.FromImage(new byte[] { 1, 2, 255 }, "image/png"),
        ToolContent.FromAudio(new byte[] { 0 }, "audio/wav"),
        ToolContent.FromResource(_uri, "# A", "text/markdown"),
        ToolContent.FromResource(_uri, new byte[] { 7 }),
        ToolContent.FromLink(_uri, "a.md", "text/markdown", "The notes."),
        ToolContent.FromLink(_uri, "a.md"),
    ];

    [Fact]
    public void JsonForm_IsThatOfTheModelContextProtocol() =>
        Assert.Equal(
            """[{"type":"text","text":"zü <b> \"x\""},{"type":"image","data":"AQL/","mimeType":"image/png"},{"type":"audio","data":"AA==","mimeType":"audio/wav"},"""
            + """{"type":"resource","resource":{"uri":"file:///notes/a.md","mimeType":"text/markdown","text":"# A"}},"""
            + """{"type":"resource","resource":{"uri":"file:///notes/a.md","blob":"Bw=="}},"""
            + """{"type":"resource_link","uri":"file:///notes/a.md","name":"a.md","description":"The notes.","mimeType":"text/markdown"},"""
            + """{"type":"resource_link","uri":"file:///notes/a.md","name":"a.md"}]""",
            Encoding.UTF8.GetString(ToolResult.Of(_all).Content.Span));

    [Fact]
    public void ModelText_HoldsTexts_AndNamesTheRest() =>
        Assert.Equal(
            "z\u00fc <b> \"x\"\n[image/png, 3 bytes]\n[audio/wav, 1 bytes]\n# A\n[document, 1 bytes]\n[a.md: file:///notes/a.md]\n[a.md: file:///notes/a.md]",
            ToolResult.Of(_all).ToModelText());

    [Theory]
    [InlineData("image/png\r\nX-Evil: 1")]
    [InlineData("image/png; q=1")]
    [InlineData("image/")]
    [InlineData("/png")]
    [InlineData("png")]
    [InlineData("")]
    [InlineData("image/p ng")]
    [InlineData("image/png/x")]
    [InlineData("image/p\u00fcg")]
    [InlineData("audio/wav")]
    public void MediaTypeThatIsNoneOfAnImage_IsRefused(string mediaType)
    {
        var thrown = Assert.Throws<ArgumentException>(() => ToolContent.FromImage(default, mediaType));
        Assert.DoesNotContain("Evil", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("IMAGE/x.vnd-a_b")]
    public void MediaTypeOfTokens_IsTaken(string mediaType) => Assert.Equal(mediaType, ToolContent.FromImage(default, mediaType).MediaType);

    [Fact]
    public void MediaType_IsCheckedWhereverItIsGiven()
    {
        Assert.Throws<ArgumentException>(() => ToolContent.FromAudio(default, "image/png"));
        Assert.Throws<ArgumentException>(() => ToolContent.FromResource(_uri, "x", "text"));
        Assert.Throws<ArgumentException>(() => ToolContent.FromResource(_uri, default(ReadOnlyMemory<byte>), "te\nxt/plain"));
        Assert.Throws<ArgumentException>(() => ToolContent.FromLink(_uri, "x", new string('a', 64) + "/" + new string('b', 63)));
        Assert.NotNull(ToolContent.FromLink(_uri, "x", new string('a', 64) + "/" + new string('b', 62)));
    }

    [Theory]
    [InlineData("notes/a.md")]
    [InlineData("https://example.com/a\nb")]
    [InlineData("https://example.com/a b")]
    public void UriThatIsNotAbsoluteOrNotPlain_IsRefused(string text)
    {
        var given = new Uri(text, UriKind.RelativeOrAbsolute);
        Assert.Throws<ArgumentException>(() => ToolContent.FromLink(given, "x"));
        Assert.Throws<ArgumentException>(() => ToolContent.FromResource(given, "x"));
        Assert.Throws<ArgumentException>(() => ToolContent.FromResource(given, default(ReadOnlyMemory<byte>)));
    }

    [Fact]
    public void MissingParts_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ToolContent.FromText(null!));
        Assert.Throws<ArgumentNullException>(() => ToolContent.FromResource(_uri, (string)null!));
        Assert.Throws<ArgumentNullException>(() => ToolContent.FromResource(null!, "x"));
        Assert.Throws<ArgumentException>(() => ToolContent.FromLink(_uri, " "));
        Assert.Throws<ArgumentNullException>(() => ToolResult.Of(ToolContent.FromText("x"), null!));
        Assert.Equal("Text", ToolContent.FromText("secret").ToString());
    }

    [Fact]
    public void Result_KeepsItsParts_WhateverBecomesOfTheList()
    {
        ToolContent[] parts = [ToolContent.FromText("a")];
        var result = ToolResult.Of(parts, """{"n":1}"""u8.ToArray());
        parts[0] = ToolContent.FromText("b");
        Assert.Equal("a", Assert.Single(result.Contents).Text);
        Assert.Equal("""{"n":1}""", Encoding.UTF8.GetString(result.Content.Span));
        Assert.Equal("a", result.ToModelText());
        Assert.False(result.Contents is ToolContent[]);
    }

    [Theory]
    [InlineData("{} {}")]
    [InlineData("{")]
    [InlineData("// no\n1")]
    [InlineData("\u0001")]
    public void JsonThatIsNotOneValue_IsRefused(string json)
    {
        Assert.Throws<ArgumentException>(() => ToolResult.Ok(Encoding.UTF8.GetBytes(json)));
        Assert.Throws<ArgumentException>(() => ToolResult.Of([], Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void JsonThatIsNestedTooDeeplyOrNoUtf8_IsRefused()
    {
        static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        Assert.True(ToolResult.Ok(Nested(64)).IsOk);
        Assert.Throws<ArgumentException>(() => ToolResult.Ok(Nested(65)));
        Assert.Throws<ArgumentException>(() => ToolResult.Ok(new byte[] { (byte)'"', 0xFF, (byte)'"' }));
    }

    [Fact]
    public void FailureOfTheTool_SaysWhatItsAuthorWrote()
    {
        var result = ToolResult.Failure("The account is closed. Ask for another one.");
        Assert.Equal(("tool_failed", false, null), (result.Code, result.IsOk, result.IncidentId));
        Assert.Equal("The account is closed. Ask for another one.", result.ToModelText());
        Assert.True(result.Content.IsEmpty);
        Assert.Throws<ArgumentException>(() => ToolResult.Failure(" "));
    }
}
