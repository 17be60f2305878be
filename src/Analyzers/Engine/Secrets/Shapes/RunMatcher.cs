using System.Collections.Immutable;

namespace SecureTools.Analyzers.Engine.Secrets.Shapes;

/// <summary>
/// Matches runs with intervals of possible ends instead of single positions: a run of a set maps an interval of starts to one interval of
/// ends for each stretch of that set in the text, so that nothing is tried twice.
/// </summary>
internal struct RunMatcher
{
    [ThreadStatic]
    private static List<(int Low, int High)>? _spareFrom;

    [ThreadStatic]
    private static List<(int Low, int High)>? _spareTo;

    private readonly string _text;
    private readonly int _origin;
    private readonly int _direction;
    private readonly int _length;
    private List<(int Low, int High)> _from;
    private List<(int Low, int High)> _to;

    private RunMatcher(string text, int origin, int direction)
    {
        _text = text;
        _origin = origin;
        _direction = direction;
        _length = direction > 0 ? text.Length - origin : origin + 1;
        _from = _spareFrom ??= [];
        _to = _spareTo ??= [];
        _from.Clear();
        _from.Add((0, 0));
    }

    /// <summary>How many characters from the origin the longest match takes; less than zero: there is none.</summary>
    public static int Extent(string text, int origin, int direction, ImmutableArray<Run> runs)
    {
        if (runs.IsEmpty)
        {
            return 0;
        }

        var matcher = new RunMatcher(text, origin, direction);
        return matcher.MatchAll(runs) ? Longest(matcher._from) : -1;
    }

    /// <summary>Whether a match takes the whole text.</summary>
    public static bool Reaches(string text, ImmutableArray<Run> runs)
    {
        var matcher = new RunMatcher(text, 0, 1);
        return matcher.MatchAll(runs) && Longest(matcher._from) == text.Length;
    }

    private bool MatchAll(ImmutableArray<Run> runs)
    {
        foreach (var run in runs)
        {
            _to.Clear();
            foreach (var (low, high) in _from)
            {
                Advance(run, low, high);
            }

            if (_to.Count == 0)
            {
                return false;
            }

            (_from, _to) = (_to, _from);
        }

        return true;
    }

    private readonly void Advance(Run run, int low, int high)
    {
        var limit = Math.Min(_length, high + run.Max);
        for (var start = low; start <= high; start++)
        {
            var end = start;
            while (end < limit && run.Set.Contains(At(end)))
            {
                end++;
            }

            // All starts of this stretch end in the same place at the latest.
            var last = Math.Max(start, Math.Min(high, end - 1));
            if (start + run.Min <= end)
            {
                Add(start + run.Min, Math.Min(last + run.Max, end));
            }

            start = last;
        }
    }

    private readonly void Add(int low, int high)
    {
        if (_to.Count > 0 && _to[_to.Count - 1] is var (before, until) && low <= until + 1 && low >= before)
        {
            _to[_to.Count - 1] = (before, Math.Max(until, high));
            return;
        }

        _to.Add((low, high));
    }

    private readonly char At(int offset) => _text[_origin + (_direction * offset)];

    private static int Longest(List<(int Low, int High)> ends)
    {
        var longest = -1;
        foreach (var (_, high) in ends)
        {
            longest = Math.Max(longest, high);
        }

        return longest;
    }
}
