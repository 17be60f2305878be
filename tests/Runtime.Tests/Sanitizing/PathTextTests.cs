using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SecureTools.Tests.Sanitizing;

/// <summary>The text of a path alone decides these, on every system alike.</summary>
public sealed class PathTextTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithQuietOnSuccess(true)
        .WithMaxTest(20_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(4_711, 9), FSharpOption<int>.None)));

    private const string Tricks = """
        ..
        .
        ../a
        a/..
        a/../b
        a/../../b
        a/./b
        ./a
        ..\a
        a\..\b
        ...
        a/...
        .. /a
        a/.. /b
        /etc/passwd
        //server/share/a
        \\server\share\a
        \\?\C:\a
        \\.\pipe\a
        \a
        C:\a
        C:a
        c:/a
        a/
        a\
        a//b
        a\\b
        /
        \
        file:///a
        a:stream
        a.txt::$DATA
        a:$I30:$INDEX_ALLOCATION/b
        CON
        con
        Con.txt
        NUL
        nul.tar.gz
        aux
        PRN
        COM1
        com0
        COM9.txt
        COM¹
        com².log
        LPT³
        lpt1
        a/NUL/b
        a/nul
        NUL .txt
        CONIN$
        CONOUT$
        clock$
        a.
        a..
        a./b
        ~
        ~root/a
        ~/a
        PROGRA~1
        a/LONGNA~2.TXT
        a*
        a?
        a"b
        a<b
        a>b
        a|b
        ．．/a
        ../ａ
        a／b
        a∕b
        a⁄b
        a＼b
        a﹨b
        a⧵b
        a∖b
        a⧸b
        a╱b
        ℀
        ․․/a
        ‥/a
        …/a
        a。b
        a｡
        a：b
        a∶b
        a꞉b
        ＊
        cafe\u0301
        \u212Bngstrom
        """;

    public static TheoryData<string> Refused => [.. Tricks.Split('\n')];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Trick_IsRefused(string text)
    {
        text = Unescape(text);
        Assert.NotNull(PathText.Problem(text, out var relative));
        Assert.Empty(relative);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a /b")]
    [InlineData("a/ b")]
    [InlineData("CON ")]
    [InlineData("a\0")]
    [InlineData("a\0.txt")]
    [InlineData("a\nb")]
    [InlineData("a\u001Fb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u00A0b")]
    [InlineData("a\u00ADb")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u200Db")]
    [InlineData("gnp\u202Eexe.txt")]
    [InlineData("a\u2066b\u2069")]
    [InlineData("\uFEFFa")]
    [InlineData("a\u2028b")]
    [InlineData("a\u3000b")]
    [InlineData("a\u3164")]
    [InlineData("a\uFE0F")]
    [InlineData("a\uE000")]
    [InlineData("a\uFFFF")]
    [InlineData("a\uD800b")]
    [InlineData("a\uFFFD")]
    [InlineData("a\U000E0041")]
    [InlineData("a\U000E0100")]
    [InlineData("a/\u0378")]
    public void InvisibleOrBroken_IsRefused(string? text) => Assert.NotNull(PathText.Problem(text, out _));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a/b.txt", "a/b.txt")]
    [InlineData(@"a\b\c.txt", "a/b/c.txt")]
    [InlineData(".gitignore", ".gitignore")]
    [InlineData("..a", "..a")]
    [InlineData("a..b", "a..b")]
    [InlineData("my file (1).txt", "my file (1).txt")]
    [InlineData("CONSOLE", "CONSOLE")]
    [InlineData("COM10", "COM10")]
    [InlineData("COMA.txt", "COMA.txt")]
    [InlineData("a.CON", "a.CON")]
    [InlineData("nullable.cs", "nullable.cs")]
    [InlineData("backup~", "backup~")]
    [InlineData("a~b", "a~b")]
    [InlineData("caf\u00E9/日本語.txt", "caf\u00E9/日本語.txt")]
    [InlineData("ノート/العربية/ไทย", "ノート/العربية/ไทย")]
    [InlineData("\U0001F600.png", "\U0001F600.png")]
    [InlineData("-rf", "-rf")]
    [InlineData("100%/a&b;c'd$e`f#g!", "100%/a&b;c'd$e`f#g!")]
    public void Ordinary_IsTaken(string text, string expected)
    {
        Assert.Null(PathText.Problem(text, out var relative));
        Assert.Equal(expected, relative);
    }

    [Fact]
    public void Limits_HoldExactly()
    {
        Assert.Null(PathText.Problem(new string('a', 255), out _));
        Assert.NotNull(PathText.Problem(new string('a', 256), out _));
        Assert.NotNull(PathText.Problem(new string('\u00E9', 128), out _));
        Assert.Null(PathText.Problem(string.Join('/', Enumerable.Repeat("a", 64)), out _));
        Assert.NotNull(PathText.Problem(string.Join('/', Enumerable.Repeat("a", 65)), out _));
        var longest = string.Join('/', Enumerable.Repeat(new string('a', 204), 5));
        Assert.Null(PathText.Problem(longest, out _));
        Assert.NotNull(PathText.Problem(longest + "a", out _));
    }

    [Fact]
    public void WhatIsTaken_IsItsOwnFullPath_WhateverItIsMadeOf() =>
        Check.One(_config, Prop.ForAll(Paths(), static text =>
        {
            if (PathText.Problem(text, out var relative) is not null)
            {
                return;
            }

            var full = Path.GetFullPath("/root/dir/" + relative);
            Assert.Equal("/root/dir/" + relative, full);
            Assert.DoesNotContain("..", relative.Split('/'));
            Assert.Equal(relative, relative.Normalize(NormalizationForm.FormC));
            var wide = relative.Normalize(NormalizationForm.FormKC);
            Assert.Equal(relative.Count(letter => letter is '/' or ':'), wide.Count(letter => letter is '/' or '\\' or ':'));
            Assert.Equal(relative.Count(letter => letter == '.'), wide.Count(letter => letter == '.'));
        }));

    [Fact]
    public void NoCharacter_BecomesASeparatorOrDot()
    {
        for (var value = 0x80; value < 0x110000; value++)
        {
            if (!Rune.IsValid(value) || PathText.Problem("a" + new Rune(value), out var relative) is not null)
            {
                continue;
            }

            Assert.DoesNotContain(relative.Normalize(NormalizationForm.FormKC), static letter => letter is '/' or '\\' or ':' or '.' or '*' or '?' or '"' or '<' or '>' or '|');
        }
    }

    private static Arbitrary<string> Paths()
    {
        string[] pieces = ["..", ".", "/", "\\", "a", "CON", " ", "~", "1", ":", "\u2024", "\uFF0F", "\0", "\u202E", "e\u0301", "\u00E9", "\U0001F600", "\uD800", "txt"];
        return Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary();
    }

    private static string Unescape(string text) =>
        text.Replace("\\u0301", "\u0301", StringComparison.Ordinal).Replace("\\u212B", "\u212B", StringComparison.Ordinal);
}
