using System.Text.Json;
using SecureTools.Analyzers.Surface.Report;

namespace SecureTools.Tests.Report;

/// <summary><c>tools.json</c>: what it says, byte by byte.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void Manifest_IsThisText() => Snapshot.Match("tools.json", Manifest.Of(Reports.Subject));

    [Fact]
    public void SameSources_MakeTheSameBytes_WhateverTheirOrder()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "Subject"), "*.cs").OrderDescending(StringComparer.Ordinal)
            .Select(file => (Reports.Project + "Tools/" + Path.GetFileName(file), File.ReadAllText(file)));
        Assert.Equal(Manifest.Of(Reports.Subject), Manifest.Of(Reports.Of([.. sources])));
    }

    /// <summary>Whoever has a schema at run time can tell whether it is the one that the build saw.</summary>
    [Fact]
    public void SchemaHashes_AreThoseOfTheSchemasAtRunTime()
    {
        var tokens = new ToolTokens(new ToolTokensOptions { Keys = TokenKeyRing.Random(), Agent = "shop", ReplayStore = new InMemoryTokenReplayStore() });
        var tools = ToolTables.Create(new ToolTableOptions { Tokens = tokens }).Tools;
        Assert.Equal(
            tools.Select(tool => (tool.Name, Hash(tool.InputSchema))),
            Reports.Subject.Tools.Select(tool => (tool.Name, tool.SchemaHash!)));
    }

    [Theory]
    [InlineData("/repo/App/Tools.cs", "/repo/App/", "Tools.cs")]
    [InlineData("/repo/App/Orders/Tools.cs", "/repo/App", "Orders/Tools.cs")]
    [InlineData("/repo/Shared/Tools.cs", "/repo/App/", "../Shared/Tools.cs")]
    [InlineData("""C:\repo\App\Orders\Tools.cs""", """C:\repo\App\""", "Orders/Tools.cs")]
    [InlineData("/elsewhere/Tools.cs", "/repo/App/", "Tools.cs")]
    [InlineData("Shared/Tools.cs", "/repo/App/", "Shared/Tools.cs")]
    [InlineData("/repo/App/Tools.cs", "", "Tools.cs")]
    public void Files_AreToldFromTheProject(string file, string project, string expected)
    {
        var state = new SolutionState { GlobalOptions = { ["build_property.ProjectDir"] = project } };
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("\nclass C;", path: file, cancellationToken: TestContext.Current.CancellationToken);
        var place = new ReportPlaces(state.AnalyzerOptions()).Of(tree.GetRoot(TestContext.Current.CancellationToken).GetLocation());
        Assert.Equal((expected, 2), (place.File, place.Line));
    }

    [Theory]
    [InlineData("a\u202Eb\"\\\n\U0001F600é")]
    [InlineData("</script>\0\uFFFF")]
    public void Texts_AreAsciiAndMeanTheSame(string text)
    {
        var json = Manifest.Of(Reports.Hostile(text));
        Assert.All(json, letter => Assert.True(letter is '\n' or (>= ' ' and < '\u007F')));
        using var document = JsonDocument.Parse(json);
        Assert.All(document.RootElement.GetProperty("tools").EnumerateArray(), tool => Assert.Equal(text, tool.GetProperty("description").GetString()));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-0.0", "0")]
    [InlineData("1e2", "100")]
    [InlineData("1.50E-3", "0.0015")]
    [InlineData("0.00000000012", "1.2e-10")]
    [InlineData("123456789012345678901234567890", "1.2345678901234567890123456789e29")]
    [InlineData("-1E+400", "-1e400")]
    public void Numbers_AreWrittenAsTheRuntimeDoes(string number, string expected)
    {
        var written = new System.Buffers.ArrayBufferWriter<byte>();
        Assert.True(CanonicalJson.TryWrite(System.Text.Encoding.UTF8.GetBytes(number), written));
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(written.WrittenSpan));
        Assert.Equal(expected, CanonicalNumbers.Of(number));
    }

    [Theory]
    [InlineData("""{"b":1,"a":[true,null,{"\u00e9":"x\u0022\u202e","z":"\\"}]}""")]
    [InlineData("""{"\ud83d\ude00":1,"\uff5e":2,"aa":3,"a":4,"\u200b":"\u200b \u00ad\t"}""")]
    [InlineData("{}")]
    public void Hash_IsThatOfTheRuntime(string json) => Assert.Equal(Hash(System.Text.Encoding.UTF8.GetBytes(json)), CanonicalSchema.Hash(json));

    private static string Hash(ReadOnlySpan<byte> json)
    {
        var hash = new byte[CanonicalJson.HashLength];
        Assert.True(CanonicalJson.TryHash(json, hash));
        return "sha256:" + Convert.ToHexStringLower(hash);
    }
}
