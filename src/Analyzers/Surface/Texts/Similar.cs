namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Finds the name that was meant.</summary>
internal static class Similar
{
    /// <summary>The only name that is left, or the only one that is alike. Null: it is a guess.</summary>
    public static string? To(string name, IReadOnlyList<string> names)
    {
        if (names.Count == 1)
        {
            return names[0];
        }

        var alike = names.Where(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase) || Distance(other, name) <= 2)
            .ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    /// <summary>How many letters have to be changed, added or taken out.</summary>
    private static int Distance(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (first[i - 1] == second[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[second.Length];
    }
}
