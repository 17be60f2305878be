using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace SecureTools.TestKit;

/// <summary>What a generator made of one state of its input.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorRunResult _result;

    private GeneratorRun(GeneratorSetup setup, Workbench bench)
    {
        Setup = setup;
        Bench = bench with { Driver = bench.Driver.RunGeneratorsAndUpdateCompilation(bench.Input, out var output, out _) };
        Compilation = output;
        var results = Bench.Driver.GetRunResult().Results;
        _result = results[0];
        Exception = results.Select(r => r.Exception).FirstOrDefault(e => e is not null);
        Files = Texts(_result);
        Steps = new StepReasons(_result);
    }

    /// <summary>Generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Input and generated sources together.</summary>
    public Compilation Compilation { get; }

    /// <summary>Why each step has the values it has. Everything is new in a first run; see <see cref="After"/>.</summary>
    public StepReasons Steps { get; }

    /// <summary>What this generator, or one along with it, threw.</summary>
    public Exception? Exception { get; }

    /// <summary>What the generator itself reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _result.Diagnostics;

    /// <summary>The compiler's own account, with the values of all tracked steps.</summary>
    public GeneratorRunResult Result => _result;

    internal GeneratorSetup Setup { get; }

    internal Workbench Bench { get; }

    /// <summary>Text of a generated file.</summary>
    public string this[string hintName]
    {
        get
        {
            if (!Files.TryGetValue(hintName, out var text))
            {
                Assert.Fail($"No file '{hintName}' was generated, but: {string.Join(", ", Files.Keys)}");
            }

            return text;
        }
    }

    /// <summary>The result after an edit, from the caches of this run. It must be the same as from scratch.</summary>
    public GeneratorRun After(Edit edit)
    {
        var run = new GeneratorRun(Setup, edit.Apply(Bench));
        run.CheckResult();
        DeterminismCheck.CheckScratch(run, "after " + edit.Name);
        return run;
    }

    /// <summary>Compiles and loads input and output. Give a collectible context to be able to unload it.</summary>
    public Assembly Emit(AssemblyLoadContext? context = null)
    {
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        if (!emitted.Success)
        {
            Assert.Fail("The compilation cannot be emitted.\n" + DiagnosticText.Describe(emitted.Diagnostics, _ => false));
        }

        image.Position = 0;
        return (context ?? new AssemblyLoadContext(Compilation.AssemblyName)).LoadFromStream(image);
    }

    public void ExpectHintNames(IEnumerable<string> expected)
    {
        var wanted = expected.Order(StringComparer.Ordinal).ToArray();
        if (!wanted.SequenceEqual(Files.Keys, StringComparer.Ordinal))
        {
            Assert.Fail($"Expected the files: {string.Join(", ", wanted)}\nGenerated were: {string.Join(", ", Files.Keys)}");
        }
    }

    internal static GeneratorRun First(GeneratorSetup setup) =>
        new(setup, Workbench.Create(setup, setup.State.Compile(setup.State.Options()), setup.State.AdditionalTexts(), fresh: false));

    /// <summary>This input again, without any cache.</summary>
    internal GeneratorRun Scratch(bool fresh) =>
        new(Setup, Workbench.Create(Setup, Bench.Input, Bench.AdditionalTexts, fresh));

    internal GeneratorRun ScratchReversed()
    {
        var trees = Bench.Input.SyntaxTrees.Reverse().ToArray();
        var input = Bench.Input.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        return new(Setup, Workbench.Create(Setup, input, Bench.AdditionalTexts, fresh: true));
    }

    /// <summary>The next run from the caches of this one, unchecked.</summary>
    internal GeneratorRun Next(Edit edit) => new(Setup, edit.Apply(Bench));

    internal void CheckResult()
    {
        if (Setup.Checks(GeneratorChecks.Exceptions) && Exception is not null)
        {
            Assert.Fail("A generator threw: " + Exception);
        }

        if (Setup.Checks(GeneratorChecks.Diagnostics) && Exception is null && !Diagnostics.IsEmpty)
        {
            Assert.Fail("The generator reported diagnostics, which is an analyzer's part.\n" + string.Join('\n', Diagnostics));
        }

        CompileCheck.Check(this);
    }

    private static SortedDictionary<string, string> Texts(GeneratorRunResult result)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in result.GeneratedSources.IsDefault ? [] : result.GeneratedSources)
        {
            texts.Add(source.HintName, source.SourceText.ToString());
        }

        return texts;
    }
}
