using System.ComponentModel.DataAnnotations;

namespace SecureTools.Tests.Generated;

/// <summary>Tools that give back what was bound, for the types beyond those of <see cref="EchoTools"/>.</summary>
[AllowAnonymousTool]
public static class TypeTools
{
    [Tool]
    public static Half EchoHalf(Half value) => value;

    [Tool]
    public static Int128 EchoInt128(Int128 value) => value;

    [Tool]
    public static UInt128 EchoUint128(UInt128 value) => value;

    [Tool]
    public static byte[] EchoBytes(byte[] value) => value;

    [Tool]
    public static ReadOnlyMemory<byte> EchoMemory(ReadOnlyMemory<byte> value) => value;

    [Tool]
    public static Memory<byte>? EchoOptionalMemory(Memory<byte>? value) => value;

    [Tool]
    public static int FewBytes([Length(2, 4)] byte[] value) => value.Length;

    [Tool]
    public static Half BoundedHalf([Range(0.1, 2)] Half value) => value;

    [Tool]
    public static float BoundedFloat([Range(0.1, 0.3)] float value) => value;

    [Tool]
    public static float AllowedFloat([AllowedValues(0.1, 0.5f)] float value) => value;

    [Tool]
    public static Int128 BoundedInt128([Range(-5, 1e28)] Int128 value) => value;

    [Tool]
    public static UInt128 AllowedUint128([AllowedValues(1, 2.0)] UInt128 value) => value;
}
