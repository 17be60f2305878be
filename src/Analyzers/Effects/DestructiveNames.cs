namespace SecureTools.Analyzers.Effects;

/// <summary>Names that promise to destroy something or to move money.</summary>
internal static class DestructiveNames
{
    private static readonly char[] _separators = ['_', '-', '.', ' '];

    private static readonly HashSet<string> _verbs = new(StringComparer.Ordinal)
    {
        "delete", "remove", "drop", "purge", "wipe", "destroy", "erase", "kill", "terminate", "shutdown", "uninstall", "revoke",
        "deactivate", "disable",
        "suspend", "ban", "transfer", "pay", "refund", "charge", "withdraw",
    };

    /// <summary>What makes the first word a noun: a refund policy, a transfer rate.</summary>
    private static readonly HashSet<string> _nouns = new(StringComparer.Ordinal)
    {
        "amount", "count", "cost", "costs", "date", "details", "fee", "fees", "history", "id", "info", "level", "limit", "limits", "list",
        "log", "name", "options",
        "policy", "preview", "rate", "rates", "report", "rules", "schedule", "size", "speed", "status", "summary", "terms", "time", "total",
        "type", "types",
    };

    /// <summary>What is taken out of a text or list that the caller gives: nobody expects anything to be gone.</summary>
    private static readonly HashSet<string> _parts = new(StringComparer.Ordinal)
    {
        "accents", "characters", "chars", "columns", "comments", "diacritics", "digits", "duplicate", "duplicates", "elements", "emojis",
        "empty", "html", "indent",
        "lines", "links", "markdown", "markup", "noise", "nulls", "numbers", "outliers", "padding", "prefix", "punctuation", "quotes",
        "space", "spaces", "stop",
        "stopwords", "suffix", "tags", "values", "whitespace", "words", "zeros",
    };

    /// <summary>The verb with which the name begins, when it promises such a thing; null: it does not.</summary>
    public static string? VerbOf(string name)
    {
        var words = ToolNames.SnakeCase(name).Split(_separators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && _verbs.Contains(words[0])
            && (words.Length == 1 || !(_nouns.Contains(words[words.Length - 1]) || words.Any(_parts.Contains)))
            ? words[0]
            : null;
    }
}
