using SecureTools.Analyzers.Engine.Secrets.Names;
using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Engine.Secrets.Structures;

/// <summary>
/// A name and its value inside a text: in connection strings, queries of URLs, JSON, command lines and configuration in literals.
/// </summary>
internal sealed class Assignment : ITextDetector
{
    private const int LongestName = 40;
    private const int LongestValue = 512;
    private const int Reach = 300;

    /// <summary>Words that may be the name or part of it.</summary>
    public static readonly string[] Keywords =
        ["password", "passwd", "pwd", "passphrase", "secret", "token", "apikey", "api_key", "api-key", "accountkey", "accesskey",
            "access_key", "signingkey", "private_key", "code="];

    // Other parts that connection strings have.
    private static readonly string[] _neighbours =
    [
        "server=", "data source=", "datasource=", "host=", "addr=", "address=", "user id=", "userid=", "uid=", "user=", "username=",
        "database=", "initial catalog=", "endpoint=", "accountname=",
        "port=", "ssl=", "sslmode=", "abortconnect=", "defaultendpointsprotocol=", "driver=", "dsn=", "hostname=", "sharedaccesskeyname=",
        "network=", "provider=", "service=", "mode=", "filename=", "clientid=", "vhost=",
    ];

    public SecretMatch? Match(string text, int start, int end)
    {
        var first = start;
        while (first > 0 && start - first < LongestName && IsName(text[first - 1]))
        {
            first--;
        }

        var last = text[end - 1] == '=' ? end - 1 : end;
        while (last < text.Length && last - end < LongestName && IsName(text[last]))
        {
            last++;
        }

        return ValueAt(text, last) is { } value ? Judge(text, (first, last), value) : null;
    }

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.';

    /// <summary>Where the value is; null: no sign of assignment follows.</summary>
    private static (int Start, int End, char Quote)? ValueAt(string text, int index)
    {
        index = Skip(text, index, '"', '\'', '\\', ' ', ']');
        if (index >= text.Length || text[index] is not ('=' or ':') || (index + 1 < text.Length && text[index + 1] == text[index]))
        {
            return null;
        }

        index = Skip(text, index + 1, ' ', '=', '>', '\\', '\t');
        if (index >= text.Length)
        {
            return null;
        }

        var quote = text[index] is '"' or '\'' ? text[index] : '\0';
        index += quote == '\0' ? 0 : 1;
        return (index, EndOfValue(text, index, quote), quote);
    }

    private static int Skip(string text, int index, params char[] signs)
    {
        var limit = Math.Min(text.Length, index + 4);
        while (index < limit && Array.IndexOf(signs, text[index]) >= 0)
        {
            index++;
        }

        return index;
    }

    private static int EndOfValue(string text, int start, char quote)
    {
        int end = start, limit = Math.Min(text.Length, start + LongestValue);
        while (end < limit && (quote == '\0' ? !IsEnd(text[end]) : text[end] != quote && text[end] is not ('\n' or '\\')))
        {
            end++;
        }

        return end;
    }

    private static bool IsEnd(char letter) => letter is <= ' ' or ';' or '"' or '\'' or '&' or ',' or '<' or '\\' or '`' or ')' or '}';

    private static SecretMatch? Judge(string text, (int Start, int End) name, (int Start, int End, char Quote) value)
    {
        var kind = SecretNames.Judge(text.Substring(name.Start, name.End - name.Start));
        if (value.End - value.Start < 3)
        {
            return null;
        }

        var word = text.Substring(value.Start, value.End - value.Start);
        if (kind >= NameKind.Secret && HasPartsAround(text, name, value.End) && IsConnectionString(text, name.Start, value.End))
        {
            return PlainPassword.IsStandIn(word) ? null
                : new SecretMatch(SecretKind.Connection, "connection string", value.Start, value.End);
        }

        return IsSecret(text, name, kind, word) ? new SecretMatch(KindOf(text, name.Start), "credential", value.Start, value.End) : null;
    }

    private static bool IsSecret(string text, (int Start, int End) name, NameKind kind, string word) => ValueJudge.Judge(word, 3, 12) switch
    {
        Likeness.Random => kind >= NameKind.Secret || (text[name.End] == '=' && IsQuery(text, name.Start)),
        Likeness.Guid => kind >= NameKind.Secret,
        Likeness.Mixed => kind == NameKind.Password && SecretNames.Split(word).TrueForAll(part => SecretNames.Judge(part) == NameKind.None),
        _ => false,
    };

    private static SecretKind KindOf(string text, int start) => IsQuery(text, start) ? SecretKind.Connection : SecretKind.Credential;

    private static bool IsQuery(string text, int start) => start > 0 && text[start - 1] is '?' or '&';

    /// <summary>Whether it is written like a part of a connection string.</summary>
    private static bool HasPartsAround(string text, (int Start, int End) name, int end) =>
        text.IndexOf('=', name.End, Math.Min(3, text.Length - name.End)) >= 0
        && ((end < text.Length && text[end] is ';' or ',')
            || text.LastIndexOfAny([';', ','], name.Start, Math.Min(name.Start + 1, 4)) >= 0);

    /// <summary>Whether another part of a connection string stands in the same line.</summary>
    private static bool IsConnectionString(string text, int start, int end)
    {
        var from = Math.Max(0, start - Reach);
        var first = Math.Max(from, text.LastIndexOf('\n', start, start - from) + 1);
        var until = Math.Min(text.Length, end + Reach);
        var last = text.IndexOf('\n', end, until - end);
        var line = text.Substring(first, (last < 0 ? until : last) - first);
        return line.IndexOfAny([';', ',']) >= 0 && Array.Exists(_neighbours, part => IsPart(line, part));
    }

    private static bool IsPart(string line, string part) =>
        line.IndexOf(part, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && (at == 0 || line[at - 1] is ';' or ' ' or ',' or '"' or '\'' or '=');
}
