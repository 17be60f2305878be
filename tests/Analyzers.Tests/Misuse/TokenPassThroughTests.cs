using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class TokenPassThroughTests
{
    [Theory]
    [InlineData(
        """object M(HttpContext c) => [|new AuthenticationHeaderValue("Bearer", c.Request.Headers.Authorization.ToString().Substring(7))|];""")]
    [InlineData(
        """void M(HttpContext c, HttpRequestMessage m) { var token = c.Request.Headers["Authorization"].ToString().Replace("Bearer ", ""); m.Headers.Authorization = [|new AuthenticationHeaderValue("Bearer", token)|]; }""")]
    [InlineData(
        """void M(HttpContext c, HttpClient h) => [|h.DefaultRequestHeaders.Add("Authorization", c.Request.Headers.Authorization.ToString())|];""")]
    [InlineData(
        """async Task M(HttpContext c, HttpClient h) { var token = await c.GetTokenAsync("access_token"); h.DefaultRequestHeaders.Authorization = [|new("Bearer", token)|]; }""")]
    [InlineData(
        """void M(HttpContext c, HttpClient h) => h.DefaultRequestHeaders.Authorization = [|AuthenticationHeaderValue.Parse(c.Request.Headers.Authorization!)|];""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<TokenPassThroughAnalyzer>(members);

    [Theory]
    [InlineData(
        """object M(string token) => new AuthenticationHeaderValue("Bearer", token);""")]
    [InlineData(
        """bool M(HttpContext c) => AuthenticationHeaderValue.TryParse(c.Request.Headers.Authorization, out _);""")]
    [InlineData(
        """void M(HttpContext c, HttpClient h) => h.DefaultRequestHeaders.Add("traceparent", c.Request.Headers.TraceParent.ToString());""")]
    [InlineData(
        """async Task M(HttpContext c, HttpClient h, Func<string, Task<string>> exchange) { var token = await exchange(c.Request.Headers.Authorization!); h.DefaultRequestHeaders.Authorization = new("Bearer", token); }""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<TokenPassThroughAnalyzer>(members);

    [Theory]
    [InlineData("""await c.GetTokenAsync("access_token")""", false)]
    [InlineData("""await c.GetTokenAsync("Bearer", "access_token")""", true)]
    [InlineData("""await c.GetTokenAsync("Bearer", "id_token")""", false)]
    public Task SiteWithoutTools_MayUseTheTokensItKeeps(string token, bool isReported)
    {
        var header = $"new AuthenticationHeaderValue(\"Bearer\", {token})";
        var test = new AnalyzerTest<TokenPassThroughAnalyzer> { TestCode = Site(isReported ? $"[|{header}|]" : header) };
        test.TestState.BaseReferences = [.. MisuseBench.References.Where(reference => reference.Display?.Contains("ModelContextProtocol", StringComparison.Ordinal) != true)];
        return test.RunAsync();
    }

    private static string Site(string header) => $$"""
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Http;

        class C
        {
            async Task<object> M(HttpContext c) => {{header}};
        }
        """;
}
