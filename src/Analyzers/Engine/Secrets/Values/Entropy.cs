namespace SecureTools.Analyzers.Engine.Secrets.Values;

/// <summary>How much of a text its own letters do not say.</summary>
internal static class Entropy
{
    private const int Ascii = 128;

    // Texts of sixteen characters can have four bits: shorter ones are measured against what they can have.
    private const double Sixteen = 4;

    [ThreadStatic]
    private static int[]? _counts;

    /// <summary>Shannon's entropy in bits a character.</summary>
    public static double Of(string text, int start, int end)
    {
        var counts = _counts ??= new int[Ascii];
        Array.Clear(counts, 0, Ascii);
        for (var index = start; index < end; index++)
        {
            counts[text[index] % Ascii]++;
        }

        double bits = 0, length = end - start;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                bits -= count / length * Math.Log(count / length, 2);
            }
        }

        return bits;
    }

    /// <summary>
    /// Whether a text of this length is as mixed as chance would have it: a short text cannot have many bits a character.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="floor">Bits a character that are always enough.</param>
    public static bool IsHigh(string text, double floor) =>
        Of(text, 0, text.Length) >= Math.Min(floor, floor / Sixteen * Math.Log(text.Length, 2));
}
