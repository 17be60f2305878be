using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SecureTools.Tests.Report;

/// <summary><c>tools.html</c> as people use it. Each test also fails where the page loads anything, or says anything on the console.</summary>
public sealed class PageTests(Browser browser)
{
    [Fact]
    public async Task Matrix_HasHeadersAndCells()
    {
        await using var open = await browser.OpenAsync(Reports.Subject);
        Assert.Equal("Tools of Shop (net10.0)", await open.Page.TitleAsync());
        Assert.Equal(
            "Tool|Effects|Open to roles|Asks for permissions|Asks also for",
            string.Join('|', await open.Page.Locator("thead tr").First.Locator("th").AllInnerTextsAsync()));
        Assert.Equal(
            "reads|reads untrusted|creates|updates|deletes|executes|sends|pays|changes access|controls|clerk|manager|orders:read|orders:write|refunds:pay",
            string.Join('|', await open.Page.Locator("thead tr").Nth(1).Locator("th").AllInnerTextsAsync()));
        Assert.Equal("– – – – – – – – – – ● ● – – – open to anonymous callers", await RowAsync(open, "count_words"));
        Assert.Equal("– – – – ● – – – – – – ● – ● – token", await RowAsync(open, "delete_order"));
        Assert.Equal("● – – – – – – – – – ● ● ● – –", await RowAsync(open, "find_order"));
        Assert.Equal("● – – ● – – – – – – ◐ ● – – ◐ approval, second factor within 300 s", await RowAsync(open, "refund"));
        Assert.Equal("? ? ? ? ? ? ? ? ? ? ● ● – – – role clerk or manager", await RowAsync(open, "ring"));
    }

    [Fact]
    public async Task EffectThatIsChosen_ShowsTheCallsThatLeadToIt()
    {
        await using var open = await browser.OpenAsync(Reports.Subject);
        Assert.Equal("", await open.WaysAsync("refund"));
        await open.Button("refund updates: show the calls").ClickAsync();
        Assert.Equal("updates path refunds.txt\nFile.AppendAllText in Tools/OrderTools.cs, line 28", await open.WaysAsync("refund"));
        await open.Button("refund reads: show the calls").ClickAsync();
        Assert.Equal("reads\nOrderStore.Read in Tools/OrderTools.cs, line 28\nFile.ReadAllText in Tools/OrderStore.cs, line 6", await open.WaysAsync("refund"));
        await open.Button("refund reads: show the calls").ClickAsync();
        Assert.Equal("", await open.WaysAsync("refund"));
        Assert.Equal("", await open.WaysAsync("delete_order"));
    }

    [Fact]
    public async Task NameThatIsChosen_ShowsAllThatIsKnown()
    {
        await using var open = await browser.OpenAsync(Reports.Subject);
        await open.Button("delete_order").ClickAsync();
        var ways = await open.WaysAsync("delete_order");
        Assert.Contains("Deletes an order.", ways, StringComparison.Ordinal);
        Assert.Contains("destructive: true", ways, StringComparison.Ordinal);
        Assert.Contains("permission orders:write; token", ways, StringComparison.Ordinal);
        Assert.Contains("OrderStore.Remove in Tools/OrderTools.cs", ways, StringComparison.Ordinal);
        await open.Button("ring").ClickAsync();
        Assert.Contains("not all of its code is known", await open.WaysAsync("ring"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keyboard_OpensAndCloses()
    {
        await using var open = await browser.OpenAsync(Reports.Subject);
        await open.Page.GetByLabel("Open to role").FocusAsync();
        await PressAsync(open, "Tab", "Tab", "Tab", "Tab", "Enter");
        Assert.Equal("true", await open.Button("delete_order deletes: show the calls").GetAttributeAsync("aria-expanded"));
        Assert.Contains("File.Delete", await open.WaysAsync("delete_order"), StringComparison.Ordinal);
        await PressAsync(open, "Shift+Tab", "Space");
        Assert.Equal("true", await open.Button("delete_order").GetAttributeAsync("aria-expanded"));
        await PressAsync(open, "Tab", "Escape");
        Assert.Equal("", await open.WaysAsync("delete_order"));
        Assert.Equal("delete_order", await open.Page.EvaluateAsync<string>("document.activeElement.textContent"));
    }

    [Theory]
    [InlineData("ORDER", "", "", "delete_order find_order", "2 of 5 tools")]
    [InlineData("", "destructive", "", "delete_order", "1 of 5 tools")]
    [InlineData("", "unknown", "", "ring", "1 of 5 tools")]
    [InlineData("", "reads", "0", "find_order refund", "2 of 5 tools")]
    [InlineData("nothing", "", "", "", "0 of 5 tools")]
    public async Task Filter_LeavesWhatFits(string text, string effect, string role, string expected, string count)
    {
        await using var open = await browser.OpenAsync(Reports.Subject);
        await open.Page.GetByLabel("Tool", new PageGetByLabelOptions { Exact = true }).FillAsync(text);
        await open.Page.GetByLabel("Effect").SelectOptionAsync(effect);
        await open.Page.GetByLabel("Open to role").SelectOptionAsync(role);
        var names = open.Page.Locator("tbody.tool:visible button.name");
        Assert.Equal(expected, string.Join(' ', await names.AllInnerTextsAsync()));
        Assert.Equal(count, await open.Page.Locator("#count").InnerTextAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Page_IsAccessible(ColorScheme scheme)
    {
        await using var open = await browser.OpenAsync(Reports.Subject, new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true });
        await open.Button("delete_order").ClickAsync();
        var found = await open.Page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => violation.Id + ": " + string.Join(' ', violation.Nodes.Select(node => node.Html))));
        Assert.Contains(found.Passes, rule => rule.Id == "color-contrast");
    }

    [Fact]
    public async Task Schemes_DifferAndPaperShowsEverything()
    {
        await using var light = await browser.OpenAsync(Reports.Subject, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await using var dark = await browser.OpenAsync(Reports.Subject, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255) rgb(13, 17, 23)", await PaperAsync(light) + " " + await PaperAsync(dark));
        await dark.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await PaperAsync(dark));
        Assert.Contains("File.Delete in Tools/OrderStore.cs, line 16", await dark.WaysAsync("delete_order"), StringComparison.Ordinal);
        Assert.False(await dark.Page.Locator("#filter").IsVisibleAsync());
    }

    [Fact]
    public async Task WithoutScript_EverythingIsShown()
    {
        await using var open = await browser.OpenAsync(Reports.Subject, new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.Contains("File.Delete in Tools/OrderStore.cs", await open.Page.Locator(".ways").Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await open.Page.Locator("#filter").IsVisibleAsync());
    }

    [Fact]
    public async Task ProjectWithoutTools_HasAPageToo()
    {
        await using var open = await browser.OpenAsync(Reports.Of("class Empty;"));
        Assert.Contains("0 tools.", await open.Page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static Task<string> PaperAsync(OpenPage open) => open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static async Task<string> RowAsync(OpenPage open, string tool)
    {
        var cells = await open.Cells(tool).EvaluateAllAsync<string[]>("cells => cells.map((cell) => (cell.querySelector('[aria-hidden], button') ?? cell).textContent)");
        return string.Join(' ', cells).TrimEnd();
    }

    private static async Task PressAsync(OpenPage open, params string[] keys)
    {
        foreach (var key in keys)
        {
            await open.Page.Keyboard.PressAsync(key);
        }
    }
}
