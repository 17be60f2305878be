using Quickstart.Output;

namespace SecureTools.Tests.Samples;

public class TerminalTests
{
    [Theory]
    [InlineData("plain äöü 漢字 🎉", "plain äöü 漢字 🎉")]
    [InlineData("\u001b[31mred", "\uFFFD[31mred")]
    [InlineData("a\rb\nc\td\u0007\u007f\u009b", "a\uFFFDb\uFFFDc\uFFFDd\uFFFD\uFFFD\uFFFD")]
    [InlineData("\u202egnp.exe\u2066\u200b\u2028", "\uFFFDgnp.exe\uFFFD\uFFFD\uFFFD")]
    [InlineData("\U000E0041", "\uFFFD")]
    public void Clean_ReplacesWhatMovesOrHides(string text, string expected) => Assert.Equal(expected, Terminal.Clean(text));

    [Fact]
    public void Clean_ReplacesHalfPairs() => Assert.Equal("a\uFFFDb", Terminal.Clean("a" + '\ud83d' + "b"));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("🎉🎉🎉", 3, "🎉🎉🎉")]
    [InlineData("🎉🎉🎉🎉", 3, "🎉🎉…")]
    public void Cut_NeverSplitsACharacter(string text, int columns, string expected) => Assert.Equal(expected, Terminal.Cut(text, columns));

    [Fact]
    public void Column_FillsUp() => Assert.Equal("ab ", Terminal.Column("ab", 3));
}
