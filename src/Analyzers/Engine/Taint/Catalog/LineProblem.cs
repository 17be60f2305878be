namespace SecureTools.Analyzers.Engine.Taint.Catalog;

/// <summary>Tells what is wrong with a line that nobody can read.</summary>
internal static class LineProblem
{
    private static readonly char[] _blanks = [' ', '\t'];
    private static readonly char[] _commas = [',', '|'];

    /// <summary>
    /// The word that has no meaning where it stands, or that something is missing behind; null: the line can be read, or says nothing.
    /// </summary>
    public static string? Of(string line)
    {
        var end = line.IndexOf('#');
        var words = (end < 0 ? line : line.Substring(0, end)).Split(_blanks, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : words[0] switch
        {
            "sink" => Kinds(words, single: true) ?? Length(words, 4, int.MaxValue) ?? Judge(words),
            "sanitizer" => Kinds(words, single: false) ?? Length(words, 3, 3),
            "validator" => Kinds(words, single: false) ?? Length(words, 4, 4),
            "passes" => Length(words, 5, 5) ?? (words[3] == "->" ? null : words[3]),
            "source" => Length(words, 2, 2),
            var other => other,
        };
    }

    /// <summary>Of a line that is too short the last word, of one that is too long the first that is too many.</summary>
    private static string? Length(string[] words, int least, int most) =>
        words.Length < least ? words[words.Length - 1] : words.Length > most ? words[most] : null;

    private static string? Kinds(string[] words, bool single)
    {
        if (words.Length < 2)
        {
            return words[0];
        }

        var kinds = single ? [words[1]] : words[1].Split(_commas);
        return Array.TrueForAll(kinds, kind => IsKind(kind) || (!single && kind == CatalogLine.Everything)) ? null : words[1];
    }

    /// <summary>By name alone: numbers would be taken for kinds as well.</summary>
    private static bool IsKind(string word) => Array.IndexOf(Enum.GetNames(typeof(SinkKind)), word) >= 0;

    private static string? Judge(string[] words) =>
        Array.Find(words, word => Array.IndexOf(words, word) >= 4 && SinkJudge.Parse(word).Kind == JudgeKind.Unknown);
}
