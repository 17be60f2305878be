using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Values;

/// <summary>A way back to where a value comes from: its last step and those before it.</summary>
internal sealed class Trail(string text, SyntaxNode place, Trail? before)
{
    /// <summary>Longer ways are told without their middle.</summary>
    public const int MostSteps = 24;

    public string Text => text;

    public SyntaxNode Place => place;

    public Trail? Before => before;

    public int Length { get; } = (before?.Length ?? 0) + 1;

    public static Trail? Add(Trail? before, string text, SyntaxNode place) =>
        before is { Length: >= MostSteps } || before is not null && before.Place == place && before.Text == text ? before
            : new Trail(text, place, before);

    /// <summary>The steps of a callee after those of its caller.</summary>
    public static Trail? Join(Trail? first, Trail? then) => then is null ? first : Add(Join(first, then.Before), then.Text, then.Place);

    public static ImmutableArray<TaintStep> Steps(Trail? last)
    {
        var steps = new TaintStep[last?.Length ?? 0];
        for (var step = last; step is not null; step = step.Before)
        {
            steps[step.Length - 1] = new TaintStep(step.Text, step.Place.GetLocation());
        }

        return [.. steps];
    }
}

/// <summary>That a value carries what came in somewhere.</summary>
/// <param name="Origin">Where: the number of an <see cref="Values.Origin"/> of the method.</param>
/// <param name="Dangers">What it may still do.</param>
/// <param name="Form">What has become of it.</param>
/// <param name="Trail">How it came here.</param>
internal readonly record struct Taint(int Origin, Danger Dangers, TaintForm Form, Trail? Trail);

/// <summary>How a value relates to what came in.</summary>
internal enum TaintForm
{
    /// <summary>It is exactly that, so what is found out about one is true of the other.</summary>
    Exact,

    /// <summary>It is made of it: what is true of the whole is true of its parts.</summary>
    Derived,

    /// <summary>It was hidden in it, so that no check of the whole says anything.</summary>
    Decoded,
}
