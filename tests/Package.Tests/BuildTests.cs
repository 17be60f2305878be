namespace SecureTools.Tests.Package;

/// <summary>What the compiler says about one application under the settings that the package knows: exit code and results, both exactly.</summary>
public class BuildTests(Packages packages)
{
    [Fact]
    public async Task CleanApplication_BuildsAndRuns()
    {
        var app = App.Of(packages, "Clean");
        Assert.Equal("0", (await app.BuildAsync()).Summary);
        Assert.Equal(["ann ok", "eve permission_denied"], (await app.RunAsync()).Lines);
    }

    [Theory]
    [InlineData("Recommended", "0: warning SECT3001, warning SECT3002")]
    [InlineData("Strict", "1: error SECT3001, error SECT3002, error SECT5005")]
    [InlineData(" sTRICT ", "1: error SECT3001, error SECT3002, error SECT5005")]
    [InlineData("None", "0")]
    [InlineData("strcit", "1: error SECTCFG01")]
    [InlineData("strict;none", "1: error SECTCFG01")]
    public async Task Mode_SetsTheSeverities(string mode, string expected) =>
        Assert.Equal(expected, (await App.Of(packages, "Insecure").BuildAsync("", "SecureToolsMode=" + mode.Replace(";", "%3B", StringComparison.Ordinal))).Summary);

    [Fact]
    public async Task ModeOnALineOfItsOwn_IsReadByRulesToo()
    {
        var app = App.Of(packages, "Insecure").Edited("Insecure.csproj", "<ItemGroup>", "<PropertyGroup><SecureToolsMode>\n  Strict\n</SecureToolsMode></PropertyGroup><ItemGroup>");
        Assert.Equal("1: error SECT3001, error SECT3002, error SECT5005", (await app.BuildAsync()).Summary);
    }

    /// <summary>The compiler's version is what the SDK says of it; there is no older SDK to try.</summary>
    [Theory]
    [InlineData("roslyn4.13", "1: error SECTCFG02")]
    [InlineData("roslyn4.14", "0")]
    public async Task OldCompiler_StopsTheBuild(string compiler, string expected) =>
        Assert.Equal(expected, (await App.Of(packages, "Clean").BuildAsync("", "CompilerApiVersion=" + compiler)).Summary);

    /// <summary>In place of errors inside of generated files.</summary>
    [Theory]
    [InlineData("10", "1: error SECTCFG08")]
    [InlineData("11.0", "1: error SECTCFG08")]
    [InlineData("7.3", "1: error SECTCFG08")]
    [InlineData("ISO-2", "1: error SECTCFG08")]
    [InlineData("12", "0")]
    [InlineData("14.0", "0")]
    [InlineData("default", "0")]
    [InlineData("Preview", "0")]
    public async Task OldLanguage_StopsTheBuild(string language, string expected) =>
        Assert.Equal(expected, (await App.Of(packages, "Clean").BuildAsync("", "LangVersion=" + language)).Summary);

    /// <summary>The rules generate nothing, so they take any language.</summary>
    [Fact]
    public async Task OldLanguage_DoesNotStopTheRulesAlone() =>
        Assert.StartsWith("0: ", (await App.Of(packages, "Rules").BuildAsync("", "LangVersion=11")).Summary, StringComparison.Ordinal);

    /// <summary>The compiler makes a static method of such a member, which is no second tool.</summary>
    [Fact]
    public async Task ToolInAnExtensionBlock_IsReportedOnce()
    {
        var app = App.Of(packages, "Structure").With("Program.cs", """
            using SecureTools;

            public static class NoteTools
            {
                extension(string note)
                {
                    /// <summary>Tells how long the note is.</summary>
                    [Tool]
                    public int GetLength() => note.Length;
                }

                public static void Main() { }
            }
            """);
        Assert.Equal("1: error SECT0001", (await app.BuildAsync()).Summary);
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\n")]
    [InlineData(".globalconfig", "is_global = true\n")]
    public async Task SettingsOfTheUser_WinOverStrict(string file, string head)
    {
        var app = App.Of(packages, "Insecure")
            .With(file, head + "dotnet_diagnostic.SECT3001.severity = warning\ndotnet_diagnostic.SECT3002.severity = none\ndotnet_diagnostic.SECT5005.severity = none\n");
        Assert.Equal("0: warning SECT3001", (await app.BuildAsync("", "SecureToolsMode=Strict")).Summary);
    }

    /// <summary>Nothing that a project can write makes up for what generated code cannot do without.</summary>
    [Theory]
    [InlineData("Collision", "CS1029 SECT0004", "1: error CS1029, error SECT0004, error SECT0004")]
    [InlineData("Structure", "SECT0001 SECT0002 SECT0014", "1: error SECT0001, error SECT0002, error SECT0014")]
    public async Task StructureErrors_CannotBeSilenced(string name, string ids, string expected)
    {
        var silent = ids.Split(' ').Select(id => $"dotnet_diagnostic.{id}.severity = none\n");
        var app = App.Of(packages, name).With(".editorconfig", "root = true\n[*.cs]\n" + string.Concat(silent));
        Assert.Equal(expected, (await app.BuildAsync("", "SecureToolsMode=None", "NoWarn=" + ids.Replace(" ", "%3B", StringComparison.Ordinal))).Summary);
    }

    [Fact]
    public async Task RulesSwitchedOff_GuardsRefuseAllTheSame()
    {
        var app = App.Of(packages, "Insecure");
        Assert.Equal("0", (await app.BuildAsync("", "RunAnalyzers=false")).Summary);
        Assert.Equal(["unauthenticated"], (await app.RunAsync()).Lines);
    }

    [Fact]
    public async Task BothPackages_ReportOnce()
    {
        var app = App.Of(packages, "Insecure").Edited(
            "Insecure.csproj", "<ItemGroup>", """<ItemGroup><PackageReference Include="SecureTools.Analyzers" Version="$(SecureToolsVersion)" />""");
        Assert.Equal("0: warning SECT3001, warning SECT3002", (await app.BuildAsync()).Summary);
    }

    [Fact]
    public async Task CentralVersions_BuildAndRun()
    {
        var app = App.Of(packages, "Central");
        Assert.Equal("0", (await app.BuildAsync()).Summary);
        Assert.Equal(["ann ok", "eve permission_denied"], (await app.RunAsync()).Lines);
    }

    [Fact]
    public async Task SeveralFrameworks_EachHaveTheirTable()
    {
        var app = App.Of(packages, "Frameworks");
        var build = await app.BuildAsync();
        Assert.Equal("0", build.Summary);
        Assert.Equal("0", build.SummaryOf("", "net8.0"));
        Assert.Equal(["ann ok", "eve permission_denied"], (await app.RunAsync()).Lines);
        Assert.True(File.Exists(app.PathOf("bin/Debug/net8.0/SecureTools.Runtime.dll")));
    }

    /// <summary>The outer build of several frameworks has the commands of the rules too.</summary>
    [Fact]
    public async Task SeveralFrameworks_WriteTheSurfaceFile()
    {
        var app = App.Of(packages, "Frameworks");
        (await app.DotnetAsync("build", "--nologo", "-t:UpdateToolSurface")).Succeeded();
        Assert.True(File.Exists(app.PathOf("ToolSurface.txt")));
    }

    [Fact]
    public async Task RulesAlone_RunInAProjectOfAnotherFramework()
    {
        var app = App.Of(packages, "Rules");
        var build = await app.BuildAsync();
        Assert.Equal("0: warning SECT1001, warning SECT2006, warning SECT3002", build.Summary);
        Assert.Contains("SECT3001", Sarif.Rules(app.PathOf("obj/net10.0.sarif")));
        Assert.Equal(["Note 3 is gone."], (await app.RunAsync()).Lines);
        Assert.Empty(Directory.EnumerateFiles(app.PathOf("bin"), "SecureTools*", SearchOption.AllDirectories));
    }
}
