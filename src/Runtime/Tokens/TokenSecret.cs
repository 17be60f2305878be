using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SecureTools;

/// <summary>One root secret of a ring and what is derived from it (RFC 5869, HKDF with SHA-256, one info text for each use).</summary>
internal sealed class TokenSecret
{
    private const int ShortestSecret = 32;
    private const int FewestDistinctBytes = 8;
    private readonly byte[] _secret;

    public TokenSecret(ReadOnlySpan<byte> secret)
    {
        Check(secret);
        _secret = secret.ToArray();
        Id = BinaryPrimitives.ReadUInt32BigEndian(Derive("SecureTools token v2 key id"u8, sizeof(uint)));
        Plain = new KeyedHash(_secret);
    }

    /// <summary>Names the secret without telling anything about it.</summary>
    public uint Id { get; }

    /// <summary>The secret itself as the key, as the formats of other SDKs want it.</summary>
    public KeyedHash Plain { get; }

    public TokenKey DeriveKey(string purpose)
    {
        var info = System.Text.Encoding.ASCII.GetBytes("SecureTools token v2 mac " + purpose);
        return new TokenKey(Id, new KeyedHash(Derive(info, KeyedHash.Length)));
    }

    private byte[] Derive(ReadOnlySpan<byte> info, int length)
    {
        var derived = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, derived, salt: [], info);
        return derived;
    }

    // Length proves no entropy; this check only catches what is plainly a placeholder.
    private static void Check(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < ShortestSecret)
        {
            throw new ArgumentException("A token secret has at least 32 bytes.", nameof(secret));
        }

        if (CountDistinct(secret) < FewestDistinctBytes)
        {
            throw new ArgumentException("A token secret is random; this one has fewer than 8 distinct bytes.", nameof(secret));
        }
    }

    private static int CountDistinct(ReadOnlySpan<byte> secret)
    {
        Span<bool> seen = stackalloc bool[256];
        seen.Clear();
        foreach (var b in secret)
        {
            seen[b] = true;
        }

        return seen.Count(true);
    }
}

/// <summary>The key of one secret for one purpose.</summary>
internal sealed record TokenKey(uint Id, KeyedHash Hash);

/// <summary>The keys of one purpose, current first.</summary>
internal sealed record PurposeKeys(string Purpose, byte[] PurposeUtf8, TokenKey[] Keys)
{
    public TokenKey Current => Keys[0];
}
