using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class FixedNonceTests
{
    [Theory]
    [InlineData(
        """static readonly byte[] Nonce = new byte[12]; void M(AesGcm aes, byte[] p, byte[] c, byte[] t) => aes.Encrypt([|Nonce|], p, c, t);""")]
    [InlineData(
        """void M(AesGcm aes, byte[] p, byte[] c, byte[] t) => aes.Encrypt([|new byte[12]|], p, c, t);""")]
    [InlineData(
        """void M(AesGcm aes, byte[] p, byte[] c, byte[] t) { var nonce = new byte[12]; aes.Encrypt([|nonce|], p, c, t); }""")]
    [InlineData(
        """void M(Aes aes) => aes.IV = [|Encoding.UTF8.GetBytes("0123456789abcdef")|];""")]
    [InlineData(
        """void M(Aes aes) => aes.IV = [|new byte[] { 1, 2, 3 }|];""")]
    [InlineData(
        """ICryptoTransform M(Aes aes, byte[] key) => aes.CreateEncryptor(key, [|new byte[16]|]);""")]
    [InlineData(
        """byte[] M(Aes aes, byte[] p) => aes.EncryptCbc(p, [|new byte[16]|]);""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<FixedNonceAnalyzer>(members);

    [Theory]
    [InlineData(
        """void M(AesGcm aes, byte[] p, byte[] c, byte[] t) { var nonce = new byte[12]; RandomNumberGenerator.Fill(nonce); aes.Encrypt(nonce, p, c, t); }""")]
    [InlineData(
        """void M(AesGcm aes, byte[] n, byte[] p, byte[] c, byte[] t) => aes.Encrypt(n, p, c, t);""")]
    [InlineData(
        """void M(AesGcm aes, byte[] p, byte[] c, byte[] t) => aes.Decrypt(new byte[12], c, t, p);""")]
    [InlineData(
        """void M(Aes aes, byte[] iv) => aes.IV = iv;""")]
    [InlineData(
        """void M(Aes aes) => aes.IV = RandomNumberGenerator.GetBytes(16);""")]
    [InlineData(
        """void M(Aes aes) => aes.GenerateIV();""")]
    [InlineData(
        """class D { public byte[] IV { get; set; } = []; } void M(D d) => d.IV = new byte[16];""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<FixedNonceAnalyzer>(members);
}
