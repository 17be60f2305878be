using System.Text.RegularExpressions;
using SecureTools.Analyzers.Surface.Report;

namespace SecureTools.Tests.Report;

/// <summary>What a tool's author writes is text on the page, and nothing else.</summary>
public sealed partial class HostileTextTests(Browser browser)
{
    public static TheoryData<string> Texts => new(
        "<script>alert(1)</script>",
        "</script></style></title><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' autofocus onfocus='alert(1)",
        "<!--", "-->", "]]>", "&lt;b&gt;", "javascript:alert(1)", "{{constructor.constructor('alert(1)')()}}",
        "https://example.com/a.png", "url(https://example.com/a.png)");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_StaysText(string text)
    {
        await using var open = await browser.OpenAsync(Reports.Hostile(text));
        var names = await open.Page.Locator("button.name").AllInnerTextsAsync();
        Assert.Contains(text, names);
        await open.Button("drop").ClickAsync();
        Assert.Contains(text, await open.WaysAsync("drop"), StringComparison.Ordinal);
        // Nothing of it became an element or an attribute: both are those of any other page.
        Assert.Equal(await ShapeAsync(browser, "harmless"), await ShapeAsync(open));
    }

    [Theory]
    [InlineData("a\u202Eb\u2066", "a\\u202eb\\u2066")]
    [InlineData("a\u200Bb\U000E0041", "a\\u200bb\\U000e0041")]
    [InlineData("a\0b\u0085", "a\\u0000b\\u0085")]
    public async Task WhatNobodySees_IsShown(string text, string shown)
    {
        await using var open = await browser.OpenAsync(Reports.Hostile(text));
        Assert.Contains(shown, await open.Page.Locator("button.name").AllInnerTextsAsync());
    }

    [Fact]
    public void Page_IsAscii() =>
        Assert.All(Page.Of(Reports.Hostile("é\u202E\U0001F600\0\u2028")), letter => Assert.True(letter is '\n' or (>= ' ' and < '\u007F')));

    /// <summary>A script of somebody else does not run, even if it gets in.</summary>
    [Fact]
    public async Task Policy_LetsNothingElseRun()
    {
        await using var open = await browser.OpenAsync(Reports.Subject);
        var policy = await open.Page.Locator("meta[http-equiv]").GetAttributeAsync("content");
        Assert.Matches(Policy(), policy!);
    }

    private static async Task<string> ShapeAsync(Browser browser, string text)
    {
        await using var open = await browser.OpenAsync(Reports.Hostile(text));
        await open.Button("drop").ClickAsync();
        return await ShapeAsync(open);
    }

    private static Task<string> ShapeAsync(OpenPage open) => open.Page.EvaluateAsync<string>(
        "[...document.querySelectorAll('*')].map((element) => element.localName + '[' + element.getAttributeNames().join(' ') + ']').sort().join(' ')");

    [GeneratedRegex("^default-src 'none'; style-src 'sha256-[^' ]+'; script-src 'sha256-[^' ]+'; base-uri 'none'; form-action 'none'$", RegexOptions.None, 1000)]
    private static partial Regex Policy();
}
