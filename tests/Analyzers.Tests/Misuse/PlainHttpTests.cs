using SecureTools.Analyzers.Misuse;
using SecureTools.CodeFixes.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class PlainHttpTests
{
    [Theory]
    [InlineData(
        """void M(HttpClient h) { h.BaseAddress = new Uri([|"http://api.example.com"|]); h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); }""")]
    [InlineData(
        """async Task M(HttpClient h, string key) { h.DefaultRequestHeaders.Add("Api-Key", key); await h.GetAsync([|"http://api.example.com/a"|]); }""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<PlainHttpAnalyzer>(members);

    [Theory]
    [InlineData(
        """void M(HttpClient h) { h.BaseAddress = new Uri("https://api.example.com"); h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); }""")]
    [InlineData(
        """void M(HttpClient h) => h.BaseAddress = new Uri("http://api.example.com");""")]
    [InlineData(
        """void M(HttpClient h) { h.BaseAddress = new Uri("http://localhost:5000"); h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); }""")]
    [InlineData(
        """string M(HttpClient h) { h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); return "http://schemas.example.com/claims"; }""")]
    [InlineData(
        """void M(HttpClient h) { h.BaseAddress = new Uri("http://orders"); h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); }""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<PlainHttpAnalyzer>(members);

    [Theory]
    [InlineData(
        """void M(HttpClient h) { h.BaseAddress = new Uri([|"http://api.example.com/a"|]); h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); }""",
        """void M(HttpClient h) { h.BaseAddress = new Uri("https://api.example.com/a"); h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); }""")]
    public Task Misuse_Fixes(string before, string after) => MisuseBench.Fixes<PlainHttpAnalyzer, PlainHttpFixer>(before, after);

    [Fact]
    public Task Several_AllFixes() => MisuseBench.Fixes<PlainHttpAnalyzer, PlainHttpFixer>(
        """async Task M(HttpClient h) { h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); await h.GetAsync([|"http://a.example.com"|]); await h.GetAsync([|"http://b.example.com"|]); }""",
        """async Task M(HttpClient h) { h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); await h.GetAsync("https://a.example.com"); await h.GetAsync("https://b.example.com"); }""");

    [Theory]
    [InlineData(
        """void M(HttpClient h) { h.BaseAddress = new Uri([|"http://api.example.com:8080/a"|]); h.DefaultRequestHeaders.Authorization = new("Bearer", "x"); }""")]
    public Task OtherForm_HasNoFix(string members) => MisuseBench.HasNoFix<PlainHttpAnalyzer, PlainHttpFixer>(members);
}
