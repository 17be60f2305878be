using SecureTools.Analyzers.Misuse;
using SecureTools.CodeFixes.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class PredictableSecretTests
{
    [Theory]
    [InlineData(
        """string M() { var token = [|Guid.NewGuid()|].ToString(); return token; }""")]
    [InlineData(
        """string Secret { get; } = [|Guid.NewGuid()|].ToString("N");""")]
    [InlineData(
        """string NewPassword(Random random) => [|random.Next()|].ToString();""")]
    [InlineData(
        """void M(Random random) { var salt = new byte[16]; [|random.NextBytes(salt)|]; }""")]
    [InlineData(
        """int M() { int otp; otp = [|Random.Shared.Next(1000000)|]; return otp; }""")]
    [InlineData(
        """private string _apiKey = [|Guid.NewGuid()|].ToString();""")]
    [InlineData(
        """class D { public string SessionToken = ""; } D M() => new D { SessionToken = [|Guid.NewGuid()|].ToString() };""")]
    [InlineData(
        """string NewToken() { var bytes = new byte[32]; [|Random.Shared.NextBytes(bytes)|]; return Convert.ToHexString(bytes); }""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<PredictableSecretAnalyzer>(members);

    [Theory]
    [InlineData(
        """string M() { var id = Guid.NewGuid().ToString(); return id; }""")]
    [InlineData(
        """Guid TokenId() => Guid.NewGuid();""")]
    [InlineData(
        """int M(Random random) { var delay = random.Next(100); return delay; }""")]
    [InlineData(
        """string M() { var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32)); return token; }""")]
    [InlineData(
        """string M(string s) => s; void N() { M(Guid.NewGuid().ToString()); }""")]
    [InlineData(
        """int M(Random random) { var secretIndex = random.Next(3); return secretIndex; }""")]
    [InlineData(
        """bool M(Random random) { var password = random.Next() > 3 ? "a" : "b"; return password.Length > 0; }""")]
    [InlineData(
        """string M() { var progressToken = Guid.NewGuid().ToString(); return progressToken; }""")]
    [InlineData(
        """byte[] Noise() { var bytes = new byte[32]; Random.Shared.NextBytes(bytes); return bytes; }""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<PredictableSecretAnalyzer>(members);

    [Theory]
    [InlineData(
        """string M() { var token = [|Guid.NewGuid()|].ToString("N"); return token; }""",
        """string M() { var token = System.Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)); return token; }""")]
    public Task Misuse_Fixes(string before, string after) => MisuseBench.Fixes<PredictableSecretAnalyzer, PredictableSecretFixer>(before, after);

    [Fact]
    public Task Several_AllFixes() => MisuseBench.Fixes<PredictableSecretAnalyzer, PredictableSecretFixer>(
        """string Token { get; } = [|Guid.NewGuid()|].ToString(); string Secret { get; } = [|Guid.NewGuid()|].ToString();""",
        """string Token { get; } = System.Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)); string Secret { get; } = System.Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));""");

    [Theory]
    [InlineData(
        """Guid Secret { get; } = [|Guid.NewGuid()|];""")]
    [InlineData(
        """int M(Random random) { var otp = [|random.Next()|]; return otp; }""")]
    public Task OtherForm_HasNoFix(string members) => MisuseBench.HasNoFix<PredictableSecretAnalyzer, PredictableSecretFixer>(members);
}
