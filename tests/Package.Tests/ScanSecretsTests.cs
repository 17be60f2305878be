namespace SecureTools.Tests.Package;

/// <summary><c>dotnet build -t:ScanSecrets</c> as a pipeline runs it: exit code, log and summary.</summary>
public class ScanSecretsTests(Packages packages)
{
    // Whole only when the test writes it, so that no scanner of texts takes it for one.
    private const string Token = "glpat-" + "x7Kq2mZt9vLw4RcY8nHb";
    private const string Code = $$"""internal static class Vault { internal static string Open() => "{{Token}}"; }""";

    [Fact]
    public async Task CleanApplication_Passes()
    {
        var app = App.Of(packages, "Clean");
        var scan = await ScanAsync(app);
        Assert.True(scan.ExitCode == 0, scan.Output);
        Assert.Equal("", Log(app));
        Assert.Contains("Clean -> 0 secrets found, log in ", scan.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(app.PathOf("bin")));
    }

    [Theory]
    [InlineData("<SecureToolsMode>None</SecureToolsMode>")]
    [InlineData("<RunAnalyzers>false</RunAnalyzers>")]
    [InlineData("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")]
    public async Task SecretsInCodeAndSettings_FailWhateverTheProjectSays(string settings)
    {
        var app = WithSecrets().Edited("Clean.csproj", "<OutputType>", settings + "<OutputType>");
        var scan = await ScanAsync(app);
        Assert.Equal(1, scan.ExitCode);
        Assert.Equal("warning SECT1001, warning SECT1006", Log(app));
        Assert.Contains("Vault.cs(1,", scan.Output, StringComparison.Ordinal);
        Assert.Contains("appsettings.json(1,", scan.Output, StringComparison.Ordinal);
        Assert.Contains("error SECTCFG06: Clean holds secrets (2)", scan.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, scan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuildBeforeAndAfter_NeitherHidesASecretNorChanges()
    {
        var app = WithSecrets();
        Assert.Equal("0: warning SECT1001, warning SECT1006", (await app.BuildAsync()).Summary);
        var assembly = File.GetLastWriteTimeUtc(app.PathOf("obj/Debug/net10.0/Clean.dll"));
        Assert.Equal(1, (await ScanAsync(app)).ExitCode);
        Assert.Equal(1, (await ScanAsync(app)).ExitCode);
        Assert.Equal("0: warning SECT1001, warning SECT1006", (await app.BuildAsync()).Summary);
        Assert.Equal(assembly, File.GetLastWriteTimeUtc(app.PathOf("obj/Debug/net10.0/Clean.dll")));
    }

    [Fact]
    public async Task SuppressedSecret_IsLoggedAndDoesNotCount()
    {
        var app = App.Of(packages, "Clean").With("Vault.cs", "#pragma warning disable SECT1001\n" + Code);
        Assert.Equal(0, (await ScanAsync(app)).ExitCode);
        Assert.Contains("\"suppressions\"", await File.ReadAllTextAsync(LogOf(app), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralFrameworks_EachHaveTheirLog()
    {
        var app = App.Of(packages, "Frameworks").With("Vault.cs", "#if NET10_0\n" + Code + "\n#endif");
        var scan = await ScanAsync(app, "-p:SecureToolsScanLog=logs/found.sarif");
        Assert.Equal(1, scan.ExitCode);
        Assert.Equal("note SECT1010", Sarif.Results(app.PathOf("logs/found.net8.0.sarif")));
        Assert.Equal("warning SECT1001", Sarif.Results(app.PathOf("logs/found.net10.0.sarif")));
    }

    /// <summary>The compiler does not ask the rules after errors of syntax and in declarations, so no such scan may pass.</summary>
    [Theory]
    [InlineData("internal static class Broken { internal static int Number() => missing; }", "CS0103", 2)]
    [InlineData("internal static class Broken { internal static Missing Number() => null; }", "CS0246", 0)]
    [InlineData("internal static class Broken {", "CS1513", 0)]
    public async Task ErrorOfAnotherKind_IsAnIncompleteScan(string code, string id, int found)
    {
        var app = WithSecrets().With("Broken.cs", code);
        var scan = await ScanAsync(app);
        Assert.Equal(1, scan.ExitCode);
        Assert.Contains($"error {id}:", scan.Output, StringComparison.Ordinal);
        Assert.Contains($"Clean -> {found} secrets found", scan.Output, StringComparison.Ordinal);
        Assert.Contains("error SECTCFG07", scan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecretThatIsAnError_LeavesTheScanComplete()
    {
        var app = WithSecrets().With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SECT1001.severity = error\n");
        var scan = await ScanAsync(app);
        Assert.Equal("error SECT1001, warning SECT1006", Log(app));
        Assert.Contains("error SECTCFG06: Clean holds secrets (2)", scan.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SECTCFG07", scan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulesLeftOut_IsAnErrorOfItsOwn()
    {
        var app = WithSecrets().WithAnalyzers("""<Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'SecureTools.Analyzers'" />""");
        var scan = await ScanAsync(app);
        Assert.Equal(1, scan.ExitCode);
        Assert.Contains("error SECTCFG07", scan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solution_EachProjectHasItsLog()
    {
        var app = App.Of(packages, "Team").With("Books/Vault.cs", Code);
        (await app.DotnetAsync("new", "sln", "-n", "Team", "--format", "sln")).Succeeded();
        (await app.DotnetAsync("sln", "Team.sln", "add", "App", "Books", "Loans")).Succeeded();
        var scan = await app.DotnetAsync("build", "Team.sln", "--nologo", "-t:ScanSecrets");
        Assert.Equal(1, scan.ExitCode);
        Assert.Equal("warning SECT1001", Sarif.Results(app.PathOf("Books/obj/ScanSecrets/secrets.sarif")));
        Assert.Equal("", Sarif.Results(app.PathOf("Loans/obj/ScanSecrets/secrets.sarif")));
        Assert.Equal("", Sarif.Results(app.PathOf("App/obj/ScanSecrets/secrets.sarif")));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("-p:SecureToolsScanLevel=suggestion", 1)]
    public async Task Suggestion_CountsWhenAsked(string option, int expected)
    {
        var app = App.Of(packages, "Clean").With("Vault.cs", $"// token = \"{Token}\"\n");
        Assert.Equal(expected, (await ScanAsync(app, option)).ExitCode);
    }

    /// <summary>A rule that is new in the presets is new in a scan.</summary>
    [Fact]
    public void Severities_AreThoseOfTheRules()
    {
        var recommended = Lines(packages.ReadText("SecureTools", "config/recommended.globalconfig"));
        Assert.Equal(recommended, Lines(packages.ReadText("SecureTools", "buildTransitive/rules/ScanSecrets.globalconfig")));
        Assert.Equal(
            recommended.Where(line => line.EndsWith("suggestion", StringComparison.Ordinal)).Select(line => line.Replace("suggestion", "warning", StringComparison.Ordinal)),
            Lines(packages.ReadText("SecureTools", "buildTransitive/rules/ScanSecrets.suggestions.globalconfig")));
    }

    private static IEnumerable<string> Lines(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith("dotnet_diagnostic.SECT1", StringComparison.Ordinal))];

    private App WithSecrets() => App.Of(packages, "Clean").With("Vault.cs", Code).With("appsettings.json", $$"""{ "ApiToken": "{{Token}}" }""");

    private static string LogOf(App app) => app.PathOf("obj/ScanSecrets/secrets.sarif");

    private static string Log(App app) => Sarif.Results(LogOf(app));

    private static Task<Outcome> ScanAsync(App app, string option = "") =>
        app.DotnetAsync(["build", "--nologo", "-t:ScanSecrets", .. option.Length == 0 ? Array.Empty<string>() : [option]]);
}
