using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace SecureTools;

/// <summary>
/// Compares bytes in a time that depends on their number alone. The platform's comparison takes a byte at a time and, for a code of 32
/// bytes, nearly half as long as computing the code; so differences are gathered eight bytes at a time, without a branch, and the platform
/// judges the one byte that remains.
/// </summary>
internal static class FixedTime
{
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.Length == right.Length && CryptographicOperations.FixedTimeEquals([Difference(left, right)], [0]);

    /// <summary>
    /// Not inlined, so that an optimiser does not see that only zero or not matters: the value it must produce depends on every byte.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte Difference(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var difference = 0UL;
        while (left.Length >= sizeof(ulong))
        {
            difference |= BinaryPrimitives.ReadUInt64LittleEndian(left) ^ BinaryPrimitives.ReadUInt64LittleEndian(right);
            left = left[sizeof(ulong)..];
            right = right[sizeof(ulong)..];
        }

        for (var i = 0; i < left.Length; i++)
        {
            difference |= (uint)(left[i] ^ right[i]);
        }

        difference |= difference >> 32;
        difference |= difference >> 16;
        difference |= difference >> 8;
        return (byte)difference;
    }
}
