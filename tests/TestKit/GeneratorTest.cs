using Microsoft.CodeAnalysis;

namespace SecureTools.TestKit;

/// <summary>Runs a generator over sources and checks what <see cref="GeneratorChecks"/> lists.</summary>
/// <remarks>Sources are taken as they are: marks are for analyzers.</remarks>
/// <example><code>
/// var run = new GeneratorTest&lt;ToolGenerator&gt; { TestCode = "class C { }", ExpectedHintNames = ["C.g.cs"] }.Run();
/// var assembly = run.Emit();
/// </code></example>
public sealed class GeneratorTest<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    public SolutionState TestState { get; } = new();

    /// <summary>Adds a source file.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>Other generators of the same build: their output is compiled, but not looked at further.</summary>
    public IList<IIncrementalGenerator> AlongWith { get; } = [];

    /// <summary>Exactly these files must come out, in any order.</summary>
    public IReadOnlyCollection<string>? ExpectedHintNames { get; set; }

    public GeneratorChecks Skip { get; set; }

    public GeneratorRun Run()
    {
        var generator = new TGenerator();
        var setup = new GeneratorSetup(TestState, Skip, fresh => [fresh ? new TGenerator() : generator, .. AlongWith]);
        var run = GeneratorRun.First(setup);
        run.CheckResult();
        if (ExpectedHintNames is not null)
        {
            run.ExpectHintNames(ExpectedHintNames);
        }

        ValuesCheck.Check(run);
        CachingCheck.Check(run);
        DeterminismCheck.Check(run);
        return run;
    }
}

/// <summary>What does not change between the runs of one test.</summary>
internal sealed record GeneratorSetup(
    SolutionState State, GeneratorChecks Skip, Func<bool, IReadOnlyList<IIncrementalGenerator>> Generators)
{
    public bool Checks(GeneratorChecks check) => !Skip.HasFlag(check);
}
