using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Benchmarks.Generation;

/// <summary>Whether ten times the tools take ten times as long: a run of the generator with nothing kept from before.</summary>
[WarmupCount(2), IterationCount(6)]
public class GenerationScale
{
    private CSharpCompilation _compilation = null!;

    [Params(1000, 10_000)]
    public int Tools { get; set; }

    [GlobalSetup]
    public void Setup() => _compilation = ToolProject.Create([.. ToolProject.Sources(Tools)], OutputKind.DynamicallyLinkedLibrary);

    [Benchmark]
    public GeneratorDriver ColdRun() => ToolProject.NewDriver().RunGenerators(_compilation.Clone());
}
