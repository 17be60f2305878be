using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Tests.Surface;

/// <summary>Reading the file, and writing it anew.</summary>
public sealed class SurfaceUpdateTests
{
    private const string Two = "using SecureTools; public class T { [Tool] public static void B() { } [Tool] public static int A(int x) => x; }";

    [Fact]
    public void NewFile_HasHeadFormatAndTools()
    {
        var text = SurfaceUpdate.Write(null, ListingTests.Read(Two));
        Assert.StartsWith("# What the tools", text, StringComparison.Ordinal);
        Assert.EndsWith("\nformat 1\n\ntool a\ntool a | argument x (int, required)\ntool a | effect none\ntool a | returns int\n\ntool b\ntool b | effect none\ntool b | returns nothing\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Update_IsStable()
    {
        var once = SurfaceUpdate.Write(null, ListingTests.Read(Two));
        Assert.Equal(once, SurfaceUpdate.Write(SourceText.From(once), ListingTests.Read(Two)));
        Assert.Equal(once, SurfaceUpdate.Write(SourceText.From(once.ReplaceLineEndings("\r\n")), ListingTests.Read(Two)));
    }

    [Fact]
    public void Comments_StayWithTheirLines() => Assert.Equal(
        "# ours\nformat 1\n\n# reviewed by Ann\ntool a\ntool a | argument x (int, required)\n# of a line that is gone\n# int is enough\ntool a | effect none\ntool a | returns int\n\ntool b\ntool b | effect none\ntool b | returns nothing\n\n# the end\n",
        SurfaceUpdate.Write(
            SourceText.From("# ours\n\nformat 1\n# reviewed by Ann\ntool a\n# of a line that is gone\ntool a | requires token\n# int is enough\ntool a | effect none\ntool a | returns int\n# the end\n"),
            ListingTests.Read(Two)));

    [Fact]
    public void CommentsOfALineWithoutSuccessor_StayWithTheirTool() => Assert.Equal(
        "# ours\nformat 1\n\n# why\ntool a\ntool a | argument x (int, required)\ntool a | effect none\ntool a | returns int\n\ntool b\ntool b | effect none\ntool b | returns nothing\n\n# gone\n",
        SurfaceUpdate.Write(SourceText.From("# ours\nformat 1\ntool a\n# why\ntool a | returns string\n# gone\ntool aa\ntool b\n"), ListingTests.Read(Two)));

    [Fact]
    public void UpdateOfOneTool_LeavesTheOthers() => Assert.Equal(
        "# ours\nformat 1\n\ntool a\ntool a | argument x (int, required)\ntool a | effect none\ntool a | returns int\n\ntool b\ntool b | effect none\ntool b | returns string\n\ntool c\n",
        SurfaceUpdate.Write(
            SourceText.From("# ours\nformat 1\ntool a\ntool b\ntool b | effect none\ntool b | returns string\ntool c\n"),
            ListingTests.Read(Two),
            new HashSet<string>(StringComparer.Ordinal) { "tool a" }));

    [Fact]
    public void RemovedTool_LosesItsLines() => Assert.Equal(
        "# ours\nformat 1\n\ntool b\n",
        SurfaceUpdate.Write(
            SourceText.From("# ours\nformat 1\ntool b\ntool gone\ntool gone | returns string\n"),
            ListingTests.Read(Two),
            new HashSet<string>(StringComparer.Ordinal) { "tool gone" }));

    [Theory]
    [InlineData("format 1\ntool a\n", "")]
    [InlineData("# c\n\nformat 1\r\nmcp tool a\r\nmcp tool a | returns int\r\n", "")]
    [InlineData("", "1: the first is 'format 1'")]
    [InlineData("tool a", "1: the first is 'format 1'")]
    [InlineData("format 2\ntool a", "1: only 'format 1' is known")]
    [InlineData("format 1\n<<<<<<< ours\ntool a", "2: it is neither a tool, nor a comment, nor the format")]
    [InlineData("format 1\ntool a\ntool a", "3: it stands twice")]
    [InlineData("format 1\nformat 1", "2: it is neither a tool, nor a comment, nor the format")]
    [InlineData("format 1\ntool a | returns int", "2: it belongs to a tool that has no line of its own")]
    public void Problems_AreFound(string text, string problems)
    {
        var source = SourceText.From(text);
        var found = SurfaceFile.Parse(source).Problems.Select(problem => $"{source.Lines.GetLinePosition(problem.Span.Start).Line + 1}: {problem.Reason}");
        Assert.Equal(problems, string.Join('\n', found));
    }

    [Theory]
    [InlineData("/a/ToolSurface.txt", true)]
    [InlineData("/a/ToolSurface.net8.0.txt", true)]
    [InlineData("/a/toolsurface.txt", false)]
    [InlineData("/a/ToolSurface.txt/b.txt", false)]
    [InlineData("/a/MyToolSurface.txt", false)]
    [InlineData("/a/ToolSurface.md", false)]
    public void File_IsKnownByItsName(string path, bool isIt) => Assert.Equal(isIt, SurfaceFile.Is(path));
}
