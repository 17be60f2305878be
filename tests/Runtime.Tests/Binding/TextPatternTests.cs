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
    [InlineData(".{4}", "\U0001F600\U0001F600", false)]
    [InlineData(".{2}", "\U0001F600\U0001F600", true)]
    [InlineData("[^a]{2}", "\U0001F600", false)]
    [InlineData("[^a]", "\U0001F600", true)]
    [InlineData("[^\\W]", "\U0001F600", false)]
    [InlineData("[^\\d]", "\U0001F600", true)]
    [InlineData("[\\D]{2}", "\U0001F600", false)]
    [InlineData("[\\Da]", "\U0001F600", true)]
    [InlineData("\\W{2}", "\U0001F600", false)]
    [InlineData("\U0001F600{2}", "\U0001F600\U0001F600", true)]
    [InlineData("[\\S]", "\ufeff", false)]
    [InlineData("[\\S]", "\u0085", true)]
    [InlineData("[^\\S]", " ", true)]
    [InlineData("[[]", "[", true)]
    [InlineData("[a\\]]+", "a]", true)]
    [InlineData(@"\p{L}+", "Z\u00fcrich", true)]
    [InlineData(@"\p{L}+", "\U0001D400\U00010428", true)]
    [InlineData(@"\p{L}", "\U0001F600", false)]
    [InlineData(@"\p{Lu}", "\U00010400", true)]
    [InlineData(@"\p{Lu}", "\U00010428", false)]
    [InlineData(@"\P{L}", "\U0001F600", true)]
    [InlineData(@"\P{L}", "\n", true)]
    [InlineData(@"\P{L}{2}", "\U0001F600", false)]
    [InlineData(@"\p{C}", "\U0001F600", false)]
    [InlineData(@"\p{C}", "\U000E0001", true)]
    [InlineData(@"[\p{L} -]+", "a-\U0001D400", true)]
    [InlineData(@"[\p{L} -]+", "\U0001F600", false)]
    [InlineData(@"[^\p{L}]", "\U0001F600", true)]
    [InlineData(@"[^\p{L}]", "\U0001D400", false)]
    [InlineData(@"[^\P{L}]", "\U0001D400", true)]
    [InlineData(@"[^\P{L}]", "\U0001F600", false)]
    [InlineData(@"[^\P{L}\p{Lu}]", "\U00010400", false)]
    [InlineData(@"[\u0000-\uffff]", "\U0001F600", false)]
    [InlineData(@"[^\u0000-\uffff]", "\U0001F600", true)]
    [InlineData(@"[a-\uFFFF]", "\u4e2d", true)]
    [InlineData("\U0001F600|a", "\U0001F600", true)]
    [InlineData("\U0001F600|a", "\U0001F601", false)]
    [InlineData("\U0001F600\\p{So}", "\U0001F600\U0001F600", true)]
    [InlineData("\U0001F600\\P{So}", "\U0001F600\U0001F600", false)]
    [InlineData("\U0001F600[^a]", "\U0001F600\U0001F600", true)]
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

    [Fact]
    public void PatternsThatBacktrack_ShareOneLimitForTheCall()
    {
        var pattern = new TextPattern("(?=(a+)+$)a*");
        Assert.True(pattern.Backtracks);
        Assert.False(new TextPattern("(a+)+").Backtracks);
        var reader = new ArgumentReader("{}"u8);
        var tried = 0;
        // Each of them alone runs into the limit.
        while (tried < 3 && !reader.CheckPattern(new string('a', 40) + "!", pattern))
        {
            tried++;
        }

        // The time is used up, for a text that matches at once as well.
        Assert.Equal(3, tried);
        Assert.True(pattern.Matches("aaa"));
        Assert.False(reader.CheckPattern("aaa", pattern));
    }
}
