using System.Collections.Immutable;

namespace SecureTools.Analyzers.Engine.Taint.Values;

/// <summary>What is known about the value of an expression. Values never change.</summary>
internal sealed record Value
{
    /// <summary>Nothing came in from outside, and nothing is known.</summary>
    public static Value Clean { get; } = new();

    /// <summary>Copies of a value have its number, so that what a check finds out about one holds for all; 0: none.</summary>
    public int Id { get; init; }

    /// <summary>Ordered by origin.</summary>
    public ImmutableArray<Taint> Taints { get; init; } = [];

    /// <summary>The numbers of the objects that it may refer to, ordered.</summary>
    public ImmutableArray<int> Objects { get; init; } = [];

    /// <summary>What runs when it is invoked.</summary>
    public ImmutableArray<Function> Functions { get; init; } = [];

    /// <summary>Where it is a condition: what holds when it is true, and when it is false.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The constant it is; null: none.</summary>
    public object? Constant { get; init; }

    /// <summary>Text that it begins with, whatever follows.</summary>
    public string? Prefix { get; init; }

    public Shape Shape { get; init; }

    /// <summary>What else is known once this value turned out to be harmless: of a host, that its URL is.</summary>
    public Facts? Implies { get; init; }

    public bool IsTainted => !Taints.IsEmpty;

    /// <summary>Whether there is anything to know about it.</summary>
    public bool IsPlain => Taints.IsEmpty && Objects.IsEmpty && Functions.IsEmpty;

    public string? Text => Constant as string;

    public bool IsSame(Value other) => ReferenceEquals(this, other)
        || Id == other.Id && Shape == other.Shape && Equals(Constant, other.Constant) && Prefix == other.Prefix
            && Objects.AsSpan().SequenceEqual(other.Objects.AsSpan())
            && Functions.AsSpan().SequenceEqual(other.Functions.AsSpan())
            && Equals(Condition, other.Condition) && Equals(Implies, other.Implies) && SameTaints(Taints, other.Taints);

    /// <summary>Whether both say the same of every origin, however it is spread over several taints.</summary>
    public static bool SameTaints(ImmutableArray<Taint> first, ImmutableArray<Taint> second)
    {
        if (first == second)
        {
            return true;
        }

        var (i, j) = (0, 0);
        while (i < first.Length && j < second.Length)
        {
            if (first[i].Origin != second[j].Origin || Total(first, ref i) != Total(second, ref j))
            {
                return false;
            }
        }

        return i == first.Length && j == second.Length;
    }

    private static (Danger Dangers, TaintForm Form) Total(ImmutableArray<Taint> taints, ref int index)
    {
        var (origin, dangers, form) = (taints[index].Origin, Danger.None, TaintForm.Exact);
        for (; index < taints.Length && taints[index].Origin == origin; index++)
        {
            dangers |= taints[index].Dangers;
            form = taints[index].Form > form ? taints[index].Form : form;
        }

        return (dangers, form);
    }

    /// <summary>The same value without some of its dangers.</summary>
    public Value Without(Danger dangers)
    {
        if (Taints.IsEmpty || dangers == Danger.None)
        {
            return this;
        }

        var left = TaintSet.Without(Taints, dangers);
        return left == Taints ? this : this with { Taints = left };
    }

    /// <summary>A value made from this one, which is no longer exactly what came in.</summary>
    public Value Derived() => Taints.IsEmpty ? Clean : new Value { Taints = TaintSet.Derived(Taints) };
}

/// <summary>Further things that are known about texts.</summary>
[Flags]
internal enum Shape
{
    None = 0,

    /// <summary>An absolute path without dots that climb.</summary>
    FullPath = 1,

    /// <summary>A text that ends with a separator of paths.</summary>
    EndsWithSeparator = 1 << 1,

    /// <summary>A regular expression that cannot take long, or that has a limit of time.</summary>
    Bounded = 1 << 2,

    /// <summary>The host of a URL.</summary>
    Host = 1 << 3,

    /// <summary>A path as seen from a directory of the program: dots that climb stand at its beginning only.</summary>
    Relative = 1 << 4,
}
