using System.Text.RegularExpressions;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Comments of markup languages, and data in an encoding that no reviewer reads.</summary>
internal static class EncodedText
{
    private static readonly Regex _comment =
        new(@"<!--.*?(?:-->|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _data = new(@"data:[\w/+.-]+;base64,", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _blob =
        new(@"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}={0,2}(?![A-Za-z0-9+/_=-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static FoundText? In(string text) =>
        Find(_comment, text, "a comment of markup") ?? Find(_data, text, "encoded data")
        ?? _blob.Matches(text).Cast<Match>().Where(match => IsMixed(match.Value))
        .Select(match => new FoundText(match.Index, match.Length, "encoded data")).FirstOrDefault();

    private static FoundText? Find(Regex pattern, string text, string what) =>
        pattern.Match(text) is { Success: true } match ? new FoundText(match.Index, match.Length, what) : null;

    /// <summary>Paths, names and rows of dashes do not have all kinds of letters, or have separators every few of them.</summary>
    private static bool IsMixed(string blob) =>
        blob.Any(char.IsDigit) && blob.Any(char.IsUpper) && blob.Any(char.IsLower)
            && blob.Split('/', '_', '-').Max(part => part.Length) >= 20;
}
