namespace SecureTools.Analyzers.Tests.Labelled;

/// <summary>What was expected against what was found.</summary>
/// <param name="Hits">Expected and found.</param>
/// <param name="Missed">Expected, not found.</param>
/// <param name="Wrong">Found, not expected.</param>
internal sealed record Score(int Hits, IReadOnlyList<string> Missed, IReadOnlyList<string> Wrong)
{
    public double Recall => (double)Hits / (Hits + Missed.Count);

    public double Precision => (double)Hits / (Hits + Wrong.Count);

    public static Score Of(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var wanted = expected.ToHashSet(StringComparer.Ordinal);
        var seen = found.ToHashSet(StringComparer.Ordinal);
        return new Score(
            wanted.Count(seen.Contains),
            [.. wanted.Where(item => !seen.Contains(item)).Order(StringComparer.Ordinal)],
            [.. seen.Where(item => !wanted.Contains(item)).Order(StringComparer.Ordinal)]);
    }

    public override string ToString() => $"recall {Recall:P1}, precision {Precision:P1}\n{List("missed", Missed)}\n{List("wrong", Wrong)}";

    private static string List(string title, IReadOnlyList<string> items) => $"{title} {items.Count}:\n  {string.Join("\n  ", items)}";
}
