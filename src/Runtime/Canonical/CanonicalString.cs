using System.Buffers;
using System.Text;

namespace SecureTools;

/// <summary>Writes a string with the one escaping of the canonical form.</summary>
internal static class CanonicalString
{
    private const int LongestEscape = 12;

    // What may be copied as it is without a closer look: printable ASCII but for the quote and the backslash.
    private static readonly SearchValues<byte> _plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>Writes valid UTF-8 as a JSON string with its quotes.</summary>
    public static void Write(ReadOnlySpan<byte> text, PooledBytes output)
    {
        output.Add((byte)'"');
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(_plain);
            plain = plain < 0 ? text.Length : plain;
            output.Add(text[..plain]);
            text = text[plain..];
            if (!text.IsEmpty)
            {
                _ = Rune.DecodeFromUtf8(text, out var rune, out var length);
                WriteRune(rune, text[..length], output);
                text = text[length..];
            }
        }

        output.Add((byte)'"');
    }

    private static void WriteRune(Rune rune, ReadOnlySpan<byte> utf8, PooledBytes output)
    {
        if (rune.Value is '"' or '\\')
        {
            output.Add((byte)'\\');
            output.Add(utf8);
        }
        else if (IsHidden(rune.Value))
        {
            Escape(rune, output);
        }
        else
        {
            output.Add(utf8);
        }
    }

    private static void Escape(Rune rune, PooledBytes output)
    {
        Span<char> units = stackalloc char[2];
        var target = output.Reserve(LongestEscape);
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            target[0] = (byte)'\\';
            target[1] = (byte)'u';
            _ = ((int)unit).TryFormat(target[2..], out _, "x4", System.Globalization.CultureInfo.InvariantCulture);
            target = target[6..];
            output.Length += 6;
        }
    }

    // A list of our own: the tables of Unicode categories change with the platform, and a form that changes with it approves nothing.
    private static bool IsHidden(int value) => value switch
    {
        < 0x20 or (>= 0x7F and <= 0x9F) => true, // C0, DEL, C1
        0xAD or 0x34F or 0x61C or 0x180E => true, // soft hyphen, joiner, Arabic letter mark, vowel separator
        >= 0x200B and <= 0x200F => true, // zero width, marks of direction
        >= 0x2028 and <= 0x202E => true, // line and paragraph separator, embeddings, overrides
        >= 0x2060 and <= 0x206F => true, // word joiner, isolates, deprecated formats
        0x3164 or 0xFEFF or 0xFFA0 => true, // Hangul fillers, byte order mark
        >= 0xFFF9 and <= 0xFFFB => true, // interlinear annotation
        >= 0xE0000 and <= 0xE0FFF => true, // tags and variation selectors
        _ => false,
    };
}
