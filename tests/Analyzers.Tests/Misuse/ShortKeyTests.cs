using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class ShortKeyTests
{
    [Theory]
    [InlineData(
        """HMACSHA256 M() => new HMACSHA256([|new byte[16]|]);""")]
    [InlineData(
        """HMACSHA256 M() => new HMACSHA256([|RandomNumberGenerator.GetBytes(8)|]);""")]
    [InlineData(
        """HMACSHA256 M() { var key = RandomNumberGenerator.GetBytes(16); return new([|key|]); }""")]
    [InlineData(
        """RSA M() => RSA.Create([|1024|]);""")]
    [InlineData(
        """RSA M() => new RSACryptoServiceProvider([|1024|]);""")]
    [InlineData(
        """SymmetricSecurityKey M() => new([|new byte[16]|]);""")]
    [InlineData(
        """byte[] M(byte[] data) => HMACSHA512.HashData([|new byte[20]|], data);""")]
    [InlineData(
        """HMACSHA256 M() => new([|Encoding.UTF8.GetBytes("short")|]);""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<ShortKeyAnalyzer>(members);

    [Theory]
    [InlineData(
        """HMACSHA256 M() => new HMACSHA256(RandomNumberGenerator.GetBytes(32));""")]
    [InlineData(
        """RSA M() => RSA.Create(2048);""")]
    [InlineData(
        """RSA M() => RSA.Create();""")]
    [InlineData(
        """HMACSHA256 M(byte[] key) => new HMACSHA256(key);""")]
    [InlineData(
        """byte[] M(byte[] key) => HMACSHA256.HashData(key, new byte[4]);""")]
    [InlineData(
        """byte[] M() => new byte[16];""")]
    [InlineData(
        """HMACSHA256 M(int n) => new HMACSHA256(new byte[n]);""")]
    [InlineData(
        """HMACSHA256 M() => new(Encoding.UTF8.GetBytes("long enough"));""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<ShortKeyAnalyzer>(members);
}
