using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class AmbiguousMacTests
{
    [Theory]
    [InlineData(
        """byte[] M(byte[] key, string user, string tool) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes([|user + tool|]));""")]
    [InlineData(
        """byte[] M(byte[] key, string user, string tool) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes([|$"{user}:{tool}"|]));""")]
    [InlineData(
        """byte[] M(HMACSHA256 hmac, string user, string tool) { var text = [|string.Join(".", user, tool)|]; var bytes = Encoding.UTF8.GetBytes(text); return hmac.ComputeHash(bytes); }""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<AmbiguousMacAnalyzer>(members);

    [Theory]
    [InlineData(
        """byte[] M(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));""")]
    [InlineData(
        """byte[] M(byte[] key, string user, long time) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{time}.{user}"));""")]
    [InlineData(
        """byte[] M(string a, string b) => SHA256.HashData(Encoding.UTF8.GetBytes(a + b));""")]
    [InlineData(
        """byte[] M(byte[] key, string user) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("v1:" + user));""")]
    [InlineData(
        """byte[] M(byte[] key, string a, string b) => HMACSHA256.HashData(key, JsonSerializer.SerializeToUtf8Bytes(new[] { a, b }));""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<AmbiguousMacAnalyzer>(members);
}
