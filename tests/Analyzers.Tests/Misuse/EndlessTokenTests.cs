using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class EndlessTokenTests
{
    [Theory]
    [InlineData(
        """object M() => [|new SecurityTokenDescriptor { Issuer = "me" }|];""")]
    [InlineData(
        """object M() => [|new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(issuer: "me")|];""")]
    [InlineData(
        """object M() => [|new SecurityTokenDescriptor { Issuer = "me", Expires = null }|];""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<EndlessTokenAnalyzer>(members);

    [Theory]
    [InlineData(
        """object M(DateTime end) => new SecurityTokenDescriptor { Issuer = "me", Expires = end };""")]
    [InlineData(
        """object M(DateTime end) { var d = new SecurityTokenDescriptor { Issuer = "me" }; d.Expires = end; return d; }""")]
    [InlineData(
        """object M(DateTime end) => new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(issuer: "me", expires: end);""")]
    [InlineData(
        """object M(string text) => new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(text);""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<EndlessTokenAnalyzer>(members);
}
