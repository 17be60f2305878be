using System.Text.Json;

namespace SecureTools.Tests.Package;

/// <summary><c>dotnet build -t:ToolReport</c> and <c>SecureToolsManifest</c> in applications of their own.</summary>
public class ToolReportTests(Packages packages)
{
    private const string Tools = "public static class Deleting { [SecureTools.Tool(Description = \"Deletes a note for good.\")] public static void DeleteNote() => Store.Drop(); }";
    private const string Store = "internal static class Store { internal static void Drop() => System.IO.File.Delete(\"notes/5%20 $(A);@(B) é.txt\"); }";

    [Fact]
    public async Task Report_IsWrittenAndToldWhere()
    {
        var app = WithTools("Clean");
        var report = (await ReportAsync(app)).Succeeded();
        Assert.Contains("Clean -> " + app.PathOf("obj/Debug/net10.0/tools.html"), report.Output, StringComparison.Ordinal);
        Assert.Equal("delete_note: deletes, get_note: ", Effects(app));
        var page = await File.ReadAllBytesAsync(app.PathOf("obj/Debug/net10.0/tools.html"), TestContext.Current.CancellationToken);
        Assert.Equal("<!DOCTYPE html>", System.Text.Encoding.ASCII.GetString(page, 0, 15));
        Assert.Contains("notes/5%20 $(A);@(B) &#233;.txt", System.Text.Encoding.ASCII.GetString(page), StringComparison.Ordinal);
        Assert.False(Directory.Exists(app.PathOf("bin")));
    }

    [Fact]
    public async Task Manifest_IsThisText()
    {
        var app = WithTools("Clean");
        (await app.BuildAsync("", "SecureToolsManifest=true")).Outcome.Succeeded();
        var first = await File.ReadAllBytesAsync(ManifestOf(app), TestContext.Current.CancellationToken);
        Snapshot.Match("tools.json", System.Text.Encoding.UTF8.GetString(first));
        // Another folder and a build from the start make the same bytes.
        var other = WithTools("Clean");
        (await ReportAsync(other)).Succeeded();
        Assert.Equal(first, await File.ReadAllBytesAsync(ManifestOf(other), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OrdinaryBuild_WritesNothing()
    {
        var app = WithTools("Clean");
        (await app.BuildAsync()).Outcome.Succeeded();
        Assert.Empty(Directory.EnumerateFiles(app.PathOf("obj"), "tools.*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Build_WritesTheManifestAgainOnlyAfterAChange()
    {
        var app = WithTools("Clean").Edited("Clean.csproj", "<OutputType>", "<SecureToolsManifest>true</SecureToolsManifest><OutputType>");
        await app.BuildAsync();
        var (log, manifest) = (File.GetLastWriteTimeUtc(LogOf(app)), File.GetLastWriteTimeUtc(ManifestOf(app)));
        await app.BuildAsync();
        Assert.Equal((log, manifest), (File.GetLastWriteTimeUtc(LogOf(app)), File.GetLastWriteTimeUtc(ManifestOf(app))));
        // A change that does not concern tools asks again, and leaves the file alone.
        app.With("Other.cs", "internal static class Other;");
        await app.BuildAsync();
        Assert.Equal(manifest, File.GetLastWriteTimeUtc(ManifestOf(app)));
        Assert.NotEqual(log, File.GetLastWriteTimeUtc(LogOf(app)));
        app.With("Store.cs", "internal static class Store { internal static void Drop() { } }");
        (await app.BuildAsync()).Outcome.Succeeded();
        Assert.Equal("delete_note: , get_note: ", Effects(app));
        Assert.Equal(["ann ok", "eve permission_denied"], (await app.RunAsync()).Lines);
    }

    /// <summary>What a project says about rules and warnings is for its build.</summary>
    [Theory]
    [InlineData("<RunAnalyzers>false</RunAnalyzers>")]
    [InlineData("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><SecureToolsMode>None</SecureToolsMode>")]
    [InlineData("<ErrorLog>$(MSBuildProjectDirectory)/own.sarif</ErrorLog>")]
    public async Task SettingsOfTheProject_DoNotHinder(string settings)
    {
        var app = WithTools("Clean").Edited("Clean.csproj", "<OutputType>", settings + "<OutputType>");
        (await ReportAsync(app)).Succeeded();
        Assert.Equal("delete_note: deletes, get_note: ", Effects(app));
        Assert.False(File.Exists(app.PathOf("own.sarif")));
    }

    [Fact]
    public async Task SeveralFrameworks_EachHaveTheirReport()
    {
        var app = WithTools("Frameworks", "#if NET10_0\n" + Tools + "\n#endif");
        (await ReportAsync(app)).Succeeded();
        Assert.Equal("get_note: ", Effects(app, "net8.0"));
        Assert.Equal("delete_note: deletes, get_note: ", Effects(app));
        Assert.True(File.Exists(app.PathOf("obj/Debug/net8.0/tools.html")) && File.Exists(app.PathOf("obj/Debug/net10.0/tools.html")));
    }

    [Fact]
    public async Task Solution_ReportsOnEachProject_AndBuildsReferencesOnce()
    {
        var app = App.Of(packages, "Team");
        (await app.DotnetInAsync("App", "build", "--nologo", "-p:SecureToolsManifest=true")).Succeeded();
        foreach (var project in (string[])["App", "Books", "Loans"])
        {
            Assert.True(File.Exists(app.PathOf(project + "/obj/Debug/net10.0/tools.json")), project);
        }

        var before = File.GetLastWriteTimeUtc(app.PathOf("Books/obj/Debug/net10.0/Books.dll"));
        (await app.DotnetInAsync("App", "build", "--nologo", "-t:ToolReport")).Succeeded();
        Assert.Equal(before, File.GetLastWriteTimeUtc(app.PathOf("Books/obj/Debug/net10.0/Books.dll")));
    }

    [Fact]
    public async Task RulesAlone_ReportOnToolsOfOthers()
    {
        var app = App.Of(packages, "Rules");
        (await ReportAsync(app)).Succeeded();
        Assert.Equal("delete_note: deletes", Effects(app));
    }

    [Theory]
    [InlineData("ToolReport")]
    [InlineData("UpdateToolSurface")]
    public async Task RulesLeftOut_IsAnErrorOfItsOwn(string target)
    {
        var app = WithTools("Clean").WithAnalyzers("""<Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'SecureTools.Analyzers'" />""");
        var report = await app.DotnetAsync("build", "--nologo", "-t:" + target);
        Assert.Equal(1, report.ExitCode);
        Assert.Contains("error SECTCFG05", report.Output, StringComparison.Ordinal);
    }

    private static Task<Outcome> ReportAsync(App app) => app.DotnetAsync("build", "--nologo", "-t:ToolReport");

    private static string ManifestOf(App app, string framework = "net10.0") => app.PathOf($"obj/Debug/{framework}/tools.json");

    private static string LogOf(App app) => app.PathOf("obj/Debug/net10.0/ToolReport/tools.sarif");

    private static string Effects(App app, string framework = "net10.0")
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(ManifestOf(app, framework)));
        return string.Join(", ", manifest.RootElement.GetProperty("tools").EnumerateArray().Select(tool =>
            $"{tool.GetProperty("name")}: {string.Join(' ', tool.GetProperty("effects").EnumerateArray())}"));
    }

    private App WithTools(string name, string tools = Tools) => App.Of(packages, name).With("Deleting.cs", tools).With("Store.cs", Store);
}
