using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SecureTools;

/// <summary>Where a reader stands: declared member names and item positions. Allocates only below the fourth level.</summary>
internal struct ArgumentPath
{
    private Near _near;
    private Segment[]? _deeper;
    private int _depth;

    /// <summary>
    /// Goes into an object or array; its members and items are named with <see cref="At(string)"/> and <see cref="At(int)"/>.
    /// </summary>
    public void Enter()
    {
        _depth++;
        if (_depth > Near.Count && (_deeper is null || _deeper.Length < _depth - Near.Count))
        {
            Array.Resize(ref _deeper, Math.Max(4, (_depth - Near.Count) * 2));
        }

        At(0);
    }

    public void Leave() => _depth--;

    public void At(string member) => Current.Member = member;

    public void At(int item)
    {
        ref var current = ref Current;
        current.Member = null;
        current.Item = item;
    }

    public readonly string Pointer(bool ofContainer = false)
    {
        var text = new StringBuilder();
        var last = ofContainer ? _depth - 1 : _depth;
        for (var i = 1; i <= last; i++)
        {
            var segment = i <= Near.Count ? _near[i - 1] : _deeper![i - Near.Count - 1];
            segment.AppendTo(text);
        }

        return text.ToString();
    }

    [UnscopedRef]
    private ref Segment Current
    {
        get
        {
            if ((uint)(_depth - 1) < Near.Count)
            {
                return ref _near[_depth - 1];
            }

            return ref _deeper![_depth - Near.Count - 1];
        }
    }

    /// <summary>The levels that nearly all arguments do with.</summary>
    [InlineArray(Count)]
    private struct Near
    {
        public const int Count = 4;

        private Segment _first;
    }

    private struct Segment
    {
        public string? Member;
        public int Item;

        public readonly void AppendTo(StringBuilder text)
        {
            text.Append('/');
            if (Member is null)
            {
                text.Append(Item.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(Member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            }
        }
    }
}
