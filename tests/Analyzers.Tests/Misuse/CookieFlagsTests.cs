using SecureTools.Analyzers.Misuse;
using SecureTools.CodeFixes.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class CookieFlagsTests
{
    [Theory]
    [InlineData(
        """void M(HttpResponse r) => [|r.Cookies.Append("a", "b")|];""")]
    [InlineData(
        """void M(HttpResponse r) => r.Cookies.Append("a", "b", [|new CookieOptions { Secure = true }|]);""")]
    [InlineData(
        """void M(HttpResponse r) => r.Cookies.Append("a", "b", new CookieOptions { Secure = true, [|HttpOnly = false|] });""")]
    [InlineData(
        """void M(CookieBuilder b) { [|b.SecurePolicy = CookieSecurePolicy.None|]; [|b.HttpOnly = false|]; }""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<CookieFlagsAnalyzer>(members);

    [Theory]
    [InlineData(
        """void M(HttpResponse r) => r.Cookies.Append("a", "b", new CookieOptions { Secure = true, HttpOnly = true });""")]
    [InlineData(
        """void M(HttpResponse r, CookieOptions o) => r.Cookies.Append("a", "b", o);""")]
    [InlineData(
        """void M(HttpResponse r) => r.Cookies.Delete("a");""")]
    [InlineData(
        """object M() { var o = new CookieOptions(); o.Secure = true; o.HttpOnly = true; return o; }""")]
    [InlineData(
        """void M(CookieBuilder b) => b.SecurePolicy = CookieSecurePolicy.Always;""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<CookieFlagsAnalyzer>(members);

    [Theory]
    [InlineData(
        """void M(HttpResponse r) => r.Cookies.Append("a", "b", [|new CookieOptions { Secure = true }|]);""",
        """void M(HttpResponse r) => r.Cookies.Append("a", "b", new CookieOptions { Secure = true, HttpOnly = true });""")]
    [InlineData(
        """void M(HttpResponse r) => r.Cookies.Append("a", "b", [|new CookieOptions()|]);""",
        """void M(HttpResponse r) => r.Cookies.Append("a", "b", new CookieOptions { Secure = true, HttpOnly = true });""")]
    [InlineData(
        """void M(CookieOptions o) => [|o.Secure = false|];""",
        """void M(CookieOptions o) => o.Secure = true;""")]
    public Task Misuse_Fixes(string before, string after) => MisuseBench.Fixes<CookieFlagsAnalyzer, CookieFlagsFixer>(before, after);

    [Fact]
    public Task Several_AllFixes() => MisuseBench.Fixes<CookieFlagsAnalyzer, CookieFlagsFixer>(
        """void M(CookieOptions o) { [|o.Secure = false|]; [|o.HttpOnly = false|]; }""",
        """void M(CookieOptions o) { o.Secure = true; o.HttpOnly = true; }""");

    [Theory]
    [InlineData(
        """void M(HttpResponse r) => [|r.Cookies.Append("a", "b")|];""")]
    public Task OtherForm_HasNoFix(string members) => MisuseBench.HasNoFix<CookieFlagsAnalyzer, CookieFlagsFixer>(members);
}
