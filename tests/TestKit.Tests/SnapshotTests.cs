using Xunit.Sdk;

namespace SecureTools.TestKit.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshots-");

    [Fact]
    public void KeptSnapshot_Matches() => Snapshot.Match("Kept.g.cs", "[GeneratedCode(\"Kit\", \"9.9.9\")]\r\nclass Kept;\r\n");

    [Fact]
    public void MissingSnapshot_FailsAndWritesNothing()
    {
        var thrown = Assert.Throws<FailException>(() => Match("a.txt", "one", accept: false));
        Assert.Contains("There is no snapshot", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void AcceptedSnapshot_Matches()
    {
        Match("a.txt", "one\r\ntwo", accept: true);
        Match("a.txt", "one\ntwo", accept: false);
        Assert.Equal("one\ntwo", File.ReadAllText(Path.Combine(_folder.FullName, "a.txt")));
    }

    [Fact]
    public void OtherText_FailsWithTheLines()
    {
        Match("a.txt", "one\ntwo\nthree", accept: true);
        var thrown = Assert.Throws<FailException>(() => Match("a.txt", "one\n2\nthree", accept: false));
        Assert.Contains("    1   one\n    2 - two\n    3 + 2\n    3   three", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherTextWhenAccepted_Replaces()
    {
        Match("a.txt", "one", accept: true);
        Match("a.txt", "two", accept: true);
        Match("a.txt", "two", accept: false);
    }

    [Theory]
    [InlineData("""[global::System.X.GeneratedCode("Kit", "1.2.3+abc")]""", """[global::System.X.GeneratedCode("Kit", "0.0.0")]""")]
    [InlineData("""[GeneratedCodeAttribute("Kit","1.2.3")]""", """[GeneratedCodeAttribute("Kit","0.0.0")]""")]
    [InlineData("""[Other("Kit", "1.2.3")]""", """[Other("Kit", "1.2.3")]""")]
    public void VersionOfTheGenerator_IsScrubbed(string text, string scrubbed) => Assert.Equal(scrubbed, Snapshot.ScrubVersions(text));

    [Fact]
    public void OwnScrubber_IsUsed()
    {
        new SnapshotFolder(_folder.FullName, accept: true).Match("a.txt", "id 1", _ => "id");
        Match("a.txt", "id", accept: false);
    }

    [Fact]
    public void Diff_ShowsChangesWithAFewLinesAround()
    {
        var old = string.Join('\n', Enumerable.Range(1, 20));
        var now = old.Replace("10\n", string.Empty, StringComparison.Ordinal) + "\n21";
        Assert.Equal(
            "    8   8\n    9   9\n   10 - 10\n   11   11\n   12   12\n   19   19\n   20   20\n   21 + 21", LineDiff.Between(old, now));
    }

    [Fact]
    public void LongDiff_IsCut() => Assert.EndsWith("lines more", LineDiff.Between("a", new string('\n', 200)), StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Match(string name, string text, bool accept) =>
        new SnapshotFolder(_folder.FullName, accept).Match(name, text, Snapshot.ScrubVersions);
}
