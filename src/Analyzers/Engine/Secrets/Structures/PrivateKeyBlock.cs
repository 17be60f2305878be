using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Engine.Secrets.Structures;

/// <summary>A private key in armour: the head alone is no key, it needs a body.</summary>
internal sealed class PrivateKeyBlock : ITextDetector
{
    public const string Keyword = "PRIVATE KEY";

    private const string Head = "-----BEGIN";
    private const int LongestHead = 40;
    private const int ShortestBody = 40;

    public SecretMatch? Match(string text, int start, int end)
    {
        var from = Math.Max(0, start - LongestHead);
        var head = text.LastIndexOf(Head, start, start - from + 1, StringComparison.Ordinal);
        return head >= 0 && EndOfBody(text, end) is var last and > 0 ? new SecretMatch(SecretKind.PrivateKey, "private key", head, last)
            : null;
    }

    /// <summary>Where enough base64 ends, lines and their escapes left out; 0: there is no body.</summary>
    private static int EndOfBody(string text, int start)
    {
        int signs = 0, index = text.IndexOf("-----", start, Math.Min(LongestHead, text.Length - start), StringComparison.Ordinal);
        for (index = index < 0 ? text.Length : index + 5; index < text.Length && text[index] != '-'; index++)
        {
            signs += CharClass.Base64.Contains(text[index]) && !IsEscape(text, index) ? 1 : 0;
        }

        return signs >= ShortestBody && !Values.Placeholders.IsFiller(text, start, index) ? index : 0;
    }

    private static bool IsEscape(string text, int index) => text[index] is 'n' or 'r' && text[index - 1] == '\\';
}
