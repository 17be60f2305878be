namespace SecureTools;

/// <summary>A set of small numbers, such as the permissions of one assembly: a test is one bit test and allocates nothing.</summary>
/// <remarks>
/// The numbers are those that generated code gives the permissions and roles of its own assembly. <c>default</c> is the empty set.
/// </remarks>
public readonly struct PermissionSet : IEquatable<PermissionSet>
{
    private readonly ulong _first;
    private readonly ulong[]? _rest;

    private PermissionSet(ulong first, ulong[]? rest)
    {
        _first = first;
        _rest = rest;
    }

    /// <summary>Whether no number is in the set.</summary>
    public bool IsEmpty => _first == 0 && _rest is null;

    /// <summary>The set of the given numbers, each 0 or greater.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static PermissionSet Of(params ReadOnlySpan<int> numbers)
    {
        var set = default(PermissionSet);
        foreach (var number in numbers)
        {
            set = set.With(number);
        }

        return set;
    }

    /// <summary>Whether <paramref name="number"/> is in the set; a negative number never is.</summary>
    public bool Contains(int number)
    {
        if ((uint)number < 64)
        {
            return (_first >> number & 1) != 0;
        }

        var word = (number >> 6) - 1;
        return _rest is not null && (uint)word < (uint)_rest.Length && (_rest[word] >> (number & 63) & 1) != 0;
    }

    /// <summary>Whether the two sets share a number.</summary>
    public bool Overlaps(PermissionSet other)
    {
        if ((_first & other._first) != 0)
        {
            return true;
        }

        var common = Math.Min(_rest?.Length ?? 0, other._rest?.Length ?? 0);
        for (var i = 0; i < common; i++)
        {
            if ((_rest![i] & other._rest![i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The set with one more number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    public PermissionSet With(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (number < 64)
        {
            return new PermissionSet(_first | 1UL << number, _rest);
        }

        var rest = new ulong[Math.Max(_rest?.Length ?? 0, number >> 6)];
        _rest?.CopyTo(rest, 0);
        rest[(number >> 6) - 1] |= 1UL << (number & 63);
        return new PermissionSet(_first, rest);
    }

    /// <summary>The numbers of both sets.</summary>
    public PermissionSet Union(PermissionSet other)
    {
        if (_rest is null && other._rest is null)
        {
            return new PermissionSet(_first | other._first, null);
        }

        var rest = new ulong[Math.Max(_rest?.Length ?? 0, other._rest?.Length ?? 0)];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = Word(_rest, i) | Word(other._rest, i);
        }

        return new PermissionSet(_first | other._first, rest);
    }

    /// <inheritdoc/>
    public bool Equals(PermissionSet other)
    {
        var words = Math.Max(_rest?.Length ?? 0, other._rest?.Length ?? 0);
        for (var i = 0; i < words; i++)
        {
            if (Word(_rest, i) != Word(other._rest, i))
            {
                return false;
            }
        }

        return _first == other._first;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PermissionSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _first.GetHashCode();

    /// <summary>Whether two sets hold the same numbers.</summary>
    public static bool operator ==(PermissionSet left, PermissionSet right) => left.Equals(right);

    /// <summary>Whether two sets differ.</summary>
    public static bool operator !=(PermissionSet left, PermissionSet right) => !left.Equals(right);

    private static ulong Word(ulong[]? words, int index) => words is not null && index < words.Length ? words[index] : 0;
}
