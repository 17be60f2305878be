using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class OpenCorsTests
{
    [Theory]
    [InlineData(
        """void M(CorsPolicyBuilder b) => [|b.AllowAnyOrigin()|].AllowCredentials();""")]
    [InlineData(
        """void M(CorsPolicyBuilder b) => [|b.AllowAnyHeader().SetIsOriginAllowed(_ => true)|].AllowCredentials();""")]
    [InlineData(
        """void M(CorsPolicyBuilder b) { b.AllowCredentials(); [|b.SetIsOriginAllowed(origin => true)|]; }""")]
    [InlineData(
        """void M(HttpContext c) => [|c.Response.Headers.AccessControlAllowOrigin = c.Request.Headers.Origin|];""")]
    [InlineData(
        """void M(HttpContext c) { var origin = c.Request.Headers["Origin"]; [|c.Response.Headers["Access-Control-Allow-Origin"] = origin|]; }""")]
    [InlineData(
        """void M(IServiceCollection s) => s.AddCors(o => o.AddDefaultPolicy(p => [|p.AllowAnyOrigin()|].AllowAnyMethod().AllowCredentials()));""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<OpenCorsAnalyzer>(members);

    [Theory]
    [InlineData(
        """void M(CorsPolicyBuilder b) => b.AllowAnyOrigin().AllowAnyHeader();""")]
    [InlineData(
        """void M(CorsPolicyBuilder b) => b.WithOrigins("https://a.example").AllowCredentials();""")]
    [InlineData(
        """void M(CorsPolicyBuilder b) => b.SetIsOriginAllowed(origin => origin == "https://a.example").AllowCredentials();""")]
    [InlineData(
        """void M(HttpContext c) => c.Response.Headers.AccessControlAllowOrigin = "https://a.example";""")]
    [InlineData(
        """void M(CorsPolicyBuilder a, CorsPolicyBuilder b) { a.AllowAnyOrigin(); b.AllowCredentials(); }""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<OpenCorsAnalyzer>(members);
}
