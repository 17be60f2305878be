using SecureTools.Analyzers.Misuse;
using SecureTools.CodeFixes.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class SecretComparisonTests
{
    [Theory]
    [InlineData(
        """bool M(string signature, string expectedSignature) => [|expectedSignature == signature|];""")]
    [InlineData(
        """bool M(byte[] mac, byte[] other) => [|mac.SequenceEqual(other)|];""")]
    [InlineData(
        """bool M(ReadOnlySpan<byte> hmac, ReadOnlySpan<byte> other) => [|hmac.SequenceEqual(other)|];""")]
    [InlineData(
        """bool M(string apiKey, string given) => [|string.Equals(given, apiKey, StringComparison.Ordinal)|];""")]
    [InlineData(
        """bool M(string secret, string given) => [|secret.Equals(given)|];""")]
    [InlineData(
        """bool M(string secret, string given) => [|string.CompareOrdinal(secret, given)|] == 0;""")]
    [InlineData(
        """bool M(string storedToken, string given) { if ([|given != storedToken|]) { return false; } return true; }""")]
    [InlineData(
        """bool M(byte[] key, byte[] data, string given) => [|Convert.ToHexString(HMACSHA256.HashData(key, data)) == given|];""")]
    [InlineData(
        """bool M(HMACSHA256 hash, byte[] data, byte[] given) { var own = hash.ComputeHash(data); return [|own.SequenceEqual(given)|]; }""")]
    [InlineData(
        """string Password { get; set; } = ""; bool M(string given) => [|Password == given|];""")]
    [InlineData(
        """bool M(string accessToken, string given) => [|StringComparer.Ordinal.Equals(accessToken, given)|];""")]
    [InlineData(
        """bool M(string password, string userPassword) => [|userPassword == password|];""")]
    [InlineData(
        """bool M(byte[] mac, byte[] actual) => [|mac.AsSpan().SequenceEqual(actual)|];""")]
    [InlineData(
        """bool M(string token, string expected) => [|token == expected|];""")]
    [InlineData(
        """bool M(string signature, string computed) => [|string.Equals(computed, signature)|];""")]
    [InlineData(
        """bool M(string tokenToValidate, string value) => [|value == tokenToValidate|];""")]
    [InlineData(
        """bool M(string receivedSignature, string own) => [|receivedSignature == own|];""")]
    [InlineData(
        """class D { public string ApiKey = ""; } string ApiKey = ""; bool M(D given) => [|given.ApiKey == ApiKey|];""")]
    [InlineData(
        """bool M(string oldPassword, string stored) => [|oldPassword == stored|];""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<SecretComparisonAnalyzer>(members);

    [Theory]
    [InlineData(
        """bool M(string secret) => secret == null;""")]
    [InlineData(
        """bool M(string secret) => secret == "";""")]
    [InlineData(
        """bool M(string password, string confirmPassword) => password == confirmPassword;""")]
    [InlineData(
        """bool M(string token, string keyword) => token == keyword;""")]
    [InlineData(
        """bool M(string password, string userName) => !string.Equals(userName, password, StringComparison.OrdinalIgnoreCase);""")]
    [InlineData(
        """bool M(string tokenType, string other) => tokenType == other;""")]
    [InlineData(
        """bool M(int secret, int other) => secret == other;""")]
    [InlineData(
        """bool M(string secretName, string other) => secretName == other;""")]
    [InlineData(
        """bool M(byte[] mac, byte[] other) => CryptographicOperations.FixedTimeEquals(mac, other);""")]
    [InlineData(
        """bool M(string hash, string etag) => hash == etag;""")]
    [InlineData(
        """bool M(string accessTokenUrl, string other) => accessTokenUrl == other;""")]
    [InlineData(
        """bool M(object secret, object other) => secret == other;""")]
    [InlineData(
        """bool M(byte[] data, byte[] other) => SHA256.HashData(data).SequenceEqual(other);""")]
    [InlineData(
        """enum TokenKind { A } TokenKind _accessToken; bool M(TokenKind other) => _accessToken == other;""")]
    [InlineData(
        """string Token = ""; string AccessToken = ""; bool M(string usedAccessToken) => AccessToken != usedAccessToken;""")]
    [InlineData(
        """class D { public string Password = ""; public bool Equals(D other) => Password == other.Password; }""")]
    [InlineData(
        """bool M(string clientCredentialsServer, string other) => clientCredentialsServer == other;""")]
    [InlineData(
        """bool M(string accessTokenEndpoint, string other, string secretMethod) => accessTokenEndpoint == other || secretMethod == other;""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<SecretComparisonAnalyzer>(members);

    [Theory]
    [InlineData(
        """bool M(string secret, string given) => [|secret == given|];""",
        """bool M(string secret, string given) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)), System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(given)));""")]
    [InlineData(
        """bool M(byte[] mac, byte[] given) => [|mac.SequenceEqual(given)|];""",
        """bool M(byte[] mac, byte[] given) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(mac, given);""")]
    [InlineData(
        """bool M(ReadOnlySpan<byte> mac, byte[] given) => /* a */ [|mac.SequenceEqual(given)|];""",
        """bool M(ReadOnlySpan<byte> mac, byte[] given) => /* a */ System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(mac, given);""")]
    [InlineData(
        """bool M(string secret, string given) => [|string.Equals(secret, given, StringComparison.Ordinal)|];""",
        """bool M(string secret, string given) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)), System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(given)));""")]
    public Task Misuse_Fixes(string before, string after) => MisuseBench.Fixes<SecretComparisonAnalyzer, SecretComparisonFixer>(before, after);

    [Fact]
    public Task Several_AllFixes() => MisuseBench.Fixes<SecretComparisonAnalyzer, SecretComparisonFixer>(
        """bool M(byte[] mac, byte[] given) => [|mac.SequenceEqual(given)|]; bool N(byte[] hmac, byte[] given) => ![|hmac.SequenceEqual(given)|];""",
        """bool M(byte[] mac, byte[] given) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(mac, given); bool N(byte[] hmac, byte[] given) => !System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(hmac, given);""");

    [Theory]
    [InlineData(
        """bool M(string secret, string? given) => [|secret == given|];""")]
    [InlineData(
        """bool M(string secret, string given) => [|string.Equals(secret, given, StringComparison.OrdinalIgnoreCase)|];""")]
    [InlineData(
        """bool M(string secret, string given) => [|string.CompareOrdinal(secret, given)|] == 0;""")]
    public Task OtherForm_HasNoFix(string members) => MisuseBench.HasNoFix<SecretComparisonAnalyzer, SecretComparisonFixer>(members);
}
