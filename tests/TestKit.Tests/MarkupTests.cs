using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit.Tests;

public sealed class MarkupTests
{
    [Fact]
    public void PlainText_StaysAsItIs()
    {
        const string Text = "var a = b[1] | c; if (d || e) { f = x is [1, 2]; } // {|no mark|";
        var markup = Markup.Parse(Text);
        Assert.Equal(Text, markup.Text);
        Assert.Empty(markup.Spans);
    }

    [Theory]
    [InlineData("a[|bc|]d", "")]
    [InlineData("a{|SECT1001:bc|}d", "SECT1001")]
    [InlineData("a{|#0:bc|}d", "#0")]
    public void Mark_IsTakenOutAndKept(string source, string name)
    {
        var markup = Markup.Parse(source);
        Assert.Equal("abcd", markup.Text);
        Assert.Equal(new MarkedSpan(name, new TextSpan(1, 2)), Assert.Single(markup.Spans));
    }

    [Fact]
    public void EmptyMark_HasAnEmptySpan() => Assert.Equal(new TextSpan(1, 0), Assert.Single(Markup.Parse("a[||]b").Spans).Span);

    [Fact]
    public void NestedAndSeveralMarks_AreAllFound()
    {
        var markup = Markup.Parse("{|#0:a{|X1:b[|c|]|}|} [|d|]");
        Assert.Equal("abc d", markup.Text);
        Assert.Equal(
            [
                new("#0", new TextSpan(0, 3)), new("X1", new TextSpan(1, 2)), new("", new TextSpan(2, 1)), new("", new TextSpan(4, 1)),
            ],
            markup.Spans);
    }

    [Theory]
    [InlineData("a[|b")]
    [InlineData("a{|X:b")]
    [InlineData("a|]")]
    [InlineData("a|}")]
    [InlineData("[|a|}")]
    [InlineData("{|X:a[|b|}c|]")]
    public void UnbalancedMark_Throws(string source) => Assert.Throws<FormatException>(() => Markup.Parse(source));

    [Theory]
    [InlineData("a")]
    [InlineData("a[||]b[|c|]")]
    [InlineData("{|#0:a{|X1:b[|c|]|}|} [|d|]")]
    [InlineData("[|{|X:a|}{|Y:b|}|]{|Z:c|}")]
    public void Written_ReadsTheSame(string source) => Assert.Equal(source, Markup.Parse(source).ToString());
}
