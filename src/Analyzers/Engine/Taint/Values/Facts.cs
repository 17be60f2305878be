using System.Collections.Immutable;

namespace SecureTools.Analyzers.Engine.Taint.Values;

/// <summary>
/// What checks have found out: which dangers a value cannot have here. A key is the number of a value, or for what came in from outside
/// <c>-1 - origin</c>.
/// </summary>
internal sealed class Facts
{
    private readonly ImmutableArray<(int Key, Danger Dangers)> _items;

    private Facts(ImmutableArray<(int Key, Danger Dangers)> items) => _items = items;

    public static Facts None { get; } = new([]);

    public bool IsEmpty => _items.IsEmpty;

    public ImmutableArray<(int Key, Danger Dangers)> Items => _items;

    public static int KeyOf(int origin) => -1 - origin;

    public Danger Of(int key)
    {
        foreach (var item in _items)
        {
            if (item.Key == key)
            {
                return item.Dangers;
            }
        }

        return Danger.None;
    }

    public Facts With(int key, Danger dangers)
    {
        var known = Of(key);
        if ((known | dangers) == known)
        {
            return this;
        }

        var items = ImmutableArray.CreateBuilder<(int Key, Danger Dangers)>(_items.Length + 1);
        items.AddRange(_items.Where(item => item.Key != key));
        items.Add((key, known | dangers));
        items.Sort(static (x, y) => x.Key.CompareTo(y.Key));
        return new Facts(items.ToImmutable());
    }

    public Facts Without(int key) => Of(key) == Danger.None ? this : new Facts(_items.RemoveAll(item => item.Key == key));

    /// <summary>What holds when both hold.</summary>
    public Facts And(Facts other)
    {
        var result = this;
        foreach (var (key, dangers) in other._items)
        {
            result = result.With(key, dangers);
        }

        return result;
    }

    /// <summary>What holds when one of them holds.</summary>
    public Facts Or(Facts other)
    {
        if (ReferenceEquals(this, other) || IsEmpty)
        {
            return this;
        }

        var result = None;
        foreach (var (key, dangers) in _items)
        {
            if ((dangers & other.Of(key)) is var both && both != Danger.None)
            {
                result = result.With(key, both);
            }
        }

        return result.Equals(this) ? this : result;
    }

    public override bool Equals(object? obj) => obj is Facts other && _items.AsSpan().SequenceEqual(other._items.AsSpan());

    public override int GetHashCode() => _items.Length;
}

/// <summary>What holds when a condition is true, and when it is false; null: it never is.</summary>
internal sealed record Condition(Facts? WhenTrue, Facts? WhenFalse)
{
    public static Condition Unknown { get; } = new(Facts.None, Facts.None);

    public Condition Not() => new(WhenFalse, WhenTrue);

    public Condition Or(Condition other) => new(Either(WhenTrue, other.WhenTrue), Either(WhenFalse, other.WhenFalse));

    private static Facts? Either(Facts? first, Facts? second) => first is null ? second : second is null ? first : first.Or(second);
}
