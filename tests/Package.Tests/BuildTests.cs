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
    [InlineData("Strict", "1: error SECT3001, error SECT3002")]
    [InlineData(" sTRICT ", "1: error SECT3001, error SECT3002")]
    [InlineData("None", "0")]
    [InlineData("strcit", "1: error SECTCFG01")]
    public async Task Mode_SetsTheSeverities(string mode, string expected) =>
        Assert.Equal(expected, (await App.Of(packages, "Insecure").BuildAsync("", "SecureToolsMode=" + mode)).Summary);

    [Fact]
    public async Task RulesSwitchedOff_GuardsRefuseAllTheSame()
    {
        var app = App.Of(packages, "Insecure");
        Assert.Equal("0", (await app.BuildAsync("", "RunAnalyzers=false")).Summary);
        Assert.Equal(["unauthenticated"], (await app.RunAsync()).Lines);
    }
}
