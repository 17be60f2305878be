using Microsoft.Playwright;

namespace SecureTools.Tests.Report;

/// <summary>A page that is open, and whatever it did that it should not.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    public OpenPage(IPage page, string address)
    {
        (Page, Address) = (page, address);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", "console: " + message.Text);
        page.PageError += (_, error) => Note(true, "error: " + error);
        page.Request += (_, request) => Note(request.Url != address, "request: " + request.Url);
        page.Dialog += (_, dialog) => Note(true, "dialog: " + dialog.Message);
    }

    public IPage Page { get; }

    public string Address { get; }

    /// <summary>The cells of a tool, in the order of the columns.</summary>
    public ILocator Cells(string tool) => Page.Locator("tbody.tool", new PageLocatorOptions { Has = Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = tool, Exact = true }) })
        .Locator("tr").First.Locator("td");

    /// <summary>The button of a tool, or of one of its effects.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>What stands below a tool, as it is shown.</summary>
    public async Task<string> WaysAsync(string tool)
    {
        var id = await Button(tool).GetAttributeAsync("aria-controls");
        var ways = Page.Locator("#" + id);
        return await ways.IsVisibleAsync() ? (await ways.InnerTextAsync()).ReplaceLineEndings("\n") : "";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Assert.Empty(_faults);
    }

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            lock (_faults)
            {
                _faults.Add(text);
            }
        }
    }
}
