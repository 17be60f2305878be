using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SecureTools.Tests.Sanitizing;

/// <summary>The types that are text alone.</summary>
public sealed class TextTypeTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithQuietOnSuccess(true)
        .WithMaxTest(20_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(4_711, 9), FSharpOption<int>.None)));

    [Theory]
    [InlineData("users", "\"users\"", "[users]", "`users`")]
    [InlineData("public.users", "\"public\".\"users\"", "[public].[users]", "`public`.`users`")]
    [InlineData("a.b.c", "\"a\".\"b\".\"c\"", "[a].[b].[c]", "`a`.`b`.`c`")]
    [InlineData("_1", "\"_1\"", "[_1]", "`_1`")]
    [InlineData("SELECT", "\"SELECT\"", "[SELECT]", "`SELECT`")]
    public void Identifier_IsQuotedForEachDialect(string text, string postgres, string brackets, string mysql)
    {
        Assert.True(SqlIdentifier.TryCreate(text, out var identifier));
        Assert.Equal(postgres, identifier.Quote(SqlDialect.PostgreSql));
        Assert.Equal(brackets, identifier.Quote(SqlDialect.Sqlite));
        Assert.Equal(brackets, identifier.Quote(SqlDialect.SqlServer));
        Assert.Equal(mysql, identifier.Quote(SqlDialect.MySql));
        Assert.Throws<ArgumentOutOfRangeException>(() => identifier.Quote((SqlDialect)9));
        Assert.Equal(text, identifier.ToString());
        Assert.Equal(text.Split('.'), identifier.Parts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("a.b.c.d")]
    [InlineData("1a")]
    [InlineData("a.1")]
    [InlineData("a b")]
    [InlineData("a-b")]
    [InlineData("a;b")]
    [InlineData("a--")]
    [InlineData("a\"b")]
    [InlineData("a]b")]
    [InlineData("a`b")]
    [InlineData("a'b")]
    [InlineData("a/*")]
    [InlineData("*")]
    [InlineData("a$")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("\u00E9")]
    [InlineData("\uFF41")]
    [InlineData("\u212A")]
    public void WhatIsNoIdentifier_IsRefused(string? text) => Assert.False(SqlIdentifier.TryCreate(text, out _));

    [Fact]
    public void PartThatADialectWouldCut_IsNotQuoted()
    {
        Assert.True(SqlIdentifier.TryCreate(new string('a', 64), out var identifier));
        Assert.Throws<InvalidOperationException>(() => identifier.Quote(SqlDialect.PostgreSql));
        Assert.Equal(66, identifier.Quote(SqlDialect.MySql).Length);
        Assert.True(SqlIdentifier.TryCreate(new string('a', 128), out identifier));
        Assert.Throws<InvalidOperationException>(() => identifier.Quote(SqlDialect.MySql));
        Assert.Equal(130, identifier.Quote(SqlDialect.SqlServer).Length);
        Assert.False(SqlIdentifier.TryCreate(new string('a', 129), out _));
    }

    [Theory]
    [InlineData("-rf")]
    [InlineData("--output=x")]
    [InlineData("-")]
    [InlineData("+x")]
    [InlineData("/c")]
    [InlineData("@response.txt")]
    [InlineData("\u2010a")]
    [InlineData("\u2011a")]
    [InlineData("\u2013a")]
    [InlineData("\u2014a")]
    [InlineData("\u2015a")]
    [InlineData("\u2212a")]
    [InlineData("\uFF0Da")]
    [InlineData("\uFE63a")]
    [InlineData("\U00010EADa")]
    [InlineData("\uFF0Fa")]
    [InlineData("\uFF20a")]
    [InlineData("\uFF0Ba")]
    [InlineData(" -a")]
    [InlineData("a ")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u00A0b")]
    [InlineData("\u200B-a")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2028b")]
    [InlineData("a\uD800")]
    [InlineData("x\uFF02 \uFF02--help")]
    [InlineData("x\uFF3C\u02BA")]
    [InlineData("x\u030E")]
    [InlineData("x\u2033")]
    [InlineData("x\u2036")]
    [InlineData("x\u2216")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatMayBeAnOption_IsRefused(string? text) => Assert.False(ProcessArgument.TryCreate(text, out _));

    [Theory]
    [InlineData("a")]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("a\"b\\")]
    [InlineData("$(id)`id`;id|id&id>a")]
    [InlineData("%PATH%")]
    [InlineData("*.txt")]
    [InlineData("\u201Ca\u201D")]
    [InlineData("caf\u00E9 \U0001F600")]
    public async Task Argument_ArrivesAsItIs(string text)
    {
        Assert.True(ProcessArgument.TryCreate(text, out var argument));
        var start = new ProcessStartInfo("printf") { RedirectStandardOutput = true, UseShellExecute = false, ArgumentList = { "%s", argument.Text } };
        start.StandardOutputEncoding = System.Text.Encoding.UTF8;
        using var process = Process.Start(start)!;
        Assert.Equal(text, await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void ArgumentLength_HoldsExactly()
    {
        Assert.True(ProcessArgument.TryCreate(new string('a', 4096), out _));
        Assert.False(ProcessArgument.TryCreate(new string('a', 4097), out _));
    }

    [Theory]
    [InlineData("ann@example.com", "ann@example.com")]
    [InlineData("Ann.B+tag@EXAMPLE.com", "Ann.B+tag@example.com")]
    [InlineData("o'brien@example.co.uk", "o'brien@example.co.uk")]
    [InlineData("a@b\u00FCcher.example", "a@xn--bcher-kva.example")]
    [InlineData("a@xn--bcher-kva.example", "a@xn--bcher-kva.example")]
    [InlineData("!#$%&*/=?^_`{|}~@example.com", "!#$%&*/=?^_`{|}~@example.com")]
    public void Address_HasOneSpellingOfItsDomain(string text, string expected)
    {
        Assert.True(EmailAddress.TryCreate(text, out var address));
        Assert.Equal(expected, address.Address);
        Assert.Equal(address.LocalPart + "@" + address.Domain, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("@example.com")]
    [InlineData("a@b@example.com")]
    [InlineData("a@localhost")]
    [InlineData("a@example.com.")]
    [InlineData("a@.example.com")]
    [InlineData("a@example..com")]
    [InlineData("a@-example.com")]
    [InlineData("a@exa_mple.com")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@example.123")]
    [InlineData(".a@example.com")]
    [InlineData("a.@example.com")]
    [InlineData("a..b@example.com")]
    [InlineData("-oQ/tmp@example.com")]
    [InlineData("\"a b\"@example.com")]
    [InlineData("\"a\"@example.com")]
    [InlineData("a(c)@example.com")]
    [InlineData("a@example.com(c)")]
    [InlineData("Ann <a@example.com>")]
    [InlineData("<a@example.com>")]
    [InlineData("a@example.com,b@example.com")]
    [InlineData("a@example.com;b@example.com")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    [InlineData("a\r\n@example.com")]
    [InlineData("a@example.com\n")]
    [InlineData(" a@example.com")]
    [InlineData("a @example.com")]
    [InlineData("a@exam ple.com")]
    [InlineData("a\0@example.com")]
    [InlineData("\u00E4@example.com")]
    [InlineData("a\uFF20example.com")]
    [InlineData("a@example\u3002com")]
    [InlineData("a@exam\u00ADple.com")]
    [InlineData("a@xn--a.example.com")]
    public void WhatIsNoAddress_IsRefused(string? text) => Assert.False(EmailAddress.TryCreate(text, out _));

    [Fact]
    public void AddressLimits_HoldExactly()
    {
        Assert.True(EmailAddress.TryCreate(new string('a', 64) + "@example.com", out _));
        Assert.False(EmailAddress.TryCreate(new string('a', 65) + "@example.com", out _));
        var domain = string.Join('.', Enumerable.Repeat(new string('b', 62), 4));
        Assert.True(EmailAddress.TryCreate("aa@" + domain, out _));
        Assert.False(EmailAddress.TryCreate("aaa@" + domain, out _));
    }

    [Fact]
    public void Values_EqualThoseOfTheSameText()
    {
        Assert.True(SqlIdentifier.TryCreate("a", out var one) && SqlIdentifier.TryCreate("a", out var two) && one.Equals(two) && one.GetHashCode() == two.GetHashCode());
        Assert.True(ProcessArgument.TryCreate("a", out var three) && ProcessArgument.TryCreate("b", out var four) && !three.Equals(four) && !three.Equals(null));
        Assert.True(EmailAddress.TryCreate("a@b.c", out var five) && EmailAddress.TryCreate("a@B.C", out var six) && five.Equals((object)six) && !five.Equals("a@b.c"));
    }

    [Fact]
    public void NoText_MakesAFactoryThrow()
    {
        using var temp = new TempDirectory();
        Check.One(_config, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            SafePath.TryCreate(temp.Root, text, out _);
            AllowedUrl.TryCreate(new UrlRule(["*"]), text, out _);
            AllowedUrl.TryCreate(new UrlRule(["*"]), "https://" + text, out _);
            SqlIdentifier.TryCreate(text, out _);
            ProcessArgument.TryCreate(text, out _);
            EmailAddress.TryCreate("a@" + text, out _);
        }));
    }
}
