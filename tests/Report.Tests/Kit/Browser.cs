using Microsoft.Playwright;
using SecureTools.Analyzers.Surface.Report;
using SecureTools.Tests.Report;

[assembly: AssemblyFixture(typeof(Browser))]

namespace SecureTools.Tests.Report;

/// <summary>A browser without a window, started once. It may load nothing but the page.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] _programs = ["chromium", "chromium-browser", "google-chrome"];

    private readonly string _folder = Directory.CreateTempSubdirectory("securetools-report-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is no browser; null: there is one.</summary>
    public static string? Missing => Program is null ? "Chromium is not installed; .ci/setup installs it." : null;

    private static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => _programs.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Program is { } program)
        {
            _playwright = await Playwright.CreateAsync();
            // As root, in a container, there is no sandbox to have; the page is ours.
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox"] });
        }
    }

    /// <summary>Opens the page of a report. Skips the test where there is no browser.</summary>
    internal async Task<OpenPage> OpenAsync(ToolReport report, BrowserNewContextOptions? options = null)
    {
        Needed.Check(Missing);
        var file = Path.Combine(_folder, Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(file, Analyzers.Surface.Report.Page.Of(report), TestContext.Current.CancellationToken);
        var context = await _browser!.NewContextAsync(options);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        var open = new OpenPage(page, new Uri(file).AbsoluteUri);
        await page.GotoAsync(open.Address);
        return open;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
