using SecureTools.Analyzers.Engine.Effects.Values;

namespace SecureTools.Analyzers.Engine.Effects.Sql;

/// <summary>Takes SQL apart, of whichever database: comments go, texts and names in quotes stay whole.</summary>
internal sealed class SqlTokens
{
    private readonly string _text;
    private readonly List<SqlToken> _tokens = [];
    private int _at;

    private SqlTokens(string text) => _text = text;

    public static List<SqlToken> Read(string text)
    {
        var reader = new SqlTokens(text);
        while (reader._at < text.Length)
        {
            reader.Next();
        }

        return reader._tokens;
    }

    private char Current => _text[_at];

    private char Following => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private void Next()
    {
        if (char.IsWhiteSpace(Current))
        {
            _at++;
        }
        else if (Current == '-' && Following == '-')
        {
            _at = End("\n", _at);
        }
        else if (Current == '/' && Following == '*')
        {
            SkipComment();
        }
        else if (Current == '\'')
        {
            Quoted('\'', SqlTokenKind.Value, isEscaped: false);
        }
        else if (Current is '"' or '`')
        {
            Quoted(Current, SqlTokenKind.Name, isEscaped: false);
        }
        else if (Current == '[')
        {
            Quoted(']', SqlTokenKind.Name, isEscaped: false);
        }
        else if (Current == KnownTexts.Hole)
        {
            _tokens.Add(new SqlToken(SqlTokenKind.Hole, "", ""));
            _at++;
        }
        else
        {
            WordOrSign();
        }
    }

    private void WordOrSign()
    {
        if (Current == '$' && DollarTag() is { } tag)
        {
            var from = _at;
            _at = End(tag, _at + tag.Length);
            Add(SqlTokenKind.Value, from, _at);
        }
        else if (char.IsDigit(Current) || Current is '@' or '$' or '?' || Current == ':' && char.IsLetter(Following))
        {
            var from = _at++;
            SkipName();
            Add(SqlTokenKind.Value, from, _at);
        }
        else if (char.IsLetter(Current) || Current is '_' or '#')
        {
            Word();
        }
        else
        {
            Add(SqlTokenKind.Sign, _at, ++_at);
        }
    }

    private void Word()
    {
        // A letter before a text says how to read it: N'…', E'…'.
        if (Following == '\'' && Current is 'N' or 'n' or 'E' or 'e' or 'B' or 'b' or 'X' or 'x')
        {
            var isEscaped = Current is 'E' or 'e';
            _at++;
            Quoted('\'', SqlTokenKind.Value, isEscaped);
            return;
        }

        var from = _at++;
        SkipName();
        Add(SqlTokenKind.Word, from, _at);
    }

    private void SkipName()
    {
        while (_at < _text.Length && (char.IsLetterOrDigit(Current) || Current is '_' or '$' or '#' or '@'))
        {
            _at++;
        }
    }

    /// <summary>Comments may contain each other.</summary>
    private void SkipComment()
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            if (Current == '/' && Following == '*')
            {
                depth++;
                _at += 2;
            }
            else if (Current == '*' && Following == '/')
            {
                _at += 2;
                if (--depth == 0)
                {
                    return;
                }
            }
            else
            {
                _at++;
            }
        }
    }

    /// <summary>The closing quote twice stands for itself.</summary>
    private void Quoted(char close, SqlTokenKind kind, bool isEscaped)
    {
        var from = ++_at;
        while (_at < _text.Length)
        {
            if (isEscaped && Current == '\\')
            {
                _at++;
            }
            else if (Current == close)
            {
                if (Following != close)
                {
                    break;
                }

                _at++;
            }

            _at++;
        }

        Add(kind, from, Math.Min(_at, _text.Length));
        _at++;
    }

    private string? DollarTag()
    {
        var end = _at + 1;
        while (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] == '_'))
        {
            end++;
        }

        return end < _text.Length && _text[end] == '$' ? _text.Substring(_at, end - _at + 1) : null;
    }

    private int End(string mark, int from)
    {
        var index = _text.IndexOf(mark, Math.Min(from, _text.Length), StringComparison.Ordinal);
        return index < 0 ? _text.Length : index + mark.Length;
    }

    private void Add(SqlTokenKind kind, int from, int to)
    {
        var raw = _text.Substring(from, to - from);
        _tokens.Add(new SqlToken(kind, kind == SqlTokenKind.Word ? raw.ToUpperInvariant() : raw, raw));
    }
}
