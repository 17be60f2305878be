using System.Globalization;
using System.Text;

namespace SecureTools;

/// <summary>Where a reader stands: declared member names and item positions. Allocates only below the first level.</summary>
internal struct ArgumentPath
{
    private Segment _first;
    private Segment[]? _deeper;
    private int _depth;

    /// <summary>Goes into an object or array; its members and items are named with <see cref="At(string)"/> and <see cref="At(int)"/>.</summary>
    public void Enter()
    {
        _depth++;
        if (_depth > 1)
        {
            _deeper ??= new Segment[4];
            if (_deeper.Length < _depth - 1)
            {
                Array.Resize(ref _deeper, _deeper.Length * 2);
            }
        }

        Current = default;
    }

    public void Leave() => _depth--;

    public void At(string member) => Current = new Segment(member, 0);

    public void At(int item) => Current = new Segment(null, item);

    public readonly string Pointer(bool ofContainer = false)
    {
        var text = new StringBuilder();
        var last = ofContainer ? _depth - 1 : _depth;
        for (var i = 1; i <= last; i++)
        {
            var segment = i == 1 ? _first : _deeper![i - 2];
            segment.AppendTo(text);
        }

        return text.ToString();
    }

    private Segment Current
    {
        set
        {
            if (_depth <= 1)
            {
                _first = value;
            }
            else
            {
                _deeper![_depth - 2] = value;
            }
        }
    }

    private readonly struct Segment(string? member, int item)
    {
        public void AppendTo(StringBuilder text)
        {
            text.Append('/');
            if (member is null)
            {
                text.Append(item.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            }
        }
    }
}
