using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class SecretLookupTests
{
    [Theory]
    [InlineData(
        """bool M(Dictionary<string, int> users, string apiKey) => users.TryGetValue([|apiKey|], out _);""")]
    [InlineData(
        """bool M(HashSet<string> keys, string apiKey) => keys.Contains([|apiKey|]);""")]
    [InlineData(
        """int M(Dictionary<string, int> users, string sessionToken) => users[[|sessionToken|]];""")]
    [InlineData(
        """bool M(IReadOnlyCollection<string> keys, string secret) => keys.Contains([|secret|]);""")]
    [InlineData(
        """readonly string _apiKey = ""; bool M(HashSet<string> keys) => keys.Contains([|_apiKey|]);""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<SecretLookupAnalyzer>(members);

    [Theory]
    [InlineData(
        """bool M(Dictionary<string, int> users, string tokenHash) => users.ContainsKey(tokenHash);""")]
    [InlineData(
        """bool M(string text, string secret) => text.Contains(secret);""")]
    [InlineData(
        """bool M(HashSet<string> names, string secretName) => names.Contains(secretName);""")]
    [InlineData(
        """int M(Dictionary<string, int> words) => words["password"];""")]
    [InlineData(
        """void M(Dictionary<string, string> values, string password) => values["p"] = password;""")]
    [InlineData(
        """bool M(HashSet<int> numbers, int otp) => numbers.Contains(otp);""")]
    [InlineData(
        """static readonly string AuthorizationInvokedKey = "a.b"; bool M(Dictionary<string, int> items) => items.ContainsKey(AuthorizationInvokedKey);""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<SecretLookupAnalyzer>(members);
}
