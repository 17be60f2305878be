using System.Text;

namespace SecureTools.Analyzers.Engine.Secrets.Shapes;

/// <summary>The checks that formats embed.</summary>
internal static class Checks
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Digits = 6;
    private const uint Polynomial = 0xEDB88320;

    // The payload of the sample on the front page of the format's best known site: a subject that counts, and a name.
    private const string KnownSample = "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4g";

    public static ShapeCheck Parse(string word) => word switch
    {
        "any" => ShapeCheck.Any,
        "crc32-62" => ShapeCheck.Crc32Base62,
        "jwt" => ShapeCheck.Jwt,
        "json" => ShapeCheck.Json,
        "discord" => ShapeCheck.Discord,
        "key" => ShapeCheck.Key,
        _ => throw new FormatException($"There is no check '{word}'."),
    };

    /// <param name="check">Which.</param>
    /// <param name="text">The text around the token.</param>
    /// <param name="token">Where the token is.</param>
    /// <param name="body">Where its keyword ends.</param>
    public static bool Pass(ShapeCheck check, string text, (int Start, int End) token, int body) => check switch
    {
        ShapeCheck.Crc32Base62 => HasCrc(text, body, token.End),
        ShapeCheck.Jwt => IsJwt(text.Substring(token.Start, token.End - token.Start)),
        ShapeCheck.Json => Encoded.Text(text.Substring(body, token.End - body))?.StartsWith("{", StringComparison.Ordinal) == true,
        ShapeCheck.Discord => IsNumber(Encoded.Text(text.Substring(token.Start, text.IndexOf('.', token.Start) - token.Start))),
        _ => true,
    };

    /// <summary>The six digits that a token of these characters ends in.</summary>
    public static string Crc32Base62(string text, int start, int end)
    {
        var rest = Crc32(text, start, end);
        var digits = new char[Digits];
        for (var index = Digits - 1; index >= 0; index--)
        {
            digits[index] = Base62[(int)(rest % 62)];
            rest /= 62;
        }

        return new string(digits);
    }

    private static bool HasCrc(string text, int start, int end) =>
        end - start > Digits && Crc32Base62(text, start, end - Digits) == text.Substring(end - Digits, Digits);

    private static uint Crc32(string text, int start, int end)
    {
        var crc = uint.MaxValue;
        for (var index = start; index < end; index++)
        {
            crc ^= text[index];
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : Polynomial);
            }
        }

        return ~crc;
    }

    private static bool IsJwt(string token)
    {
        var parts = token.Split('.');
        return parts.Length == 3
            && Encoded.Text(parts[0]) is { } header && header.StartsWith("{", StringComparison.Ordinal) && header.Contains("\"alg\"")
            && Encoded.Text(parts[1]) is { } payload && payload.StartsWith("{", StringComparison.Ordinal)
            && !parts[1].StartsWith(KnownSample, StringComparison.Ordinal);
    }

    private static bool IsNumber(string? text) => text is { Length: > 15 } && CharClass.Digits.ContainsAll(text, 0, text.Length);
}

/// <summary>Reads base64 of both alphabets, with and without padding.</summary>
internal static class Encoded
{
    /// <summary>The text that is encoded; null: it is no base64, or not of ASCII text.</summary>
    public static string? Text(string encoded) =>
        Bytes(encoded) is { } bytes && Array.TrueForAll(bytes, IsText) ? Encoding.ASCII.GetString(bytes) : null;

    public static byte[]? Bytes(string encoded)
    {
        var text = encoded.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        if (text.Length % 4 == 1 || !CharClass.Base64.ContainsAll(text, 0, text.Length))
        {
            return null;
        }

        return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }

    private static bool IsText(byte value) => value is (>= 32 and < 127) or 9 or 10 or 13;
}
