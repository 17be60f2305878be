using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Summaries;

/// <summary>That what comes in somewhere reaches a sink.</summary>
/// <param name="Origin">Where it comes in.</param>
/// <param name="Kind">What it is dangerous for.</param>
/// <param name="Dangers">What it may still do there.</param>
/// <param name="Form">What has become of it on the way.</param>
/// <param name="Sink">The member, as people read it.</param>
/// <param name="Place">The dangerous expression.</param>
/// <param name="Trail">The steps between.</param>
internal sealed record Hit(Origin Origin, SinkKind Kind, Danger Dangers, TaintForm Form, string Sink, SyntaxNode Place, Trail? Trail);

/// <summary>A value, in words that a caller understands. The origins of its taints are numbers of its summary.</summary>
/// <param name="Taints">What it carries.</param>
/// <param name="Roots">The objects that came in that it may be.</param>
/// <param name="Members">What the members of the objects hold that were made.</param>
/// <param name="Functions">What it runs.</param>
/// <param name="Shape">What else is known about it.</param>
internal sealed record Exported(
    ImmutableArray<Values.Taint> Taints,
    ImmutableArray<Origin> Roots,
    ImmutableArray<(Member Member, Exported Value)> Members,
    ImmutableArray<Function> Functions,
    Shape Shape,
    object? Constant)
{
    public static Exported Clean { get; } = new([], [], [], [], Shape.None, null);

    /// <summary>Whether it may be an object that was made.</summary>
    public bool IsMade { get; init; }

    /// <summary>The type of that object.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>The variables that its functions use.</summary>
    public ImmutableArray<(ISymbol Variable, Exported Value)> Captured { get; init; } = [];

    public bool IsSame(Exported other) => ReferenceEquals(this, other)
        || Value.SameTaints(Taints, other.Taints) && Roots.AsSpan().SequenceEqual(other.Roots.AsSpan())
            && Functions.AsSpan().SequenceEqual(other.Functions.AsSpan()) && Shape == other.Shape && Equals(Constant, other.Constant)
            && IsMade == other.IsMade && Captured.Length == other.Captured.Length && Members.Length == other.Members.Length
            && Captured.Zip(other.Captured, static (x, y) => x.Value.IsSame(y.Value)).All(static same => same)
            && Members.Zip(other.Members, static (x, y) => x.Member.Equals(y.Member) && x.Value.IsSame(y.Value)).All(static same => same);
}

/// <summary>What a method puts into a member of something that came in.</summary>
internal sealed record Write(Origin Target, Member Member, Exported Value);

/// <summary>What a method gives to a delegate that came in.</summary>
internal sealed record DelegateCall(Origin Delegate, ImmutableArray<Exported> Arguments);

/// <summary>What a check found out about what came in.</summary>
internal readonly record struct Finding(Origin Origin, Danger Dangers);

/// <summary>What a call of a method does with what is given to it.</summary>
internal sealed class MethodSummary
{
    /// <summary>Nothing.</summary>
    public static MethodSummary Empty { get; } = new();

    /// <summary>What the numbers in taints mean.</summary>
    public ImmutableArray<Origin> Origins { get; init; } = [];

    public ImmutableArray<Hit> Hits { get; init; } = [];

    public Exported Result { get; init; } = Exported.Clean;

    /// <summary>What parameters hold in the end that are handed over by reference.</summary>
    public ImmutableArray<(int Ordinal, Exported Value)> Outs { get; init; } = [];

    public ImmutableArray<Write> Writes { get; init; } = [];

    public ImmutableArray<DelegateCall> Calls { get; init; } = [];

    public Exported Thrown { get; init; } = Exported.Clean;

    /// <summary>What is known when the method returns true, and when it returns false; default: it never does.</summary>
    public ImmutableArray<Finding> WhenTrue { get; init; } = [];

    public ImmutableArray<Finding> WhenFalse { get; init; } = [];

    /// <summary>What is known when it returns at all.</summary>
    public ImmutableArray<Finding> Always { get; init; } = [];

    /// <summary>Whether no bound was hit.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether callers see no difference.</summary>
    public bool IsSame(MethodSummary other) =>
        Origins.AsSpan().SequenceEqual(other.Origins.AsSpan()) && Result.IsSame(other.Result) && Thrown.IsSame(other.Thrown)
        && SameFindings(WhenTrue, other.WhenTrue) && SameFindings(WhenFalse, other.WhenFalse) && SameFindings(Always, other.Always)
        && Hits.Length == other.Hits.Length && Hits.Zip(other.Hits, SameHit).All(static same => same)
        && Outs.Length == other.Outs.Length
            && Outs.Zip(other.Outs, static (x, y) => x.Ordinal == y.Ordinal && x.Value.IsSame(y.Value)).All(static same => same)
        && Writes.Length == other.Writes.Length && Writes.Zip(other.Writes, SameWrite).All(static same => same)
        && Calls.Length == other.Calls.Length && Calls.Zip(other.Calls, SameCall).All(static same => same);

    private static bool SameHit(Hit x, Hit y) => x.Origin == y.Origin && x.Kind == y.Kind && x.Dangers == y.Dangers && x.Place == y.Place;

    private static bool SameWrite(Write x, Write y) => x.Target == y.Target && x.Member.Equals(y.Member) && x.Value.IsSame(y.Value);

    private static bool SameCall(DelegateCall x, DelegateCall y) =>
        x.Delegate == y.Delegate && x.Arguments.Zip(y.Arguments, static (a, b) => a.IsSame(b)).All(static same => same);

    private static bool SameFindings(ImmutableArray<Finding> x, ImmutableArray<Finding> y) =>
        x.IsDefault == y.IsDefault && (x.IsDefault || x.AsSpan().SequenceEqual(y.AsSpan()));
}
