namespace SecureTools.RuleDocs;

/// <summary>The page of a rule: its head follows from the rule, the sections are written by people.</summary>
internal static class RulePage
{
    /// <summary>The sections of each page, in this order.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["Cause", "Why", "Fix", "When to suppress", "Bad", "Good", "Options"];

    /// <param name="present">The page as it is; null: a page with empty sections is begun.</param>
    /// <param name="rule">The rule.</param>
    public static string Update(string? present, RuleFacts rule)
    {
        var start = present?.IndexOf("\n## ", StringComparison.Ordinal) ?? -1;
        var body = start < 0 ? string.Join("\n", Sections.Select(section => $"## {section}\n")) : present![(start + 1)..];
        var (fix, choice) = (RuleWords.YesOrNo(rule.HasFix), RuleWords.YesOrNo(rule.IsConfigurable));
        return $"""
            # {rule.Id}: {rule.Title}

            | Room | Default | Code fix | Configurable |
            |---|---|---|---|
            | {rule.Room} | {RuleWords.Severity(rule.Severity)} | {fix} | {choice} |


            """.ReplaceLineEndings("\n") + body;
    }
}

/// <summary>The table of all rules, between two marks in a page that people write.</summary>
internal static class RuleTable
{
    private const string Begin = "<!-- rules: begin -->\n";
    private const string End = "<!-- rules: end -->";

    public static string Update(string? present, IReadOnlyList<RuleFacts> rules)
    {
        present ??= $"# Rules\n\n{Begin}{End}\n";
        var begin = present.IndexOf(Begin, StringComparison.Ordinal);
        var end = present.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? throw new InvalidDataException("The table of rules has lost its marks.")
            : present[..(begin + Begin.Length)] + Table(rules) + present[end..];
    }

    private static string Table(IReadOnlyList<RuleFacts> rules) =>
        "| Id | Title | Room | Default | Code fix |\n|---|---|---|---|---|\n" + string.Concat(rules.Select(Row));

    private static string Row(RuleFacts rule)
    {
        var (severity, fix) = (RuleWords.Severity(rule.Severity), RuleWords.YesOrNo(rule.HasFix));
        return $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Room} | {severity} | {fix} |\n";
    }
}
