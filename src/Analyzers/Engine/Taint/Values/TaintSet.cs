using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Values;

/// <summary>Sets of taints, ordered by origin. Of two that say the same the first one stays, and with it its trail.</summary>
internal static class TaintSet
{
    public static ImmutableArray<Taint> Union(ImmutableArray<Taint> first, ImmutableArray<Taint> second)
    {
        if (second.IsEmpty || first == second)
        {
            return first;
        }

        if (first.IsEmpty)
        {
            return second;
        }

        ImmutableArray<Taint>.Builder? result = null;
        foreach (var taint in second)
        {
            if (Missing(first, taint) is var missing && missing != Danger.None)
            {
                result ??= Start(first);
                result.Add(taint with { Dangers = missing });
            }
        }

        return result is null ? Widen(first, second) : Sort(Widen(result.ToImmutable(), second));
    }

    private static ImmutableArray<Taint>.Builder Start(ImmutableArray<Taint> first)
    {
        var result = ImmutableArray.CreateBuilder<Taint>(first.Length + 2);
        result.AddRange(first);
        return result;
    }

    private static Danger Missing(ImmutableArray<Taint> known, Taint taint)
    {
        var missing = taint.Dangers;
        foreach (var other in known)
        {
            if (other.Origin == taint.Origin)
            {
                missing &= ~other.Dangers;
            }
        }

        return missing;
    }

    /// <summary>A value that is exactly what came in on one way only is not that on all.</summary>
    private static ImmutableArray<Taint> Widen(ImmutableArray<Taint> first, ImmutableArray<Taint> second) => Map(first, taint =>
    {
        foreach (var other in second)
        {
            if (other.Origin == taint.Origin && other.Form > taint.Form)
            {
                taint = taint with { Form = other.Form };
            }
        }

        return taint;
    });

    private static ImmutableArray<Taint> Sort(ImmutableArray<Taint> taints) =>
        taints.Sort(static (x, y) => x.Origin != y.Origin ? x.Origin.CompareTo(y.Origin) : ((int)x.Dangers).CompareTo((int)y.Dangers));

    public static ImmutableArray<Taint> Without(ImmutableArray<Taint> taints, Danger dangers) =>
        Map(taints, taint => taint with { Dangers = taint.Dangers & ~dangers });

    public static ImmutableArray<Taint> Derived(ImmutableArray<Taint> taints) => Map(
        taints, static taint => taint.Form == TaintForm.Exact ? taint with { Form = TaintForm.Derived } : taint);

    /// <summary>What was hidden in a text is as dangerous as ever.</summary>
    public static ImmutableArray<Taint> Decoded(ImmutableArray<Taint> taints) =>
        Map(taints, static taint => taint with { Form = TaintForm.Decoded, Dangers = Danger.All });

    public static ImmutableArray<Taint> Step(ImmutableArray<Taint> taints, string text, SyntaxNode place) =>
        Map(taints, taint => taint with { Trail = Trail.Add(taint.Trail, text, place) });

    /// <summary>Each taint as something else; those that are no longer dangerous are left out.</summary>
    public static ImmutableArray<Taint> Map(ImmutableArray<Taint> taints, Func<Taint, Taint> change)
    {
        ImmutableArray<Taint>.Builder? result = null;
        for (var i = 0; i < taints.Length; i++)
        {
            var changed = change(taints[i]);
            if (result is null && !changed.Equals(taints[i]))
            {
                result = ImmutableArray.CreateBuilder<Taint>(taints.Length);
                result.AddRange(taints, i);
            }

            if (changed.Dangers != Danger.None)
            {
                result?.Add(changed);
            }
        }

        return result?.ToImmutable() ?? taints;
    }
}
