using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SecureTools.TestKit;

/// <summary>Reasons of the steps of a run: those named with <c>WithTrackingName</c>, and those of each generated file.</summary>
public sealed class StepReasons
{
    internal StepReasons(GeneratorRunResult result)
    {
        Named = result.TrackedSteps
            .Where(step => PipelineStep.IsOfGenerator(step.Key))
            .ToImmutableSortedDictionary(step => step.Key, step => Reasons(step.Value), StringComparer.Ordinal);
        Outputs = result.TrackedOutputSteps
            .ToImmutableSortedDictionary(step => step.Key, step => Reasons(step.Value), StringComparer.Ordinal);
        Files = FileReasons(result);
    }

    /// <summary>One reason for each value of a named step.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<IncrementalStepRunReason>> Named { get; }

    /// <summary>Reasons of the outputs, all files together.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<IncrementalStepRunReason>> Outputs { get; }

    /// <summary>Reason of the output that made a file, by hint name; files written after initialisation have none.</summary>
    public IReadOnlyDictionary<string, IncrementalStepRunReason> Files { get; }

    /// <summary>The step has exactly these reasons, in any order.</summary>
    public void ExpectStep(string name, params IncrementalStepRunReason[] reasons)
    {
        if (!Named.TryGetValue(name, out var actual) || !actual.Order().SequenceEqual(reasons.Order()))
        {
            Assert.Fail($"Step '{name}' was expected to be {string.Join(", ", reasons)}.\n{this}");
        }
    }

    /// <summary>Only these files were made anew; all others come from the cache.</summary>
    public void ExpectRecomputed(params string[] hintNames)
    {
        var actual = Files.Where(f => !IsFromCache(f.Value)).Select(f => f.Key);
        if (!actual.SequenceEqual(hintNames.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            Assert.Fail($"Expected to be recomputed: {string.Join(", ", hintNames)}.\n{this}");
        }
    }

    public override string ToString()
    {
        var steps = Named.Concat(Outputs).Select(s => $"  {s.Key}: {string.Join(", ", s.Value)}");
        var files = Files.Select(f => $"  {f.Key}: {f.Value}");
        return $"Steps:\n{string.Join('\n', steps)}\nFiles:\n{string.Join('\n', files)}";
    }

    internal static bool IsFromCache(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static ImmutableArray<IncrementalStepRunReason> Reasons(ImmutableArray<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs, (_, output) => output.Reason)];

    private static SortedDictionary<string, IncrementalStepRunReason> FileReasons(GeneratorRunResult result)
    {
        var files = new SortedDictionary<string, IncrementalStepRunReason>(StringComparer.Ordinal);
        foreach (var (value, reason) in result.TrackedOutputSteps.Values.SelectMany(s => s).SelectMany(s => s.Outputs))
        {
            foreach (var hintName in HintNames(value))
            {
                files[hintName] = reason;
            }
        }

        return files;
    }

    // The value is (IEnumerable<GeneratedSourceText>, IEnumerable<Diagnostic>) and the first type is the compiler's own.
    private static IEnumerable<string> HintNames(object value) =>
        from sources in ((ITuple)value)[0] is IEnumerable list ? list.Cast<object>() : []
        select (string)sources.GetType().GetProperty("HintName")!.GetValue(sources)!;
}
