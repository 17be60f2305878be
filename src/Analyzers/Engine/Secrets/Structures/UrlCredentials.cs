using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Engine.Secrets.Structures;

/// <summary><c>scheme://user:password@host</c>.</summary>
internal sealed class UrlCredentials : ITextDetector
{
    public const string Keyword = "://";

    private const int LongestLogin = 400;

    public SecretMatch? Match(string text, int start, int end)
    {
        int colon = -1, limit = Math.Min(text.Length, end + LongestLogin), index = end;
        while (index < limit && !IsEnd(text[index]))
        {
            colon = colon < 0 && text[index] == ':' ? index : colon;
            index++;
        }

        var isLogin = start > 0 && char.IsLetterOrDigit(text[start - 1]) && index < limit && text[index] == '@' && colon >= 0
            && index + 1 < text.Length;
        return isLogin && IsPassword(text, end, colon, index) ? new SecretMatch(SecretKind.Connection, "password", colon + 1, index) : null;
    }

    private static bool IsEnd(char letter) => letter is '@' or '/' or '?' or '#' or '"' or '\'' or <= ' ' or Placeholders.Hole;

    private static bool IsPassword(string text, int start, int colon, int end)
    {
        var user = text.Substring(start, colon - start);
        var password = text.Substring(colon + 1, end - colon - 1);
        return password.Length > 2
            && !string.Equals(user, password, StringComparison.OrdinalIgnoreCase)
            && !PlainPassword.IsStandIn(password)
            && !HostOf(text, end + 1).StartsWith("example.", StringComparison.OrdinalIgnoreCase);
    }

    private static string HostOf(string text, int start) => text.Substring(start, Math.Min(8, text.Length - start));
}
