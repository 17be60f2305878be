using System.Text;
using System.Text.Json;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>Reads bytes as base64 of RFC 4648: padded, without white space, in the one form that the bytes have.</summary>
    public bool TryRead(out byte[] value)
    {
        value = [];
        if (_json.Type != JsonTokenType.String)
        {
            return RejectType("a string");
        }

        if (!_json.IsEscaped)
        {
            return Decode(_json.Raw, out value);
        }

        // A slash may be escaped, and any other character.
        return TryRead(out string text) && Decode(Encoding.UTF8.GetBytes(text), out value);
    }

    /// <summary>Reads bytes as base64, see <see cref="TryRead(out byte[])"/>.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> value)
    {
        var read = TryRead(out byte[] bytes);
        value = bytes;
        return read;
    }

    /// <summary>Reads bytes as base64, see <see cref="TryRead(out byte[])"/>.</summary>
    public bool TryRead(out Memory<byte> value)
    {
        var read = TryRead(out byte[] bytes);
        value = bytes;
        return read;
    }

    /// <summary>Checks the number of bytes.</summary>
    public bool CheckBytes(int count, int minimum, int maximum) =>
        count < minimum ? Reject("minLength", AtLeast(minimum, "byte")) :
        count <= maximum || Reject("maxLength", AtMost(maximum, "byte"));

    private bool Decode(ReadOnlySpan<byte> text, out byte[] value)
    {
        var bytes = Base64Text.TryDecode(text);
        value = bytes ?? [];
        return bytes is not null || Reject("pattern", "bytes in base64 with padding, such as SGVsbG8=");
    }
}
