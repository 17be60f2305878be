using System.Globalization;
using System.Text;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>Writes indented JSON in ASCII: the same bytes in every encoding, and no character that a reader does not see.</summary>
internal sealed class ManifestWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _isFirst = true;

    public ManifestWriter Object(string? name, Action members) => Block(name, '{', '}', members);

    public ManifestWriter Array<T>(string name, IEnumerable<T> items, Action<T> write) => Block(name, '[', ']', () =>
    {
        foreach (var item in items)
        {
            write(item);
        }
    });

    public ManifestWriter Texts(string name, IEnumerable<string> items) => Array(name, items, item => Item(null).Append(Quoted(item)));

    public ManifestWriter Text(string name, string? value)
    {
        Item(name).Append(value is null ? "null" : Quoted(value));
        return this;
    }

    public ManifestWriter Flag(string name, bool? value)
    {
        Item(name).Append(Literal.OrNull(value));
        return this;
    }

    public ManifestWriter Number(string name, int? value)
    {
        Item(name).Append(value?.ToString(CultureInfo.InvariantCulture) ?? "null");
        return this;
    }

    public override string ToString() => _text.Append('\n').ToString();

    private ManifestWriter Block(string? name, char open, char close, Action content)
    {
        Item(name).Append(open);
        _indent++;
        _isFirst = true;
        content();
        _indent--;
        if (!_isFirst)
        {
            Line();
        }

        _text.Append(close);
        _isFirst = false;
        return this;
    }

    private StringBuilder Item(string? name)
    {
        if (_text.Length > 0)
        {
            _text.Append(_isFirst ? "" : ",");
            Line();
        }

        _isFirst = false;
        return name is null ? _text : _text.Append(Quoted(name)).Append(": ");
    }

    private void Line() => _text.Append('\n').Append(' ', _indent * 2);

    private static string Quoted(string text) => string.Concat(JsonText.Of(text)
        .Select(letter => letter < 0x7F ? letter.ToString() : "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture)));
}
