using System.Text.RegularExpressions;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Compares texts by their words.</summary>
internal static class Words
{
    private const int FewWords = 3;

    private static readonly Regex _word = new(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly HashSet<string> _small =
        new(StringComparer.Ordinal) { "a", "an", "the", "of", "to", "for", "from", "in", "on", "and", "or", "tool" };

    /// <summary>Whether a description has too few words to choose by, or only those of the name.</summary>
    public static bool SaysNoMore(string description, string name)
    {
        var words = Of(description).ToList();
        var known = Of(ToolNames.SnakeCase(name)).Select(Stem).ToList();
        // Scripts without spaces between words say much in few.
        return words.Count < FewWords ? description.All(letter => letter < 0x2E80)
            : words.Select(Stem).All(word => _small.Contains(word) || known.Contains(word));
    }

    /// <summary>Whether two texts have the same words in the same order.</summary>
    public static bool AreEqual(string first, string second) => Of(first).SequenceEqual(Of(second), StringComparer.Ordinal);

    private static IEnumerable<string> Of(string text) => _word.Matches(text).Cast<Match>().Select(match => match.Value.ToLowerInvariant());

    /// <summary>Without the s of "gets" and "accounts".</summary>
    private static string Stem(string word) => word.Length > 3 && word[word.Length - 1] == 's' ? word.Substring(0, word.Length - 1) : word;
}
