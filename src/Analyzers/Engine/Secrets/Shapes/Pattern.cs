using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SecureTools.Analyzers.Engine.Secrets.Shapes;

/// <summary>A run of characters of one set.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Run(CharClass Set, int Min, int Max);

/// <summary>
/// Runs before and after a place that is known. Matching is exact, goes through the text once and never back: what is carried along are the
/// intervals in which a match may end so far.
/// </summary>
/// <param name="Before">From the known place to the left.</param>
/// <param name="After">From the known place to the right.</param>
internal sealed record Pattern(ImmutableArray<Run> Before, ImmutableArray<Run> After)
{
    /// <summary>The longest match around the known place; null: none.</summary>
    public (int Start, int End)? Match(string text, int start, int end)
    {
        // What stands before the known place is short, what follows may be long.
        var left = RunMatcher.Extent(text, start - 1, -1, Before);
        if (left < 0)
        {
            return null;
        }

        var right = RunMatcher.Extent(text, end, 1, After);
        return right < 0 ? null : (start - left, end + right);
    }

    /// <summary>Whether the pattern is the whole text.</summary>
    public bool IsWhole(string text) => RunMatcher.Reaches(text, After);
}
