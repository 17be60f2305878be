using System.Globalization;
using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential.Instances;

/// <summary>Texts: at the lengths of a schema and beside them, of its patterns and formats and nearly so, and those that readers of text get wrong.</summary>
internal static class TextSamples
{
    private const int LongestLength = 300;
    private const string Face = "\ud83d\ude00";

    private static readonly string[] _always =
    [
        "", " ", "a", "ab", "abc", "\u00e9", "e\u0301", Face, Face + Face, "a" + Face, "\u0000", "\n", "\t\v\f\r", "\u00a0", "\ufeff", "\u180e", "\u200b", "\u2028", "\u0085", "\u3000", "null", "0", "5", "true",
        "\u0664\u0665", "\u00df", "\u0130", "\u0131", "K", "\ud835\udc00", "\ud801\udc00", "\ud801\udc28", "\ud805\udcd0", "\ud834\udd1e", "\udb40\udd01", "\ufffd", "\uffff", "\u4e2d\u6587", "\ud840\udc00", "A\u0308", "1\ufe0f\u20e3",
        "\u0301\u0302", "a\n", "\na", "a\r\n", "x y", "_", "-", "[]", "{}", "\\", "\"", "/", "Abc", "ABC", "1234", "AB12", "4111111111111111", "4111-1111 1111-1111", "4111111111111112", "a@b.co", "https://example.com/", "+41 44 123 45 67", "AAAA",
    ];

    /// <summary>As JSON, with escapes that a parser of JSON takes apart: well-formed and not.</summary>
    private static readonly string[] _json =
    [
        "\"\\u0061\"", "\"\\ud83d\\ude00\"", "\"\\uD83D\\uDE00\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ude00\\ud83d\"", "\"a\\ud83d\"", "\"\\ud83da\"", "\"\\ud83d\\ud83d\\ude00\"", "\"\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\u0000\"",
        "\"\\u00e9\"", "\"e\\u0301\"",
    ];

    public static IEnumerable<string> Of(SchemaNode schema)
    {
        var listed = schema.Listed.Where(json => json[0] == '"').ToList();
        var texts = schema.Patterns.SelectMany(pattern => PatternSamples.Of(pattern).SelectMany(Near))
            .Concat(schema.Format is { } format ? FormatSamples.Of(format) : schema.ContentEncoding is { } encoding ? FormatSamples.Of(encoding) : [])
            .Concat(Lengths(schema));
        return listed.Concat(texts.Select(JsonNode.Quote)).Concat(listed.SelectMany(Variants)).Concat(_always.Select(JsonNode.Quote)).Concat(_json);
    }

    private static IEnumerable<string> Lengths(SchemaNode schema)
    {
        var (least, most) = (schema.Size("minLength"), schema.Size("maxLength"));
        var lengths = new[] { least, most, least - 1, least + 1, most - 1, most + 1 }.OfType<int>().Where(length => length is >= 0 and <= LongestLength).Distinct().ToList();
        return lengths.SelectMany(length => new[]
        {
            new string('a', length), string.Concat(Enumerable.Repeat(Face, length)), string.Concat(Enumerable.Repeat("e\u0301", length / 2)) + new string('e', length % 2),
            new string('a', length / 2) + string.Concat(Enumerable.Repeat(Face, length - length / 2)), new string(' ', length),
        });
    }

    /// <summary>A text and what is nearly it.</summary>
    private static IEnumerable<string> Near(string text)
    {
        yield return text;
        yield return text + "\n";
        yield return text + "x";
        yield return " " + text;
        yield return text + text;
        yield return text + Face;
        yield return text + "\u0301";
        yield return text.ToUpperInvariant();
        yield return text.ToLowerInvariant();
        yield return text.Length > 1 && !char.IsLowSurrogate(text[^1]) ? text[..^1] : "";
        yield return new string([.. text.Select(letter => char.IsAsciiDigit(letter) ? (char)(letter - '0' + '\u0660') : letter)]);
        yield return text.Length > 0 && !char.IsSurrogate(text[0]) ? Face + text[1..] : Face;
    }

    private static IEnumerable<string> Variants(string json)
    {
        var text = JsonParser.Parse(json)!.Text;
        var escaped = string.Concat(text.Select(letter => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}")));
        return Near(text).Select(JsonNode.Quote).Append("\"" + escaped + "\"");
    }
}
