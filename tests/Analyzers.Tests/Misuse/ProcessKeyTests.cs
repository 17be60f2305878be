using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class ProcessKeyTests
{
    [Theory]
    [InlineData(
        """object M() => [|TokenKeyRing.Random()|];""")]
    [InlineData(
        """object M() => [|new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))|];""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<ProcessKeyAnalyzer>(members);

    [Theory]
    [InlineData(
        """object M(string keys) => TokenKeyRing.Parse(keys);""")]
    [InlineData(
        """object M(byte[] key) => new SymmetricSecurityKey(key);""")]
    [InlineData(
        """byte[] M() => RandomNumberGenerator.GetBytes(32);""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<ProcessKeyAnalyzer>(members);
}
