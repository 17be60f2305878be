using SecureTools.Analyzers.Engine.Secrets.Shapes;
using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Engine.Secrets.Structures;

/// <summary>What follows the scheme of an <c>Authorization</c> header: a random token, or a pair that decodes.</summary>
internal sealed class AuthorizationValue : ITextDetector
{
    public const string Bearer = "bearer ";
    public const string Basic = "basic ";

    private const int ShortestToken = 16;

    public SecretMatch? Match(string text, int start, int end)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            return null;
        }

        var last = EndOfValue(text, end);
        var value = text.Substring(end, last - end);
        var isBasic = end - start == Basic.Length;
        return (isBasic ? IsPair(value) : IsToken(value))
            ? new SecretMatch(SecretKind.Connection, isBasic ? "login" : "bearer token", end, last) : null;
    }

    private static int EndOfValue(string text, int start)
    {
        var end = start;
        while (end < text.Length && (CharClass.Base64.Contains(text[end]) || text[end] is '-' or '_' or '.' or '=' or '~'))
        {
            end++;
        }

        return end;
    }

    private static bool IsToken(string value) =>
        value.Length >= ShortestToken && ValueJudge.Judge(value, 3, ShortestToken) is Likeness.Random or Likeness.Guid;

    private static bool IsPair(string value) =>
        value.Length >= 8 && Encoded.Text(value) is { } pair && pair.IndexOf(':') is var colon and > 0
        && !PlainPassword.IsStandIn(pair.Substring(colon + 1)) && pair.Length - colon > 3;
}
