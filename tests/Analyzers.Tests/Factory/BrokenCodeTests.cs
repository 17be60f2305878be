using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SecureTools.RuleDocs;

namespace SecureTools.Analyzers.Tests.Factory;

/// <summary>Code is broken most of the time while it is written: no rule falls over it. Files of the sample and of the labelled sets, each changed at places that chance picks.</summary>
public sealed class BrokenCodeTests
{
    private const int MutantsOfFile = 3;

    private const string Usings = "using System; using System.Collections.Generic; using System.IO; using System.Linq; using SecureTools;\n";

    [Theory]
    [InlineData("public class Outer<T> { public interface IPart { string Load(string n); } public class Part : IPart { public string Load(string n) => n; } } "
        + "public interface IStore { string Load(string n); } public class Store : IStore { public string Load(string n) => File.ReadAllText(n); } "
        + "public class Tools(IStore store) { [Tool] public string Read(string a) => store.Load(a); }")]
    [InlineData("public class C { string M() { var x = \"abcdefgh\" + ; return x; } string N() => A. + \"abcdefgh\" + B.; }")]
    [InlineData("public class Tools { [Tool] public void Read(string a) { (string, Missing<int>) t = (a, default); var (b, c) = t; File.Delete(b + t.Item3); } }")]
    public Task KnownCase_IsLookedAt(string source) => CheckAsync(Usings + source, Inputs.InputBench.References);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ChangedFile_IsLookedAt(int seed)
    {
        var random = new Random(seed);
        var count = 0;
        foreach (var file in Files())
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            for (var i = 0; i < MutantsOfFile; i++)
            {
                await CheckAsync(Mutant(text, random), Some(random));
                count++;
            }
        }

        Assert.True(count > 150, $"{count}");
    }

    /// <summary>An interface with many implementations that all call each other, such as the nodes of a tree. Ways that multiply take hours.</summary>
    [Fact(Timeout = 300_000)]
    public Task ManyImplementations_AreLookedAt()
    {
        var nodes = string.Concat(Enumerable.Range(0, 600).Select(i => $"public sealed class W{i} : IW {{ public void Go(IW w) {{ w.Go(this); }} }}\n"));
        var tools = string.Concat(Enumerable.Range(0, 5).Select(i => $"[Tool] public void X{i}(string text) {{ w.Go(w); File.Delete(text); }}\n"));
        return CheckAsync(Usings + $"public interface IW {{ void Go(IW w); }}\n{nodes} public sealed class Tools(IW w) {{\n{tools} }}", Inputs.InputBench.References);
    }

    /// <summary>Every second file of the sample and of the labelled sets.</summary>
    private static IEnumerable<string> Files() =>
        new[] { "samples/InsecureAgent", "tests/Flows", "tests/EffectSet" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Setup.Root, folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Where((_, index) => index % 2 == 0);

    /// <summary>Without some of its tokens, and with others twice.</summary>
    private static string Mutant(string text, Random random)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var tokens = root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        var changes = Enumerable.Range(0, random.Next(1, 6)).Select(_ => tokens[random.Next(tokens.Count)]).Distinct()
            .Select(token => new TextChange(token.Span, random.Next(3) == 0 ? token.Text + " " + token.Text : ""))
            .OrderBy(change => change.Span.Start);
        return SourceText.From(text).WithChanges(changes).ToString();
    }

    /// <summary>Half of the time everything is referenced, otherwise a part of it.</summary>
    private static IEnumerable<MetadataReference> Some(Random random)
    {
        var all = Inputs.InputBench.References;
        var share = random.Next(2) == 0 ? 100 : random.Next(40, 100);
        return [.. all.Where(_ => random.Next(100) < share)];
    }

    private static async Task CheckAsync(string source, IEnumerable<MetadataReference> references)
    {
        var failures = new ConcurrentQueue<string>();
        var compilation = CSharpCompilation.Create(
            "Broken", [CSharpSyntaxTree.ParseText(source, path: "Broken.cs")], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var run = compilation.WithAnalyzers(
            [.. BuiltRules.Analyzers()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (problem, analyzer, _) => failures.Enqueue($"{analyzer.GetType().Name}: {problem}"),
                concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        await run.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.True(failures.IsEmpty, string.Join("\n", failures) + "\n" + source);
    }
}
