using SecureTools.Analyzers.Misuse;
using SecureTools.CodeFixes.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class TokenValidationTests
{
    [Theory]
    [InlineData(
        """object M() => new TokenValidationParameters { ValidAlgorithms = ["ES256"], {|SECT4009:ValidateIssuer = false|} };""")]
    [InlineData(
        """void M(TokenValidationParameters p) { {|SECT4009:p.ValidateLifetime = false|}; {|SECT4009:p.RequireSignedTokens = false|}; {|SECT4009:p.RequireExpirationTime = false|}; {|SECT4009:p.ValidateAudience = false|}; }""")]
    [InlineData(
        """void M(TokenValidationParameters p) => {|SECT4009:p.LifetimeValidator = (_, _, _, _) => true|};""")]
    [InlineData(
        """void M(TokenValidationParameters p) => {|SECT4009:p.SignatureValidator = (token, _) => new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(token)|};""")]
    [InlineData(
        """void M(TokenValidationParameters p) => {|SECT4009:p.AudienceValidator = (_, _, _) => { return true; }|};""")]
    [InlineData(
        """object M() => {|SECT4010:new TokenValidationParameters { ValidIssuer = "me" }|};""")]
    [InlineData(
        """string M() => {|SECT4009:SecurityAlgorithms.None|};""")]
    [InlineData(
        """void M(TokenValidationParameters p) => {|SECT4009:p.ValidAlgorithms = ["none"]|};""")]
    [InlineData(
        """void M(TokenValidationParameters p) => {|SECT4009:p.IssuerSigningKeyValidatorUsingConfiguration = (_, _, _, _) => true|};""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<TokenValidationAnalyzer>(members);

    [Theory]
    [InlineData(
        """object M() => new TokenValidationParameters { ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256], ValidateIssuer = true };""")]
    [InlineData(
        """void M(TokenValidationParameters p) => p.ValidateActor = false;""")]
    [InlineData(
        """void M(TokenValidationParameters p, bool on) => p.ValidateIssuer = on;""")]
    [InlineData(
        """void M(TokenValidationParameters p) => p.LifetimeValidator = (from, to, _, _) => to > from;""")]
    [InlineData(
        """class D { public bool ValidateIssuer { get; set; } } void M(D d) => d.ValidateIssuer = false;""")]
    [InlineData(
        """bool M(string algorithm) => algorithm == SecurityAlgorithms.None;""")]
    [InlineData(
        """object M() => new TokenValidationParameters();""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<TokenValidationAnalyzer>(members);

    [Theory]
    [InlineData(
        """void M(TokenValidationParameters p) { {|SECT4009:p.ValidateLifetime = false|}; }""",
        """void M(TokenValidationParameters p) { p.ValidateLifetime = true; }""")]
    public Task Misuse_Fixes(string before, string after) => MisuseBench.Fixes<TokenValidationAnalyzer, TokenValidationFixer>(before, after);

    [Fact]
    public Task Several_AllFixes() => MisuseBench.Fixes<TokenValidationAnalyzer, TokenValidationFixer>(
        """void M(TokenValidationParameters p) { {|SECT4009:p.ValidateLifetime = false|}; {|SECT4009:p.ValidateIssuer = false|}; }""",
        """void M(TokenValidationParameters p) { p.ValidateLifetime = true; p.ValidateIssuer = true; }""");

    [Theory]
    [InlineData(
        """void M(TokenValidationParameters p) => {|SECT4009:p.LifetimeValidator = (_, _, _, _) => true|};""")]
    public Task OtherForm_HasNoFix(string members) => MisuseBench.HasNoFix<TokenValidationAnalyzer, TokenValidationFixer>(members);
}
