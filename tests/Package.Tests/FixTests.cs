namespace SecureTools.Tests.Package;

/// <summary>The code fixes that come with the packages, as <c>dotnet format</c> applies them.</summary>
public class FixTests(Packages packages)
{
    [Fact]
    public async Task Fix_ChangesTheCode()
    {
        var app = App.Of(packages, "Insecure");
        await FormatAsync(app, "SECT3001");
        Assert.Contains("[Tool(Destructive = true, Secure = true)]", await TextAsync(app, "Program.cs"), StringComparison.Ordinal);
        Assert.Equal("0: warning SECT3002", (await app.BuildAsync()).Summary);
    }

    [Fact]
    public async Task Fix_ChangesTheSurfaceFile()
    {
        var app = App.Of(packages, "Insecure");
        (await app.DotnetAsync("build", "--nologo", "-t:UpdateToolSurface")).Succeeded();
        var listed = await TextAsync(app, "ToolSurface.txt");
        app.Edited("Program.cs", "Range(1, 100)", "Range(1, 50)");
        await FormatAsync(app, "SECT5002");
        var updated = await TextAsync(app, "ToolSurface.txt");
        Assert.NotEqual(listed, updated);
        Assert.Equal(listed.Replace("100", "50", StringComparison.Ordinal), updated);
    }

    private static async Task FormatAsync(App app, string rule)
    {
        (await app.DotnetAsync("restore")).Succeeded();
        (await app.DotnetAsync("format", "analyzers", "--no-restore", "--diagnostics", rule, "--severity", "warn")).Succeeded();
    }

    private static Task<string> TextAsync(App app, string file) => File.ReadAllTextAsync(app.PathOf(file), TestContext.Current.CancellationToken);
}
