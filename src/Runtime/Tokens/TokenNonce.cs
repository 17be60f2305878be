using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SecureTools;

/// <summary>A nonce of 1 to 16 bytes without an allocation. The length is part of it: leading zeros count.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenNonce(UInt128 Value, int Length)
{
    public const int MaxLength = 16;

    public static TokenNonce From(ReadOnlySpan<byte> bytes)
    {
        Span<byte> padded = stackalloc byte[MaxLength];
        padded.Clear();
        bytes.CopyTo(padded[(MaxLength - bytes.Length)..]);
        return new TokenNonce(BinaryPrimitives.ReadUInt128BigEndian(padded), bytes.Length);
    }

    public byte[] ToArray()
    {
        Span<byte> padded = stackalloc byte[MaxLength];
        BinaryPrimitives.WriteUInt128BigEndian(padded, Value);
        return padded[(MaxLength - Length)..].ToArray();
    }
}
