namespace SecureTools.Tests.Binding;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("[0-9]{10}", "1234567890", true)]
    [InlineData("[0-9]{10}", "1234567890\n", false)]
    [InlineData("[0-9]{10}", "a1234567890", false)]
    [InlineData("a|b", "b", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("a$|b", "a", true)]
    [InlineData("[$]", "$", true)]
    [InlineData(@"\$", "$", true)]
    [InlineData("a.c", "abc", true)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("a.c", "a\rc", false)]
    [InlineData("a.c", "a\u2028c", false)]
    [InlineData("[.]", "a", false)]
    [InlineData(@"\.", "a", false)]
    [InlineData(@"\d", "\u0663", false)]
    [InlineData(@"\d", "3", true)]
    [InlineData(@"\D", "\u0663", true)]
    [InlineData(@"\w+", "aZ_9", true)]
    [InlineData(@"\w", "\u00e9", false)]
    [InlineData(@"\w", "\u212a", false)]
    [InlineData(@"\W", "\u00e9", true)]
    [InlineData(@"\s", "\ufeff", true)]
    [InlineData(@"\s", "\u0085", false)]
    [InlineData(@"\S", "\u0085", true)]
    [InlineData(@"[\d-]+", "1-2", true)]
    [InlineData(@"[^\d]", "1", false)]
    [InlineData(@"[\W]", "_", false)]
    [InlineData(@"[\W]", "-", true)]
    [InlineData(@"[\D]", "5", false)]
    [InlineData(@"\\d", "\\d", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("(?=ab)a.", "ab", true)]
    [InlineData("(?=ab)a.", "ac", false)]
    [InlineData("(?!x)[a-z]", "x", false)]
    [InlineData("(a)\\1", "aa", true)]
    public void WholeText_Matches(string pattern, string text, bool matches) =>
        Assert.Equal(matches, new TextPattern(pattern).Matches(text));

    [Fact]
    public void Expected_IsTheDeclaredPattern() => Assert.Equal("text that matches ^(?:a|b)$", new TextPattern("a|b").Expected);

    [Fact]
    public void BrokenPattern_IsRefused() => Assert.ThrowsAny<ArgumentException>(() => new TextPattern("(a"));

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(?=a)(a+)+b")]
    [InlineData("(a|aa)+\\1b")]
    public void CatastrophicText_DoesNotMatch(string pattern) => Assert.False(new TextPattern(pattern).Matches(new string('a', 2_000)));
}
