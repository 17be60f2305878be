namespace SecureTools.Analyzers.Effects;

/// <summary>Names that promise to destroy something or to move money.</summary>
internal static class DestructiveNames
{
    private static readonly HashSet<string> _verbs = new(StringComparer.Ordinal)
    {
        "delete", "remove", "drop", "purge", "wipe", "destroy", "erase", "truncate", "kill", "terminate", "shutdown", "uninstall",
        "revoke", "deactivate", "disable", "suspend", "ban", "transfer", "pay", "refund", "charge", "withdraw",
    };

    /// <summary>The verb with which the name begins, when it promises such a thing; null: it does not.</summary>
    public static string? VerbOf(string name)
    {
        var words = ToolNames.SnakeCase(name);
        var end = words.IndexOfAny(['_', '-', '.']);
        var first = end < 0 ? words : words.Substring(0, end);
        return _verbs.Contains(first) ? first : null;
    }
}
