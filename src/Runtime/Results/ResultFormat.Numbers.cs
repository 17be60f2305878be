using System.Globalization;
using System.Text.Json;

namespace SecureTools;

public static partial class ResultFormat
{
    private const int LongestNumber = 64;

    /// <summary>Bytes in base64 of RFC 4648, with padding.</summary>
    public static void Write(Utf8JsonWriter json, ReadOnlyMemory<byte> value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteBase64StringValue(value.Span);
    }

    /// <summary>
    /// A number by the fewest digits that read back as the same. What is no number fails the call: JSON has no form for it.
    /// </summary>
    public static void Write(Utf8JsonWriter json, Half value)
    {
        if (!Half.IsFinite(value))
        {
            throw new ArgumentException("The result holds a number that JSON has no form for. Return a finite one.", nameof(value));
        }

        WriteNumber(json, value);
    }

    /// <summary>An integer.</summary>
    public static void Write(Utf8JsonWriter json, Int128 value) => WriteNumber(json, value);

    /// <summary>An integer.</summary>
    public static void Write(Utf8JsonWriter json, UInt128 value) => WriteNumber(json, value);

    private static void WriteNumber<T>(Utf8JsonWriter json, T value)
        where T : IUtf8SpanFormattable
    {
        ArgumentNullException.ThrowIfNull(json);
        Span<byte> text = stackalloc byte[LongestNumber];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
