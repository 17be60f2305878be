namespace SecureTools.Analyzers.Engine.Taint.Catalog;

internal enum JudgeKind
{
    /// <summary>Not understood: never true.</summary>
    Unknown,
    Has,
    Lacks,
    When,
    Unless,
    Set,
}

/// <summary>What has to be true of the other arguments of a sink: <c>unless(options=NonBacktracking)</c>.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Parameter">About which parameter; <c>this</c>: what it is called on.</param>
/// <param name="Member">About which member of it.</param>
/// <param name="Value">The value it is compared with; null: anything but null.</param>
internal sealed record SinkJudge(JudgeKind Kind, string Parameter, string? Member, string? Value)
{
    public static SinkJudge Parse(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0 || !text.EndsWith(")", StringComparison.Ordinal)
            || !Enum.TryParse(text.Substring(0, open), ignoreCase: true, out JudgeKind kind))
        {
            return new SinkJudge(JudgeKind.Unknown, "", null, null);
        }

        var inner = text.Substring(open + 1, text.Length - open - 2).Split('=');
        var names = inner[0].Split('.');
        return new SinkJudge(kind, names[0], names.Length > 1 ? names[1] : null, inner.Length > 1 ? inner[1] : null);
    }
}
