namespace SecureTools.TestKit;

/// <summary>A small difference of two texts: <c>-</c> expected, <c>+</c> actual, with line numbers of the expected text.</summary>
internal static class LineDiff
{
    private const int MostLines = 60;
    private const int Context = 2;

    public static string Between(string expected, string actual)
    {
        var lines = Compare(expected.Split('\n'), actual.Split('\n')).ToArray();
        var changed = lines.Select((line, index) => (line, index)).Where(l => l.line.Mark != ' ').Select(l => l.index).ToArray();
        var shown = lines
            .Where((_, index) => Array.Exists(changed, c => Math.Abs(c - index) <= Context))
            .Select(line => $"{line.Number,5} {line.Mark} {line.Text.TrimEnd('\r')}")
            .ToArray();
        string[] rest = shown.Length > MostLines ? [$"and {shown.Length - MostLines} lines more"] : [];
        return string.Join('\n', shown.Take(MostLines).Concat(rest));
    }

    private static IEnumerable<(char Mark, int Number, string Text)> Compare(string[] old, string[] now)
    {
        var common = CommonLengths(old, now);
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && string.Equals(old[i], now[j], StringComparison.Ordinal))
            {
                yield return (' ', i + 1, old[i++]);
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1][j] >= common[i][j + 1]))
            {
                yield return ('-', i + 1, old[i++]);
            }
            else
            {
                yield return ('+', i + 1, now[j++]);
            }
        }
    }

    // Longest common subsequence of the rest from (i, j).
    private static int[][] CommonLengths(string[] old, string[] now)
    {
        var lengths = Enumerable.Range(0, old.Length + 1).Select(_ => new int[now.Length + 1]).ToArray();
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i][j] = string.Equals(old[i], now[j], StringComparison.Ordinal)
                    ? lengths[i + 1][j + 1] + 1
                    : Math.Max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }

        return lengths;
    }
}
