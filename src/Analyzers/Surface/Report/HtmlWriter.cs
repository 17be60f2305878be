using System.Globalization;
using System.Text;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>
/// Writes HTML in ASCII. What is not written by this assembly gets in as text or as the value of an attribute, and stays that.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();

    public HtmlWriter Element(string name, Action content, params (string Name, string? Value)[] attributes)
    {
        Open(name, attributes);
        content();
        _text.Append("</").Append(name).Append('>');
        return this;
    }

    public HtmlWriter Element(string name, string text, params (string Name, string? Value)[] attributes) =>
        Element(name, () => Text(text), attributes);

    /// <summary>Elements that have no end.</summary>
    public HtmlWriter Void(string name, params (string Name, string? Value)[] attributes)
    {
        Open(name, attributes);
        return this;
    }

    public HtmlWriter Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Only for what lies in this assembly.</summary>
    public HtmlWriter Own(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>An attribute whose value is null is left out.</summary>
    private void Open(string name, (string Name, string? Value)[] attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes.Where(attribute => attribute.Value is not null))
        {
            _text.Append(' ').Append(attribute).Append("=\"");
            Escape(value!);
            _text.Append('"');
        }

        _text.Append('>');
    }

    /// <summary>What nobody sees, or what turns the direction of text, becomes visible first, as in the surface file.</summary>
    private void Escape(string text)
    {
        var visible = SurfaceText.Visible(text);
        for (var i = 0; i < visible.Length; i++)
        {
            var point = Invisible.At(visible, i);
            if (point is >= 0x20 and < 0x7F and not ('&' or '<' or '>' or '"' or '\''))
            {
                _text.Append((char)point);
            }
            else
            {
                _text.Append("&#").Append(point.ToString(CultureInfo.InvariantCulture)).Append(';');
                i += Invisible.Length(point) - 1;
            }
        }
    }
}
