using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SecureTools.Tests.Sanitizing;

/// <summary>What leads where a rule allows, and what only looks so.</summary>
public sealed class AllowedUrlTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithQuietOnSuccess(true)
        .WithMaxTest(20_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(4_711, 9), FSharpOption<int>.None)));

    private const string Tricks = """
        http://api.example.com/
        HTTPS://api.example.com/
        ftp://api.example.com/
        file:///etc/passwd
        file://api.example.com/etc/passwd
        javascript://api.example.com/%0aalert(1)
        gopher://api.example.com/
        data:text/plain,a
        //api.example.com/
        /path
        api.example.com
        api.example.com/
        https:/api.example.com/
        https:api.example.com
        https:///api.example.com/
        https:\\api.example.com\
        https://
        https:///
        https://evil.com/
        https://evil.com/api.example.com
        https://evil.com?api.example.com
        https://evil.com#api.example.com
        https://evil.com\.api.example.com/
        https://evil.com/.api.example.com/
        https://api.example.com.evil.com/
        https://apiexample.com/
        https://evilexample.com/
        https://example.com/
        https://wild.example.org.evil.com/
        https://wild.example.org/
        https://.wild.example.org/
        https://..wild.example.org/
        https://a..wild.example.org/
        https://evilwild.example.org/
        https://*.wild.example.org/
        https://-.wild.example.org/
        https://a-.wild.example.org/
        https://a_b.wild.example.org/
        https://a%2eb.wild.example.org/
        https://evil.com%2f.wild.example.org/
        https://evil.com%23.wild.example.org/
        https://evil.com%00.wild.example.org/
        https://evil.com／.wild.example.org/
        https://evil.com＃.wild.example.org/
        https://evil.com？.wild.example.org/
        https://℀.wild.example.org/
        https://user@api.example.com/
        https://user:pass@api.example.com/
        https://@api.example.com/
        https://:@api.example.com/
        https://api.example.com@evil.com/
        https://api.example.com:443@evil.com/
        https://evil.com\@api.example.com/
        https://api.example.com\@evil.com/
        https://api.example.com\evil
        https://api.example.com/a\b
        https://api.example.com:80/
        https://api.example.com:8443/
        https://api.example.com:/
        https://api.example.com:0/
        https://api.example.com:0443/
        https://api.example.com:65979/
        https://api.example.com:99999/
        https://api.example.com:+443/
        https://api.example.com:443:443/
        https://api.example.com:４４３/
        https://api.example.com../
        https://api。example。com/
        https://api．example．com/
        https://api｡example｡com/
        https://xn--a.wild.example.org/
        https://xn--.wild.example.org/
        https://127.0.0.1/
        https://127.1/
        https://0/
        https://2130706433/
        https://0x7f000001/
        https://0x7f.0.0.1/
        https://0177.0.0.1/
        https://017700000001/
        https://127.0.0.1./
        https://127.0.0.01/
        https://１２７.0.0.1/
        https://①②⑦.⓪.⓪.①/
        https://169.254.169.254/latest/meta-data/
        https://[::1]/
        https://[::]/
        https://[::ffff:127.0.0.1]/
        https://[::ffff:7f00:1]/
        https://[::127.0.0.1]/
        https://[64:ff9b::7f00:1]/
        https://[2002:7f00:1::]/
        https://[fe80::1%25eth0]/
        https://[fe80::1%eth0]/
        https://[fd00:ec2::254]/
        https://[::1
        https://::1/
        https://[api.example.com]/
        https://[::1]api.example.com/
        https://8.8.4.4/
        https://8.8.8.8./
        https://8.8.8.010/
        https://0x08.8.8.8/
        https://134744072/
        https://[::ffff:8.8.8.8]/
        https://[2606:4700::1111]/
        https://api.example.com/a b
        https://api.example.com/"
        https://api.example.com/<
        https://api.example.com/ü
        https://api.example.com/%
        https://api.example.com/%4
        https://api.example.com/%zz
        https://api.example.com/#a#b
        https://api.example.com/[
        https://api.example.com /
         https://api.example.com/
        https://api.example.com/{}
        https://api.example.com/^
        """;

    private static readonly UrlRule _rule = new(["api.example.com", "*.wild.example.org", "xn--bcher-kva.example", "8.8.8.8", "[2606:4700::64]"]);

    public static TheoryData<string> Refused => [.. Tricks.Split('\n')];

    [Theory]
    [MemberData(nameof(Refused))]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("https://api.example.com/\n")]
    [InlineData("https://api.example.com\t/")]
    [InlineData("https://api.exa\nmple.com/")]
    [InlineData("https://api.example.com/\0")]
    [InlineData("https://api.example.com/\r\nHost: evil.com")]
    [InlineData("https://api.exam\u00ADple.com/")]
    [InlineData("https://api.exam\u200Bple.com/")]
    [InlineData("https://\u202Eapi.example.com/")]
    [InlineData("https://api.example.com\uD800/")]
    public void Trick_IsRefused(string? text)
    {
        Assert.False(AllowedUrl.TryCreate(_rule, text, out var url, out var expected), url?.ToString());
        Assert.StartsWith("an absolute URL with the scheme https and the host api.example.com or", expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.example.com", "https://api.example.com/")]
    [InlineData("https://api.example.com/a/b?c=d&e=%20", "https://api.example.com/a/b?c=d&e=%20")]
    [InlineData("https://api.example.com?c=d", "https://api.example.com/?c=d")]
    [InlineData("https://API.Example.COM./", "https://api.example.com/")]
    [InlineData("https://api.example.com:443/", "https://api.example.com/")]
    [InlineData("https://api.example.com/#frag", "https://api.example.com/")]
    [InlineData("https://api.example.com/a?b=http://evil.com/", "https://api.example.com/a?b=http://evil.com/")]
    [InlineData("https://api.example.com/@evil.com", "https://api.example.com/@evil.com")]
    [InlineData("https://api.example.com//evil.com/", "https://api.example.com//evil.com/")]
    [InlineData("https://a.wild.example.org/", "https://a.wild.example.org/")]
    [InlineData("https://a.b-c.wild.example.org/", "https://a.b-c.wild.example.org/")]
    [InlineData("https://b\u00FCcher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://B\u00DCCHER.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://8.8.8.8/dns", "https://8.8.8.8/dns")]
    [InlineData("https://[2606:4700::64]/", "https://[2606:4700::64]/")]
    [InlineData("https://[2606:4700:0:0::0:64]/", "https://[2606:4700::64]/")]
    public void AllowedUrl_HasOneSpelling(string text, string expected)
    {
        Assert.True(AllowedUrl.TryCreate(_rule, text, out var url));
        Assert.Equal(expected, url.ToString());
        Assert.True(AllowedUrl.TryCreate(_rule, expected, out var again));
        Assert.Equal(url, again);
        Assert.Equal(url.GetHashCode(), again.GetHashCode());
    }

    [Fact]
    public void SchemesAndPorts_AreThoseOfTheRule()
    {
        var rule = new UrlRule(["*"], ["http"], [8080, 8081]);
        Assert.True(AllowedUrl.TryCreate(rule, "http://anything.example:8081/", out var url));
        Assert.Equal(8081, url.Uri.Port);
        Assert.False(AllowedUrl.TryCreate(rule, "http://anything.example/", out _));
        Assert.False(AllowedUrl.TryCreate(rule, "http://anything.example:80/", out _));
        Assert.False(AllowedUrl.TryCreate(rule, "https://anything.example:8080/", out _));
        Assert.False(AllowedUrl.TryCreate(rule, "http://127.0.0.1:8080/", out _));
        Assert.False(AllowedUrl.TryCreate(rule, "http://8.8.8.8:8080/", out _));
    }

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("a.localhost", false)]
    [InlineData("metadata", false)]
    [InlineData("metadata.google.internal", false)]
    [InlineData("printer.local", false)]
    [InlineData("router.home.arpa", false)]
    [InlineData("1.0.0.127.in-addr.arpa", false)]
    [InlineData("internal.example", true)]
    [InlineData("local.example.com", true)]
    public void AnyHost_IsOneOfThePublicInternet(string host, bool isPublic)
    {
        Assert.Equal(isPublic, AllowedUrl.TryCreate(new UrlRule(["*"]), $"https://{host}/", out _));
        Assert.True(AllowedUrl.TryCreate(new UrlRule(["*", host]), $"https://{host}/", out _));
    }

    [Fact]
    public void LengthLimits_HoldExactly()
    {
        var start = "https://api.example.com/";
        Assert.True(AllowedUrl.TryCreate(_rule, start + new string('a', 2048 - start.Length), out _));
        Assert.False(AllowedUrl.TryCreate(_rule, start + new string('a', 2049 - start.Length), out _));
        Assert.True(AllowedUrl.TryCreate(_rule, $"https://{new string('a', 63)}.wild.example.org/", out _));
        Assert.False(AllowedUrl.TryCreate(_rule, $"https://{new string('a', 64)}.wild.example.org/", out _));
    }

    [Theory]
    [InlineData("/next?a=b", "https://api.example.com/next?a=b")]
    [InlineData("https://a.wild.example.org/", "https://a.wild.example.org/")]
    [InlineData("//evil.com/", null)]
    [InlineData(@"/\evil.com/", null)]
    [InlineData("http://api.example.com/", null)]
    [InlineData("https://evil.com/", null)]
    [InlineData("https://169.254.169.254/", null)]
    [InlineData("next", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("@evil.com/", null)]
    [InlineData(":8443/", null)]
    public void Redirect_IsCheckedLikeTheFirstUrl(string? location, string? expected)
    {
        Assert.True(AllowedUrl.TryCreate(_rule, "https://api.example.com/first", out var url));
        Assert.Equal(expected is not null, url.TryFollow(location, out var next));
        Assert.Equal(expected, next?.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("0x7f.1")]
    [InlineData("a b")]
    [InlineData("https://a.example")]
    [InlineData("a.example:80")]
    [InlineData("a.*.example")]
    [InlineData("*.")]
    [InlineData("")]
    public void RuleWithWhatIsNoHost_IsNone(string host) => Assert.Throws<ArgumentException>(() => new UrlRule([host]));

    [Fact]
    public void RuleWithoutHosts_OrWithOtherSchemesAndPorts_IsNone()
    {
        Assert.Throws<ArgumentException>(() => new UrlRule([]));
        Assert.Throws<ArgumentException>(() => new UrlRule(["a.example"], ["ftp"]));
        Assert.Throws<ArgumentException>(() => new UrlRule(["a.example"], ports: [0]));
        Assert.Throws<ArgumentException>(() => new UrlRule(["a.example"], ports: [65536]));
    }

    [Fact]
    public void WhateverIsTaken_LeadsToTheList() =>
        Check.One(_config, Prop.ForAll(Urls(), static text =>
        {
            if (AllowedUrl.TryCreate(_rule, text, out var url))
            {
                Assert.True(url.Host is "api.example.com" or "8.8.8.8" || url.Host.EndsWith(".wild.example.org", StringComparison.Ordinal), url.Host);
                Assert.Equal("https", url.Uri.Scheme);
                Assert.Equal(443, url.Uri.Port);
                Assert.Empty(url.Uri.UserInfo);
                Assert.Empty(url.Uri.Fragment);
                Assert.Equal(url.Uri.AbsoluteUri, new Uri(url.ToString()).AbsoluteUri);
            }
        }));

    private static Arbitrary<string> Urls()
    {
        string[] pieces = ["https://", "api.example.com", ".wild.example.org", "evil.com", "8.8.8.8", "127.0.0.1", "@", ":", "443", "/", "\\", "?", "#", "%", "%2f", ".", "a", "[", "]", "\u3002", "\uFF0F", "\u200D"];
        return Gen.Elements(pieces).ArrayOf().Select(static parts => "https://" + string.Concat(parts)).ToArbitrary();
    }
}
