using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Engine.Secrets.Settings;

/// <summary>
/// Reads the strings of a JSON file with their names, whatever else is wrong with the file. Comments and trailing commas are fine.
/// </summary>
internal struct JsonSettings
{
    private const int Deepest = 64;

    private readonly SourceText _text;
    private readonly List<string> _path = [];
    private string _name = "";
    private int _at;
    private int _depth;

    private JsonSettings(SourceText text) => _text = text;

    public static IEnumerable<Setting> Read(SourceText text)
    {
        var reader = new JsonSettings(text);
        while (reader.Next() is { } setting)
        {
            if (setting.Value.Length > 0)
            {
                yield return setting;
            }
        }
    }

    /// <summary>The next string that is a value; null: the file ends.</summary>
    private Setting? Next()
    {
        while (_at < _text.Length)
        {
            switch (_text[_at])
            {
                case '"':
                    if (ReadString() is { } setting)
                    {
                        return setting;
                    }

                    break;
                case '{' or '[':
                    Open();
                    break;
                case '}' or ']':
                    Close();
                    break;
                case '/':
                    SkipComment();
                    break;
                default:
                    _at++;
                    break;
            }
        }

        return null;
    }

    private void Open()
    {
        _at++;
        _depth++;
        if (_depth <= Deepest)
        {
            _path.Add(_name);
        }
    }

    private void Close()
    {
        _at++;
        if (_depth > 0 && _depth-- <= Deepest)
        {
            _name = _path[_path.Count - 1];
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private Setting? ReadString()
    {
        var start = _at + 1;
        var value = ReadText();
        if (IsName())
        {
            _name = value;
            return null;
        }

        return new Setting(_name, string.Join(" ", _path), start, value);
    }

    /// <summary>The text up to the closing quote; empty when it is too long to be a value with a name.</summary>
    private string ReadText()
    {
        var text = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            _at += _text[_at] == '\\' ? 1 : 0;
            if (text.Length <= SettingFiles.LongestValue && _at < _text.Length)
            {
                text.Append(_text[_at]);
            }
        }

        _at++;
        return text.Length > SettingFiles.LongestValue ? "" : text.ToString();
    }

    private readonly bool IsName()
    {
        var next = _at;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        return next < _text.Length && _text[next] == ':';
    }

    private void SkipComment()
    {
        var kind = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
        _at++;
        if (kind == '/')
        {
            while (_at < _text.Length && _text[_at] != '\n')
            {
                _at++;
            }
        }
        else if (kind == '*')
        {
            for (_at++; _at < _text.Length && !(_text[_at] == '/' && _text[_at - 1] == '*'); _at++)
            {
            }
        }
    }
}
