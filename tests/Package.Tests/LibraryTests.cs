namespace SecureTools.Tests.Package;

/// <summary>Tools in several projects: an application that has the package through its libraries, and what stops it from coming through.</summary>
public class LibraryTests(Packages packages)
{
    private const string PackagesOfTheTeam = """
        <configuration>
          <packageSources>
            <add key="team" value="packages" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="team">
              <package pattern="Books" />
            </packageSource>
          </packageSourceMapping>
        </configuration>
        """;

    [Fact]
    public async Task ApplicationOfLibraries_HasTheirToolsInOneTable_AndTheRules()
    {
        var app = App.Of(packages, "Team");
        var build = await app.BuildAsync("App");
        Assert.Equal("0: warning SECT3001", build.SummaryOf("App"));
        Assert.Equal("0", build.SummaryOf("Books"));
        Assert.Equal("0", build.SummaryOf("Loans"));
        Assert.Equal(
            ["discard_book get_title lend_book", "get_title reader ok", "lend_book reader permission_denied", "lend_book clerk ok"],
            (await app.RunAsync("App")).Lines);
    }

    /// <summary>Its methods are ordinary methods then: no table knows them, so no call reaches them.</summary>
    [Fact]
    public async Task LibraryWithoutTheGenerator_HasNoTools()
    {
        var app = App.Of(packages, "Team").WithAnalyzers("""<Analyzer Remove="@(Analyzer)" />""", "Loans");
        (await app.BuildAsync("App")).Outcome.Succeeded();
        Assert.Equal(
            ["discard_book get_title", "get_title reader ok", "lend_book reader unknown_tool", "lend_book clerk unknown_tool"], (await app.RunAsync("App")).Lines);
    }

    [Fact]
    public async Task LibrariesThatKeepThePackagePrivate_LeaveTheApplicationWithoutIt()
    {
        var build = await App.Of(packages, "Team").BuildAsync("App", "LibraryPrivateAssets=all");
        Assert.StartsWith("1: error CS0246, ", build.SummaryOf("App"), StringComparison.Ordinal);
    }

    /// <summary>NuGet leaves analyzers out of what a package passes on by default; the library has to say otherwise.</summary>
    [Fact]
    public async Task LibraryThatIsAPackage_BringsItsToolsAndTheGenerator()
    {
        var app = App.Of(packages, "Team").With("nuget.config", PackagesOfTheTeam);
        (await app.DotnetInAsync("Books", "pack", "-o", app.PathOf("packages"), "-p:LibraryPrivateAssets=none")).Succeeded();
        app.Edited("App/App.csproj", """<ProjectReference Include="../Books/Books.csproj" />""", """<PackageReference Include="Books" Version="1.0.0" />""")
            .Edited("App/App.csproj", """<ProjectReference Include="../Loans/Loans.csproj" />""", "");
        Assert.Equal("0: warning SECT3001", (await app.BuildAsync("App")).SummaryOf("App"));
        Assert.Equal(
            ["discard_book get_title", "get_title reader ok", "lend_book reader unknown_tool", "lend_book clerk unknown_tool"], (await app.RunAsync("App")).Lines);
    }
}
