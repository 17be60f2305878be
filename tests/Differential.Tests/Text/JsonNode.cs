using System.Globalization;
using System.Text;

namespace SecureTools.Tests.Differential.Text;

internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    Text,
    Array,
    Object,
}

/// <summary>Parsed JSON that keeps what other parsers lose: numbers exactly, every member of a name, lone surrogates.</summary>
internal sealed record JsonNode(JsonKind Kind)
{
    public ExactNumber Number { get; init; }

    public string Text { get; init; } = "";

    public IReadOnlyList<JsonNode> Items { get; init; } = [];

    public IReadOnlyList<(string Name, JsonNode Value)> Members { get; init; } = [];

    public IEnumerable<JsonNode> Children => Items.Concat(Members.Select(member => member.Value));

    public IEnumerable<JsonNode> All => Children.SelectMany(child => child.All).Prepend(this);

    public int Depth => Kind is JsonKind.Array or JsonKind.Object ? 1 + Children.Select(child => child.Depth).DefaultIfEmpty().Max() : 0;

    /// <summary>Writes the JSON again, with other numbers in the place of the ones it has.</summary>
    public void Write(StringBuilder output, Func<ExactNumber, string> number)
    {
        switch (Kind)
        {
            case JsonKind.Number:
                output.Append(number(Number));
                break;
            case JsonKind.Text:
                Quote(output, Text);
                break;
            case JsonKind.Array:
                output.Append('[');
                WriteAll(output, Items, item => item.Write(output, number));
                output.Append(']');
                break;
            case JsonKind.Object:
                output.Append('{');
                WriteAll(output, Members, member =>
                {
                    Quote(output, member.Name);
                    output.Append(':');
                    member.Value.Write(output, number);
                });
                output.Append('}');
                break;
            default:
                output.Append(Kind switch { JsonKind.Null => "null", JsonKind.True => "true", _ => "false" });
                break;
        }
    }

    public static string Quote(string text)
    {
        var output = new StringBuilder();
        Quote(output, text);
        return output.ToString();
    }

    private static void Quote(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var letter in text)
        {
            // Line ends of all kinds are escaped, so that a document is one line.
            _ = letter is '"' or '\\' or < ' ' or '\u0085' or '\u2028' or '\u2029' || char.IsSurrogate(letter)
                ? output.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
                : output.Append(letter);
        }

        output.Append('"');
    }

    private static void WriteAll<T>(StringBuilder output, IReadOnlyList<T> parts, Action<T> write)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            output.Append(i == 0 ? "" : ",");
            write(parts[i]);
        }
    }
}
