namespace SecureTools.Tests.Package;

/// <summary>Where arguments go crosses from project to project in attributes that a library writes about itself.</summary>
public class FlowTests(Packages packages)
{
    private const string Path = "Argument 'path' of tool 'read_path' reaches 'Shelf.Read' as a path. Take a SafePath, which stays below its directory.";
    private const string Latest = "What 'Inbox.Next' gives tool 'read_latest' reaches 'File.ReadAllTextAsync' as a path. Take a SafePath, which stays below its directory.";

    [Fact]
    public async Task ArgumentThatALibraryOpens_IsReportedInTheApplication()
    {
        var app = App.Of(packages, "Flows");
        var build = await app.BuildAsync("App");
        Assert.Equal("0: warning SECT2102, warning SECT2102", build.SummaryOf("App"));
        Assert.Equal("0", build.SummaryOf("Store"));
        Assert.Equal([Path, Latest], Sarif.Messages(app.PathOf("App/obj/net10.0.sarif"), "SECT2102"));
    }

    /// <summary>What people wrote travels all the same.</summary>
    [Fact]
    public async Task LibraryThatDoesNotExport_TellsWhatIsWritten()
    {
        var app = App.Of(packages, "Flows").Edited("Store/Store.csproj", "<SecureToolsExportEffects>true</SecureToolsExportEffects>", "");
        await app.BuildAsync("App");
        Assert.Equal([Latest], Sarif.Messages(app.PathOf("App/obj/net10.0.sarif"), "SECT2102"));
    }

    [Fact]
    public async Task AttributeThatCannotBeRead_IsReportedInTheLibrary()
    {
        var app = App.Of(packages, "Flows").Edited("Store/Shelf.cs", "source Store.Inbox.Next", "sauce Store.Inbox.Next");
        var build = await app.BuildAsync("App");
        Assert.Equal("0: warning SECT2191", build.SummaryOf("Store"));
        Assert.Equal([Path], Sarif.Messages(app.PathOf("App/obj/net10.0.sarif"), "SECT2102"));
    }
}
