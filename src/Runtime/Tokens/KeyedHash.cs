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
        var home = (int)((uint)Environment.CurrentManagedThreadId % (uint)_idle.Length);
#pragma warning disable CA2000 // The pool owns it; one that is dropped has a finalizer.
        var hash = Rent(home);
#pragma warning restore CA2000
        hash.AppendData(data);
        hash.GetHashAndReset(mac);
        Return(hash, home);
    }

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> mac)
    {
        Span<byte> expected = stackalloc byte[Length];
        Compute(data, expected);
        return FixedTime.AreEqual(expected, mac);
    }

    private IncrementalHash Rent(int home)
    {
        var at = home;
        do
        {
            ref var slot = ref _idle[at];
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } kept)
            {
                return kept;
            }

            at = at + 1 < _idle.Length ? at + 1 : 0;
        }
        while (at != home);

        return IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    }

    private void Return(IncrementalHash hash, int home)
    {
        var at = home;
        do
        {
            ref var slot = ref _idle[at];
            if (slot is null)
            {
                // Two threads may meet here and one hash be lost; the collector takes it. That is rarer than an interlocked write is dear.
                Volatile.Write(ref slot, hash);
                return;
            }

            at = at + 1 < _idle.Length ? at + 1 : 0;
        }
        while (at != home);

        hash.Dispose();
    }
}
