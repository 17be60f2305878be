using System.Numerics;
using System.Text;

namespace SecureTools;

/// <summary>The members that an object of arguments declares, for generated code. There are at most 64.</summary>
public sealed class MemberNames
{
    private readonly string[] _names;
    private readonly byte[][] _utf8Names;
    private readonly ulong _nullable;

    /// <summary>Members in their order.</summary>
    /// <param name="members">
    /// A name each, and a mark behind it: <c>!</c> the member has to be there, <c>?</c> it may be left out, <c>*</c> it may be left out,
    /// and null is one of its values.
    /// </param>
    public MemberNames(params string[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _names = Array.ConvertAll(members, member => member[..^1]);
        _utf8Names = Array.ConvertAll(_names, Encoding.UTF8.GetBytes);
        Required = Marked(members, '!');
        _nullable = Marked(members, '*');
        Declared = members.Length == 0 ? "no members" : "only the members " + string.Join(", ", _names);
    }

    internal static MemberNames None { get; } = new();

    /// <summary>The members that have to be there, a bit each.</summary>
    internal ulong Required { get; }

    /// <summary>The names, for the model.</summary>
    internal string Declared { get; }

    internal string this[int number] => _names[number];

    /// <summary>Whether a caller whose schema cannot leave a member out sends null for it.</summary>
    internal bool MayBeLeftOut(int number) => ((Required | _nullable) >> number & 1) == 0;

    /// <summary>
    /// The number of the member whose name the cursor stands at; less than zero: there is none. Most callers keep to the order.
    /// </summary>
    internal int Find(ref JsonCursor json, int expected)
    {
        var names = _utf8Names;
        if ((uint)expected < (uint)names.Length && json.Is(names[expected]))
        {
            return expected;
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (json.Is(names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static ulong Marked(string[] members, char mark)
    {
        var bits = 0UL;
        for (var i = 0; i < members.Length; i++)
        {
            bits |= members[i][^1] == mark ? 1UL << i : 0;
        }

        return bits;
    }
}

/// <summary>Where a reader stands in an object with declared members, for generated code.</summary>
public struct MemberCursor
{
    private ulong _seen;
    private ulong _given;

    internal MemberCursor(MemberNames? names)
    {
        Names = names;
        Current = -1;
    }

    /// <summary>The number of the member whose value comes next, from 0 in the order of the declaration.</summary>
    public int Current { get; private set; }

    /// <summary>Null: there is no object to go through.</summary>
    internal MemberNames? Names { get; private set; }

    /// <summary>The first of the members that have to be there and were not; less than zero: none is missing any more.</summary>
    internal int NextMissing()
    {
        var missing = Names!.Required & ~_seen;
        if (missing == 0)
        {
            return -1;
        }

        var number = BitOperations.TrailingZeroCount(missing);
        _seen |= 1UL << number;
        return number;
    }

    /// <summary>Whether the member was there with a value of its own. Null that stands for a member that is left out is none.</summary>
    public readonly bool Has(int number) => (_given >> number & 1) != 0;

    /// <summary>Goes to a member.</summary>
    /// <returns>False: it was there before.</returns>
    internal bool Take(int number)
    {
        var bit = 1UL << number;
        var isNew = (_seen & bit) == 0;
        _seen |= bit;
        Current = number;
        return isNew;
    }

    internal void Give() => _given |= 1UL << Current;

    internal void End() => Names = null;
}
