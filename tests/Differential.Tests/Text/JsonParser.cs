using System.Globalization;
using System.Text;

namespace SecureTools.Tests.Differential.Text;

/// <summary>The grammar of RFC 8259, word for word: the test's own reading of what JSON is. Null: it is none.</summary>
internal sealed class JsonParser
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string _text;
    private int _at;

    private JsonParser(string text) => _text = text;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    public static JsonNode? Parse(byte[] utf8)
    {
        try
        {
            return Parse(_strict.GetString(utf8));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static JsonNode? Parse(string text)
    {
        var parser = new JsonParser(text);
        try
        {
            var value = parser.Value();
            return parser._at == text.Length ? value : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private JsonNode Value()
    {
        Space();
        var value = Next switch
        {
            '{' => Object(),
            '[' => Array(),
            '"' => new JsonNode(JsonKind.Text) { Text = Text() },
            't' => Word("true", JsonKind.True),
            'f' => Word("false", JsonKind.False),
            'n' => Word("null", JsonKind.Null),
            _ => Number(),
        };
        Space();
        return value;
    }

    private JsonNode Object()
    {
        var members = new List<(string, JsonNode)>();
        Take('{');
        Space();
        if (Next == '}')
        {
            _at++;
            return new JsonNode(JsonKind.Object);
        }

        do
        {
            Space();
            var name = Text();
            Space();
            Take(':');
            members.Add((name, Value()));
        }
        while (TakeIf(','));
        Take('}');
        return new JsonNode(JsonKind.Object) { Members = members };
    }

    private JsonNode Array()
    {
        var items = new List<JsonNode>();
        Take('[');
        Space();
        if (Next == ']')
        {
            _at++;
            return new JsonNode(JsonKind.Array);
        }

        do
        {
            items.Add(Value());
        }
        while (TakeIf(','));
        Take(']');
        return new JsonNode(JsonKind.Array) { Items = items };
    }

    private string Text()
    {
        var text = new StringBuilder();
        Take('"');
        while (Next != '"')
        {
            if (_at == _text.Length || Next < ' ')
            {
                throw new FormatException();
            }

            var letter = _text[_at++];
            text.Append(letter == '\\' ? Escape() : letter);
        }

        _at++;
        return text.ToString();
    }

    private char Escape()
    {
        var letter = Next;
        _at++;
        return letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => Code(),
            _ => throw new FormatException(),
        };
    }

    private char Code()
    {
        _at += 4;
        return _at <= _text.Length && ushort.TryParse(_text.AsSpan(_at - 4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw new FormatException();
    }

    private JsonNode Number()
    {
        var start = _at;
        TakeIf('-');
        if (!TakeIf('0'))
        {
            Digits();
        }

        if (TakeIf('.'))
        {
            Digits();
        }

        if (TakeIf('e') || TakeIf('E'))
        {
            _ = TakeIf('+') || TakeIf('-');
            Digits();
        }

        return new JsonNode(JsonKind.Number) { Number = ExactNumber.Parse(_text[start.._at]) };
    }

    private void Digits()
    {
        var start = _at;
        while (Next is >= '0' and <= '9')
        {
            _at++;
        }

        if (_at == start)
        {
            throw new FormatException();
        }
    }

    private JsonNode Word(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            throw new FormatException();
        }

        _at += word.Length;
        return new JsonNode(kind);
    }

    private void Space()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private void Take(char letter)
    {
        if (!TakeIf(letter))
        {
            throw new FormatException();
        }
    }

    private bool TakeIf(char letter)
    {
        var found = _at < _text.Length && _text[_at] == letter;
        _at += found ? 1 : 0;
        return found;
    }
}
