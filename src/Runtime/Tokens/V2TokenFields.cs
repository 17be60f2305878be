using System.Buffers;
using System.Buffers.Binary;
using System.Text.Unicode;

namespace SecureTools;

/// <summary>
/// The fields of a token in the native format, as views of its bytes. Reading checks the layout only: nothing is authenticated here.
/// </summary>
internal ref struct V2TokenFields
{
    public const int NonceLength = 16;

    /// <summary>The longest that <see cref="Write"/> can write, with room for the code.</summary>
    public const int MaxWritten = HeaderLength + (4 * 256) + TrailerLength + TokenBinding.ArgumentsHashLength;

    private const byte Version = 2;
    private const int HeaderLength = 6;
    private const int TrailerLength = sizeof(long) + NonceLength + KeyedHash.Length;

    public uint KeyId;
    public ReadOnlySpan<byte> Purpose;
    public ReadOnlySpan<byte> Agent;
    public ReadOnlySpan<byte> Session;
    public ReadOnlySpan<byte> Tool;
    public long Expiry;
    public ReadOnlySpan<byte> Nonce;
    public ReadOnlySpan<byte> ArgumentsHash;
    public ReadOnlySpan<byte> Binding;
    public ReadOnlySpan<byte> Signed;
    public ReadOnlySpan<byte> Signature;

    public static bool AnnouncesArgumentsHash(ReadOnlySpan<byte> start) =>
        start[0] == Version && start[1] == TokenBinding.ArgumentsHashLength;

    public static bool TryRead(ReadOnlySpan<byte> bytes, out V2TokenFields fields)
    {
        fields = default;
        if (bytes.Length < HeaderLength + TrailerLength || bytes[0] != Version || bytes[1] is not (0 or TokenBinding.ArgumentsHashLength))
        {
            return false;
        }

        int hashLength = bytes[1];
        fields.KeyId = BinaryPrimitives.ReadUInt32BigEndian(bytes[2..]);
        fields.Signed = bytes[..^KeyedHash.Length];
        fields.Signature = bytes[^KeyedHash.Length..];
        var rest = fields.Signed[HeaderLength..];
        return TryTake(ref rest, out fields.Purpose)
            && TryTake(ref rest, out fields.Agent)
            && TryTake(ref rest, out fields.Session)
            && TryTake(ref rest, out fields.Tool)
            && fields.TryReadEnd(rest, hashLength);
    }

    /// <summary>Writes everything that is signed.</summary>
    /// <returns>The number of bytes.</returns>
    public readonly int Write(Span<byte> buffer)
    {
        buffer[0] = Version;
        buffer[1] = (byte)ArgumentsHash.Length;
        BinaryPrimitives.WriteUInt32BigEndian(buffer[2..], KeyId);
        var length = HeaderLength;
        Put(Purpose, buffer, ref length);
        Put(Agent, buffer, ref length);
        Put(Session, buffer, ref length);
        Put(Tool, buffer, ref length);
        BinaryPrimitives.WriteInt64BigEndian(buffer[length..], Expiry);
        Nonce.CopyTo(buffer[(length + sizeof(long))..]);
        ArgumentsHash.CopyTo(buffer[(length + sizeof(long) + NonceLength)..]);
        return length + sizeof(long) + NonceLength + ArgumentsHash.Length;
    }

    /// <summary>Writes one field as <see cref="Write"/> would, if it fits.</summary>
    public static bool TryPut(ReadOnlySpan<byte> field, ref Span<byte> rest)
    {
        if (field.Length >= rest.Length)
        {
            return false;
        }

        rest[0] = (byte)field.Length;
        field.CopyTo(rest[1..]);
        rest = rest[(1 + field.Length)..];
        return true;
    }

    /// <summary>Writes one field as <see cref="Write"/> would, if it is text that a token can hold and fits.</summary>
    public static bool TryPut(string? text, ref Span<byte> rest)
    {
        if (rest.IsEmpty || Utf8.FromUtf16(text, rest[1..], out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return false;
        }

        rest[0] = (byte)written;
        rest = rest[(1 + written)..];
        return written is > 0 and <= byte.MaxValue;
    }

    private static bool TryTake(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> field)
    {
        field = default;
        if (rest.IsEmpty || rest[0] == 0 || rest.Length <= rest[0])
        {
            return false;
        }

        field = rest.Slice(1, rest[0]);
        rest = rest[(1 + field.Length)..];
        return true;
    }

    private static void Put(ReadOnlySpan<byte> field, Span<byte> buffer, ref int length)
    {
        buffer[length] = checked((byte)field.Length);
        field.CopyTo(buffer[(length + 1)..]);
        length += 1 + field.Length;
    }

    // Every byte has its place: the end is exactly as long as its fields.
    private bool TryReadEnd(ReadOnlySpan<byte> end, int hashLength)
    {
        if (end.Length != sizeof(long) + NonceLength + hashLength)
        {
            return false;
        }

        Binding = Signed[HeaderLength..^end.Length];
        Expiry = BinaryPrimitives.ReadInt64BigEndian(end);
        Nonce = end.Slice(sizeof(long), NonceLength);
        ArgumentsHash = end[(sizeof(long) + NonceLength)..];
        return Expiry is >= 0 and <= ToolTokenCodec.LatestExpiry;
    }
}
