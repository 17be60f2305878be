using System.Text.RegularExpressions;
using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

public class PatternCheckTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[0-9]{10}")]
    [InlineData("^a|b$")]
    [InlineData("a*b+?c??d{2}e{2,}f{2,3}?")]
    [InlineData("(a)(?:b)*(?<name>c)+(?=d)(?!e)(?<=f)(?<!g).")]
    [InlineData("(?<a>x)(?<b>y)")]
    [InlineData(@"\d\D\w\W\s\S")]
    [InlineData(@"\t\n\r\f\v\x41\u00e9\ud7ff\uE000")]
    [InlineData(@"\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/")]
    [InlineData(@"[\w.\-]+@[\w.-]+")]
    [InlineData(@"[-a][a-][^-a][a\]][^\]][-]")]
    [InlineData(@"[a-z0-9_\d\t\x00-\x1f()*+?.{}|^$#:=]")]
    [InlineData("[^^]")]
    [InlineData(@"\p{Lu}\P{L}[\p{Nd}]")]
    [InlineData("#(a#)?i:<'")]
    [InlineData("😀a+")]
    [InlineData("(😀)+")]
    [InlineData(@"\\A\\b\\1")]
    public void PatternOfBothLanguages_IsPortable(string pattern)
    {
        Assert.True(PatternCheck.IsPortable(pattern));
        Assert.NotNull(new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("(?#[)\\d{4}")]
    [InlineData("(?i)a")]
    [InlineData("(?x:a b)")]
    [InlineData("(?-i:a)")]
    [InlineData("x(?-m)|y")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("[]a]")]
    [InlineData("[^]a]")]
    [InlineData("[[]")]
    [InlineData("[[:alpha:]]")]
    [InlineData("[a")]
    [InlineData("[a\\")]
    [InlineData("[\\b]")]
    [InlineData("[\\d-z]")]
    [InlineData("[a-\\d]")]
    [InlineData("[\\w-.]")]
    [InlineData("[a-z-9]")]
    [InlineData("[--a]")]
    [InlineData("[+--]")]
    [InlineData("[😀]")]
    [InlineData("[\\ud83d\\ude00]")]
    [InlineData("\\Aa")]
    [InlineData("a\\Z")]
    [InlineData("a\\z")]
    [InlineData("\\Ga")]
    [InlineData("\\bword")]
    [InlineData("\\B")]
    [InlineData("(?'name'a)")]
    [InlineData("(?<a-b>c)")]
    [InlineData("(?<1>a)")]
    [InlineData("(?<a>b)(?<a>c)")]
    [InlineData("(?P<a>b)")]
    [InlineData("(?>a)")]
    [InlineData("(?(a)b|c)")]
    [InlineData("(a)\\1")]
    [InlineData("(?<a>b)\\k<a>")]
    [InlineData("\\012")]
    [InlineData("\\0")]
    [InlineData("\\p{IsGreek}")]
    [InlineData("\\p{L")]
    [InlineData("\\pL")]
    [InlineData("\\a\\e")]
    [InlineData("\\cA")]
    [InlineData("\\-")]
    [InlineData("\\ ")]
    [InlineData("\\x4")]
    [InlineData("\\u12")]
    [InlineData("\\u{41}")]
    [InlineData("\\ud83d")]
    [InlineData("a]")]
    [InlineData("a}")]
    [InlineData("a{")]
    [InlineData("a{,2}")]
    [InlineData("a{x}")]
    [InlineData("a{2,3")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("a++")]
    [InlineData("a{2}{3}")]
    [InlineData("^*")]
    [InlineData("(?=a)*")]
    [InlineData("(?<=a)?")]
    [InlineData("a|+")]
    [InlineData("(*a)")]
    [InlineData("😀+")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("a)(?:b")]
    [InlineData("\\")]
    public void PatternThatDiffersOrFailsInOneOfThem_IsNot(string pattern) => Assert.False(PatternCheck.IsPortable(pattern));

    [Fact]
    public void HalfACharacter_IsNot()
    {
        Assert.False(PatternCheck.IsPortable("\ude00\ud83d"));
        Assert.False(PatternCheck.IsPortable("a\ud83d"));
        Assert.True(PatternCheck.IsPortable("\ud83d\ude00"));
    }

    [Fact]
    public void LongPatterns_TakeNoStack() => Assert.True(PatternCheck.IsPortable(new string('(', 100_000) + new string(')', 100_000)));

    [Fact]
    public void PatternThatIsNotPortable_LeavesTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers("""
            public sealed record Holder([RegularExpression("(?i)a")] string Text);
            [Tool] public static void A([RegularExpression("(?#[)[0-9]{4}")] string a) { }
            [Tool] public static void B(Holder it) { }
            [Tool] public static void Good([RegularExpression("[(?#]+")] string a) { }
            """).Names);
}
