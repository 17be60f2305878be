namespace SecureTools.Analyzers.Engine.Secrets.Structures;

/// <summary>The login of a <c>curl</c> command.</summary>
internal sealed class CurlLogin : ITextDetector
{
    public const string Keyword = "curl ";

    private const int LongestCommand = 2000;

    private static readonly string[] _options = [" -u ", " --user ", " -u", " --user="];

    public SecretMatch? Match(string text, int start, int end)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            return null;
        }

        foreach (var option in _options)
        {
            var at = text.IndexOf(option, end - 1, Math.Min(LongestCommand, text.Length - end + 1), StringComparison.Ordinal);
            if (at >= 0 && LoginAt(text, at + option.Length) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private static SecretMatch? LoginAt(string text, int start)
    {
        start += start < text.Length && text[start] is '"' or '\'' ? 1 : 0;
        var end = start;
        while (end < text.Length && text[end] is not ('"' or '\'' or <= ' '))
        {
            end++;
        }

        var colon = text.IndexOf(':', start, end - start);
        return colon > start && end - colon > 3 && text[colon + 1] != '/'
            && !PlainPassword.IsStandIn(text.Substring(colon + 1, end - colon - 1))
            ? new SecretMatch(SecretKind.Connection, "password", colon + 1, end)
            : null;
    }
}
