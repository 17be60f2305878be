using SecureTools.Analyzers.Engine.Effects.Values;

namespace SecureTools.Analyzers.Engine.Effects.Sql;

/// <summary>
/// Takes SQL apart: comments go, texts and names in quotes stay whole. Databases disagree about comments. In some they contain each other;
/// in others they do not, <c>#</c> begins one as well, and what stands in <c>/*! … */</c> is code.
/// </summary>
internal sealed class SqlTokens
{
    /// <summary>What stands before the name of a table; such names may begin with <c>#</c>.</summary>
    private static readonly string[] _beforeTables =
        ["FROM", "INTO", "UPDATE", "JOIN", "TABLE", "EXISTS", "DELETE", "TRUNCATE", "MERGE", "USING", "APPLY", "ON", "SELECT", "INSERT",
            "INDEX"];

    private static readonly char[] _lineEnds = ['\n', '\r'];

    private readonly string _text;
    private readonly bool _areNested;
    private readonly List<SqlToken> _tokens = [];
    private int _at;
    private bool _isInCode;
    private bool _isDisputed;
    private bool _isBroken;

    private SqlTokens(string text, bool areNested) => (_text, _areNested) = (text, areNested);

    /// <summary>The text as one half of the databases reads it; and, where the other half reads something else, as they do.</summary>
    public static IEnumerable<SqlReading> Read(string text)
    {
        var reader = new SqlTokens(text, areNested: true);
        yield return reader.All();
        if (reader._isDisputed)
        {
            yield return new SqlTokens(text, areNested: false).All();
        }
    }

    private SqlReading All()
    {
        while (_at < _text.Length)
        {
            Next();
        }

        return new SqlReading(_tokens, _isBroken);
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
            _at = EndOfLine();
        }
        else if (Current == '/' && Following == '*')
        {
            SkipComment();
        }
        else if (Current == '*' && Following == '/')
        {
            _isBroken |= !_isInCode;
            _isInCode = false;
            _at += 2;
        }
        else if (Current == '#' && IsComment())
        {
            _at = EndOfLine();
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

    /// <summary>
    /// The sign begins a comment, a name, or stands for an operator: <c>#temp</c>, <c>data #&gt; path</c>. Where it could be an operator or
    /// a name, databases differ. Nothing else begins a statement with it.
    /// </summary>
    private bool IsComment()
    {
        if (IsNameWithHash() || Following is '>' or '-' or '=')
        {
            return false;
        }

        if (_tokens.Count == 0 || _tokens[_tokens.Count - 1].Is(";"))
        {
            return true;
        }

        _isDisputed = true;
        return !_areNested;
    }

    private bool IsNameWithHash()
    {
        var end = _at + 1;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '#'))
        {
            end++;
        }

        if (end == _at + 1 || _tokens.Count == 0)
        {
            return false;
        }

        var before = _tokens[_tokens.Count - 1];
        return before.IsAny(_beforeTables) || before.Is(".") || before.Is(",") || before.Is("(") || end < _text.Length && _text[end] == '.';
    }

    private void SkipComment()
    {
        if (_at + 2 < _text.Length && _text[_at + 2] == '!')
        {
            _isDisputed = true;
            if (!_areNested)
            {
                EnterCode();
                return;
            }
        }

        var depth = 0;
        while (_at < _text.Length)
        {
            if (Current == '/' && Following == '*')
            {
                _isDisputed |= depth > 0;
                depth = _areNested ? depth + 1 : 1;
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

    /// <summary>A number says from which version on it is code.</summary>
    private void EnterCode()
    {
        _isInCode = true;
        _at += 3;
        while (_at < _text.Length && char.IsDigit(Current))
        {
            _at++;
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

    private int EndOfLine()
    {
        var index = _text.IndexOfAny(_lineEnds, _at);
        return index < 0 ? _text.Length : index + 1;
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
