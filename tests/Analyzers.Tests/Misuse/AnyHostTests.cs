using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class AnyHostTests
{
    [Theory]
    [InlineData(
        """void M(HostFilteringOptions o) => [|o.AllowedHosts = ["*"]|];""")]
    [InlineData(
        """void M(HostFilteringOptions o) => [|o.AllowedHosts.Add("*")|];""")]
    [InlineData(
        """object M() => new HostFilteringOptions { [|AllowedHosts = new List<string> { "*" }|] };""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<AnyHostAnalyzer>(members);

    [Theory]
    [InlineData(
        """void M(HostFilteringOptions o) => o.AllowedHosts = ["api.example.com"];""")]
    [InlineData(
        """void M(List<string> l) => l.Add("*");""")]
    [InlineData(
        """void M(HostFilteringOptions o) => o.AllowedHosts.Add("api.example.com");""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<AnyHostAnalyzer>(members);
}
