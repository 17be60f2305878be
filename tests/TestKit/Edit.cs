using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.TestKit;

/// <summary>The state a generator runs on: caches and input.</summary>
internal sealed record Workbench(GeneratorDriver Driver, Compilation Input, ImmutableArray<AdditionalText> AdditionalTexts)
{
    public static Workbench Create(GeneratorSetup setup, Compilation input, ImmutableArray<AdditionalText> texts, bool fresh)
    {
        var driver = CSharpGeneratorDriver.Create(
            setup.Generators(fresh).Select(g => g.AsSourceGenerator()),
            texts,
            setup.State.ParseOptions,
            setup.State.Options(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new Workbench(driver, input, texts);
    }
}

/// <summary>A change of the input between two runs. Files are named as in the test.</summary>
public sealed class Edit
{
    private Edit(string name, Func<Workbench, Workbench> apply) => (Name, Apply) = (name, apply);

    internal string Name { get; }

    internal Func<Workbench, Workbench> Apply { get; }

    /// <summary>No change: the same compilation again.</summary>
    public static Edit Nothing { get; } = new("no edit", bench => bench);

    /// <summary>Replaces every occurrence in a source or additional file; there must be one.</summary>
    public static Edit Replace(string file, string oldText, string newText) => Change(
        $"replacing '{oldText}' with '{newText}' in {file}",
        file,
        text => text.Contains(oldText, StringComparison.Ordinal)
            ? text.Replace(oldText, newText, StringComparison.Ordinal)
            : throw new ArgumentException($"{file} does not contain '{oldText}'.", nameof(oldText)));

    public static Edit Append(string file, string text) => Change("appending to " + file, file, old => old + text);

    public static Edit Prepend(string file, string text) => Change("prepending to " + file, file, old => text + old);

    public static Edit Add(string file, string text) => new("adding " + file, bench =>
    {
        var tree = SolutionState.Tree(SourceFileCollection.Rooted(file), text, Options(bench));
        return bench with { Input = bench.Input.AddSyntaxTrees(tree) };
    });

    public static Edit Remove(string file) => new(
        "removing " + file,
        bench => bench with { Input = bench.Input.RemoveSyntaxTrees(FindTree(bench, file) ?? throw Missing(file)) });

    /// <summary>One edit after the other, then one run.</summary>
    public Edit Then(Edit next) => new($"{Name}, then {next.Name}", bench => next.Apply(Apply(bench)));

    private static Edit Change(string name, string file, Func<string, string> change) => new(name, bench =>
        FindTree(bench, file) is { } tree ? ChangeTree(bench, tree, change) : ChangeAdditional(bench, file, change));

    private static Workbench ChangeTree(Workbench bench, SyntaxTree tree, Func<string, string> change)
    {
        var changed = SolutionState.Tree(tree.FilePath, change(tree.ToString()), tree.Options);
        return bench with { Input = bench.Input.ReplaceSyntaxTree(tree, changed) };
    }

    private static Workbench ChangeAdditional(Workbench bench, string file, Func<string, string> change)
    {
        var path = SourceFileCollection.Rooted(file);
        var old = bench.AdditionalTexts.FirstOrDefault(t => string.Equals(t.Path, path, StringComparison.Ordinal)) ?? throw Missing(file);
        var changed = new AdditionalFile(path, change(old.GetText()!.ToString()));
        return bench with
        {
            Driver = bench.Driver.ReplaceAdditionalText(old, changed),
            AdditionalTexts = bench.AdditionalTexts.Replace(old, changed),
        };
    }

    private static ParseOptions Options(Workbench bench) => bench.Input.SyntaxTrees.FirstOrDefault()?.Options ?? CSharpParseOptions.Default;

    private static ArgumentException Missing(string file) => new($"The test has no file '{file}'.", nameof(file));

    private static SyntaxTree? FindTree(Workbench bench, string file)
    {
        var path = SourceFileCollection.Rooted(file);
        return bench.Input.SyntaxTrees.FirstOrDefault(t => string.Equals(t.FilePath, path, StringComparison.Ordinal));
    }
}
