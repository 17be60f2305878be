using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Engine.Secrets.Settings;

/// <summary>
/// Reads attributes and texts of XML with their names, whatever else is wrong with the file. <c>key</c> or <c>name</c> names the
/// <c>value</c> next to it.
/// </summary>
internal struct XmlSettings
{
    private readonly SourceText _text;
    private string _element = "";
    private string _key = "";
    private int _at;
    private bool _isInTag;

    private XmlSettings(SourceText text) => _text = text;

    public static IEnumerable<Setting> Read(SourceText text)
    {
        var reader = new XmlSettings(text);
        while (reader._at < text.Length)
        {
            if (reader.Next() is { Value.Length: > 0 } setting)
            {
                yield return setting;
            }
        }
    }

    private Setting? Next()
    {
        switch (_text[_at])
        {
            case '<' when IsComment():
                SkipComment();
                return null;
            case '<':
                OpenTag();
                return null;
            case '>':
                _isInTag = false;
                _at++;
                return null;
            case '"' or '\'' when _isInTag:
                return ReadAttribute(_text[_at]);
            default:
                return _isInTag || char.IsWhiteSpace(_text[_at]) ? Skip() : ReadContent();
        }
    }

    private Setting? Skip()
    {
        _at++;
        return null;
    }

    private readonly bool IsComment() => _at + 3 < _text.Length && _text[_at + 1] == '!' && _text[_at + 2] == '-' && _text[_at + 3] == '-';

    private void SkipComment()
    {
        for (_at += 4; _at < _text.Length && !(_text[_at] == '>' && _text[_at - 1] == '-' && _text[_at - 2] == '-'); _at++)
        {
        }

        _at++;
    }

    private void OpenTag()
    {
        _at++;
        _isInTag = true;
        var start = _at;
        while (_at < _text.Length && _at - start < 100
            && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or '.' or ':' or '/'))
        {
            _at++;
        }

        // A closing tag names nothing.
        _element = _at > start && _text[start] != '/' ? _text.ToString(TextSpan.FromBounds(start, _at)) : "";
        _key = _element is "value" ? _key : "";
    }

    private Setting? ReadAttribute(char quote)
    {
        var name = NameBefore(_at);
        var start = _at + 1;
        var value = ReadUntil(quote, start);
        _at++;
        if (name is "key" or "name")
        {
            _key = value;
            return null;
        }

        return new Setting(name == "value" && _key.Length > 0 ? _key : name, _element + " " + _key, start, value);
    }

    private Setting? ReadContent()
    {
        var start = _at;
        var value = ReadUntil('<', start).TrimEnd();
        return _element.Length > 0 ? new Setting(_element == "value" && _key.Length > 0 ? _key : _element, _key, start, value) : null;
    }

    private string ReadUntil(char end, int start)
    {
        var text = new StringBuilder();
        for (_at = start; _at < _text.Length && _text[_at] != end; _at++)
        {
            if (text.Length <= SettingFiles.LongestValue)
            {
                text.Append(_text[_at]);
            }
        }

        return text.Length > SettingFiles.LongestValue ? "" : text.ToString();
    }

    /// <summary>The attribute whose value starts here.</summary>
    private readonly string NameBefore(int index)
    {
        var end = index;
        while (end > 0 && (_text[end - 1] is '=' || char.IsWhiteSpace(_text[end - 1])))
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < 100 && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] is '_' or '-' or '.'))
        {
            start--;
        }

        return _text.ToString(TextSpan.FromBounds(start, end));
    }
}
