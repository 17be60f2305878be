using System.Security.Cryptography;

namespace SecureTools.Benchmarks.Common;

/// <summary>The measure for everything that needs one: HMAC-SHA256 under a key that is set up once.</summary>
internal sealed class KeptHash : IDisposable
{
    private readonly IncrementalHash _hash;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _data;
    private readonly byte[] _mac = new byte[32];

    public KeptHash(int length)
    {
        _data = RandomNumberGenerator.GetBytes(length);
        _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
    }

    /// <summary>As long as what the codec signs: everything in a V2 token but its code.</summary>
    public static KeptHash ForV2(string token) => new((token.Length * 3 / 4) - 32);

    public int Compute()
    {
        _hash.AppendData(_data);
        return _hash.GetHashAndReset(_mac);
    }

    public int ComputeOnce() => HMACSHA256.HashData(_key, _data, _mac);

    public void Dispose() => _hash.Dispose();
}
