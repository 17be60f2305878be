namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>What a tool has gained (+) and lost (-), as a reviewer reads it.</summary>
internal static class SurfaceChange
{
    private static readonly string[] _private = ["description ", "title ", ", default "];

    public static IEnumerable<string> Between(IEnumerable<string> listed, IEnumerable<string> current)
    {
        var (before, after) = (listed.ToList(), current.ToList());
        return before.Except(after, StringComparer.Ordinal).Select(line => "- " + Fact(line))
            .Concat(after.Except(before, StringComparer.Ordinal).Select(line => "+ " + Fact(line)));
    }

    /// <summary>The line without its tool and without text that may hold what no message should: long prose, or a value.</summary>
    private static string Fact(string line)
    {
        var fact = line.Substring(line.IndexOf(SurfaceFile.Separator, StringComparison.Ordinal) + SurfaceFile.Separator.Length);
        foreach (var word in _private)
        {
            var at = word[0] == ',' || fact.StartsWith(word, StringComparison.Ordinal)
                ? fact.IndexOf(word, StringComparison.Ordinal)
                : fact.IndexOf(SurfaceFile.Separator + word, StringComparison.Ordinal) is >= 0 and var inner
                ? inner + SurfaceFile.Separator.Length : -1;
            if (at >= 0)
            {
                return fact.Substring(0, at + word.Length) + (word[0] == ',' ? "…)" : "…");
            }
        }

        return fact;
    }
}
