using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Engine.Secrets.Structures;

/// <summary>A JSON web key with its private part.</summary>
internal sealed class PrivateJwk : ITextDetector
{
    public const string Keyword = "\"kty\"";

    private const int ShortestPart = 20;
    private const int Reach = 4000;

    public SecretMatch? Match(string text, int start, int end)
    {
        var isSymmetric = text.IndexOf("\"oct\"", end, Math.Min(10, text.Length - end), StringComparison.Ordinal) >= 0;
        return PartOf(text, Math.Max(0, start - Reach), isSymmetric ? "\"k\"" : "\"d\"") is { } part
            ? new SecretMatch(SecretKind.PrivateKey, "private JSON web key", part.Start, part.End)
            : null;
    }

    private static (int Start, int End)? PartOf(string text, int from, string member)
    {
        var at = text.IndexOf(member, from, Math.Min(2 * Reach, text.Length - from), StringComparison.Ordinal);
        var open = at < 0 ? -1 : text.IndexOf('"', at + member.Length);
        if (open < 0)
        {
            return null;
        }

        var end = open + 1;
        while (end < text.Length && CharClass.Base64Url.Contains(text[end]))
        {
            end++;
        }

        return end - open > ShortestPart ? (open + 1, end) : null;
    }
}
