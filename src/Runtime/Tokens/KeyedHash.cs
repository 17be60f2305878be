using System.Security.Cryptography;

namespace SecureTools;

/// <summary>
/// HMAC-SHA256 under one key. Keyed hashes are kept, because setting up a key costs more than hashing a token; one hash serves one thread
/// at a time.
/// </summary>
internal sealed class KeyedHash(byte[] key)
{
    public const int Length = 32;
    private readonly IncrementalHash?[] _idle = new IncrementalHash?[Math.Clamp(Environment.ProcessorCount, 1, 64)];

    public void Compute(ReadOnlySpan<byte> data, Span<byte> mac)
    {
        // A hash that throws is in an unknown state: it is dropped, not returned.
#pragma warning disable CA2000 // The pool owns it; one that is dropped has a finalizer.
        var hash = Rent();
#pragma warning restore CA2000
        hash.AppendData(data);
        hash.GetHashAndReset(mac);
        Return(hash);
    }

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> mac)
    {
        Span<byte> expected = stackalloc byte[Length];
        Compute(data, expected);
        return CryptographicOperations.FixedTimeEquals(expected, mac);
    }

    private IncrementalHash Rent()
    {
        var first = (uint)Environment.CurrentManagedThreadId;
        for (var i = 0u; i < _idle.Length; i++)
        {
            ref var slot = ref _idle[(first + i) % (uint)_idle.Length];
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } kept)
            {
                return kept;
            }
        }

        return IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    }

    private void Return(IncrementalHash hash)
    {
        var first = (uint)Environment.CurrentManagedThreadId;
        for (var i = 0u; i < _idle.Length; i++)
        {
            ref var slot = ref _idle[(first + i) % (uint)_idle.Length];
            if (slot is null && Interlocked.CompareExchange(ref slot, hash, null) is null)
            {
                return;
            }
        }

        hash.Dispose();
    }
}
