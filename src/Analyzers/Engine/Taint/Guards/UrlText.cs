using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Guards;

/// <summary>What a beginning of a text leaves to the text that follows it.</summary>
internal static class UrlText
{
    private static readonly char[] _ends = ['/', '?', '#', '\\'];

    /// <param name="known">The beginning, where it is known.</param>
    /// <param name="after">What is known to stand behind an unknown beginning.</param>
    public static Danger Prevents(string? known, string after)
    {
        // Whatever stands before it, the text is no longer at the beginning.
        var prevented = Danger.PathRoot;
        return known is null ? after.EndsWith("//", StringComparison.Ordinal) || after.IndexOfAny(_ends) < 0 ? prevented
            : prevented | Danger.Url | Danger.Redirect
            : DecidesHost(known) ? prevented | Danger.Url | Danger.Redirect
            : known.Length == 0 ? Danger.None : prevented;
    }

    /// <summary>Whether a text with this beginning leads to a host that is already decided, or to the one it is relative to.</summary>
    public static bool DecidesHost(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 ? text.IndexOfAny(_ends, scheme + 3) > scheme + 3 : IsRelative(text);
    }

    private static bool IsRelative(string text)
    {
        var end = text.IndexOfAny(_ends);
        var isRooted = text.Length > 0 && text[0] is '/' or '\\';
        return isRooted ? text.Length > 1 && text[1] is not ('/' or '\\')
            : end > 0 && text.IndexOf(':') is var colon && (colon < 0 || colon > end);
    }
}
