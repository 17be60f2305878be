using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SecureTools.TestKit;

internal static class ValuesCheck
{
    public static void Check(GeneratorRun run)
    {
        if (!run.Setup.Checks(GeneratorChecks.Values))
        {
            return;
        }

        foreach (var step in PipelineStep.OfGenerator(run.Result))
        {
            foreach (var (value, _) in step.Outputs)
            {
                if (ObjectGraph.FindForbidden(value, "value") is { } found)
                {
                    Assert.Fail($"Step '{step.Name ?? "(without a name)"}' keeps the compiler's memory alive: {found}.");
                }
            }
        }
    }
}

internal static class CachingCheck
{
    private const string File = "/0/TestKit.Unrelated.cs";
    private const string Comment = "\n// unrelated\n";

    public static void Check(GeneratorRun run)
    {
        if (!run.Setup.Checks(GeneratorChecks.Caching) || run.Exception is not null)
        {
            return;
        }

        if (run.Steps.Named.Count == 0 && run.Steps.Outputs.Count > 0)
        {
            Assert.Fail("The generator names no step: use WithTrackingName, so that its caching can be seen.");
        }

        Expect(run.Next(Edit.Nothing), Edit.Nothing, reason => reason is IncrementalStepRunReason.Cached);
        var added = ExpectUntouched(run, Edit.Add(File, "internal static class TestKitUnrelated { internal static int M() => 1; }"));
        ExpectUntouched(added, Edit.Append(File, Comment));
        foreach (var path in HealthyFiles(run))
        {
            ExpectUntouched(run, Edit.Append(path, Comment));
            ExpectUntouched(run, Edit.Prepend(path, Comment));
        }
    }

    private static GeneratorRun ExpectUntouched(GeneratorRun run, Edit edit)
    {
        var next = run.Next(edit);
        Expect(next, edit, StepReasons.IsFromCache);
        return next;
    }

    private static void Expect(GeneratorRun run, Edit edit, Func<IncrementalStepRunReason, bool> good)
    {
        if (!run.Steps.Named.Concat(run.Steps.Outputs).SelectMany(step => step.Value).All(good))
        {
            Assert.Fail($"The generator recomputed after {edit.Name}, which it has nothing to do with.\n{run.Steps}");
        }
    }

    // In broken text a comment may well change what the rest means.
    private static IEnumerable<string> HealthyFiles(GeneratorRun run) => run.Bench.Input.SyntaxTrees
        .Where(tree => !tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
        .Select(tree => tree.FilePath);
}

internal static class DeterminismCheck
{
    public static void Check(GeneratorRun run)
    {
        CheckScratch(run, "by the same generator once more");
        if (run.Setup.Checks(GeneratorChecks.Determinism))
        {
            ExpectSame(run, InForeignCulture(() => run.Scratch(fresh: true)), "in another culture");
        }

        if (run.Setup.Checks(GeneratorChecks.FileOrder))
        {
            ExpectSame(run, run.ScratchReversed(), "with its source files in reverse order");
        }
    }

    public static void CheckScratch(GeneratorRun run, string when)
    {
        if (run.Setup.Checks(GeneratorChecks.Determinism))
        {
            ExpectSame(run, run.Scratch(fresh: false), when);
        }
    }

    private static void ExpectSame(GeneratorRun run, GeneratorRun scratch, string when)
    {
        foreach (var file in run.Files.Keys.Union(scratch.Files.Keys, StringComparer.Ordinal))
        {
            var (one, other) = (run.Files.GetValueOrDefault(file, string.Empty), scratch.Files.GetValueOrDefault(file, string.Empty));
            if (!string.Equals(one, other, StringComparison.Ordinal))
            {
                Assert.Fail($"'{file}' comes out differently from scratch {when}.\n{LineDiff.Between(one, other)}");
            }
        }
    }

    private static GeneratorRun InForeignCulture(Func<GeneratorRun> run)
    {
        var before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NegativeSign = "~";
        foreign.DateTimeFormat.DateSeparator = "~";
        try
        {
            CultureInfo.CurrentCulture = foreign;
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
