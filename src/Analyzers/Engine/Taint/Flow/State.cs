using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <summary>What variables and members of objects hold at a point of the code, and what checks found out before it.</summary>
internal sealed class State(Layout layout)
{
    private Value?[] _values = [];

    public Facts Facts { get; set; } = Facts.None;

    public Value this[int slot]
    {
        get => Apply(Raw(slot) ?? layout.Default(slot));
        set
        {
            if (slot >= _values.Length)
            {
                Array.Resize(ref _values, Math.Max(layout.SlotCount, slot + 1));
            }

            _values[slot] = value;
        }
    }

    /// <summary>Whether something was put there.</summary>
    public bool IsSet(int slot) => Raw(slot) is not null;

    /// <summary>Takes away what was put there.</summary>
    public void Clear(int slot)
    {
        if (slot < _values.Length)
        {
            _values[slot] = null;
        }
    }

    public State Copy() => new(layout) { _values = (Value?[])_values.Clone(), Facts = Facts };

    /// <summary>The value without what checks found out about it.</summary>
    public Value Apply(Value value)
    {
        if (value.Taints.IsEmpty || Facts.IsEmpty)
        {
            return value;
        }

        var known = value.Id == 0 ? Danger.None : Facts.Of(value.Id);
        var hasRest = layout.TryRest(value.Id, out var rest);
        var ofRest = hasRest ? Facts.Of(rest.Key) : Danger.None;
        var taints = TaintSet.Map(
            value.Taints,
            taint =>
                taint with
                {
                    Dangers = taint.Dangers & ~(known | (taint.Form == TaintForm.Decoded ? Danger.None
                    : Facts.Of(Facts.KeyOf(taint.Origin))) | (hasRest && !rest.Origins.Contains(taint.Origin) ? ofRest : Danger.None))
                });
        var shape = (known & Danger.Unended) == Danger.None ? value.Shape : value.Shape | Shape.EndsWithSeparator;
        return taints == value.Taints && shape == value.Shape ? value : value with { Taints = taints, Shape = shape };
    }

    /// <summary>Makes this state what holds if either did.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Join(State other)
    {
        var changed = false;
        for (var slot = 0; slot < Math.Max(_values.Length, other._values.Length); slot++)
        {
            var (mine, theirs) = (Raw(slot), other.Raw(slot));
            if (!ReferenceEquals(mine, theirs))
            {
                var joined = Join(this[slot], other[slot], other, slot);
                if (mine is null || !joined.IsSame(mine))
                {
                    this[slot] = joined;
                    changed = true;
                }
            }
        }

        var facts = Facts.Or(other.Facts);
        changed |= !ReferenceEquals(facts, Facts);
        Facts = facts;
        return changed;
    }

    /// <summary>What holds when the value is true, and when it is false, here.</summary>
    public Condition Conditions(Value value) => value.Constant is bool constant
        ? constant ? new Condition(Facts, null) : new Condition(null, Facts)
        : value.Condition is { } known ? new Condition(known.WhenTrue?.And(Facts), known.WhenFalse?.And(Facts))
            : new Condition(Facts, Facts);

    private Value? Raw(int slot) => slot < _values.Length ? _values[slot] : null;

    private Value Join(Value mine, Value theirs, State other, int slot)
    {
        var joined = Union(mine, theirs, Layout.JoinSite(slot));
        return mine.Constant is bool || theirs.Constant is bool || mine.Condition is not null && theirs.Condition is not null
            ? joined with { Condition = Conditions(mine).Or(other.Conditions(theirs)) }
            : joined;
    }

    /// <summary>A value that is one or the other.</summary>
    public static Value Union(Value first, Value second, int site)
    {
        if (ReferenceEquals(first, second))
        {
            return first;
        }

        var taints = TaintSet.Union(first.Taints, second.Taints);
        return new Value
        {
            Id = first.Id == second.Id ? first.Id : taints.IsEmpty ? 0 : site,
            Taints = taints,
            Objects = Union(first.Objects, second.Objects),
            Functions = Union(first.Functions, second.Functions),
            Constant = Equals(first.Constant, second.Constant) ? first.Constant : null,
            Prefix = string.Equals(first.Prefix ?? first.Text, second.Prefix ?? second.Text, StringComparison.Ordinal)
                ? first.Prefix ?? first.Text : null,
            Shape = first.Shape & second.Shape,
        };
    }

    private static System.Collections.Immutable.ImmutableArray<T> Union<T>(
        System.Collections.Immutable.ImmutableArray<T> first, System.Collections.Immutable.ImmutableArray<T> second)
    {
        var result = first;
        foreach (var item in second)
        {
            if (!result.Contains(item))
            {
                result = result.Add(item);
            }
        }

        return result;
    }
}
