using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace SecureTools.Benchmarks.Generation;

/// <summary>
/// What the generator adds to a build and to a keystroke. Every run gets a compilation that has bound nothing yet. The measure is the C# compile of the
/// same project without the generator: parse, bind, emit.
/// </summary>
[WarmupCount(3), IterationCount(8)]
public class Generator
{
    private const string Plain = "public static class Plain { public static int Answer() => 42; }";
    private string[] _sources = null!;
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _editedPlain = null!;
    private CSharpCompilation _editedBody = null!;
    private CSharpCompilation _editedTool = null!;
    private GeneratorDriver _warm = null!;

    [Params(100, 1000)]
    public int Tools { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sources = [Plain, .. ToolProject.Sources(Tools)];
        _compilation = ToolProject.Create(_sources, OutputKind.DynamicallyLinkedLibrary);
        _warm = ToolProject.NewDriver().RunGenerators(_compilation);
        _editedPlain = Edit(0, "42", "43");
        _editedBody = Edit(1, "/ 100", "/ 101");
        _editedTool = Edit(1, "StringLength(80)", "StringLength(81)");
        if (_warm.GetRunResult().GeneratedTrees.Length <= Tools / 10)
        {
            throw new InvalidOperationException("The generator has left tools out.");
        }
    }

    [Benchmark(Baseline = true)]
    public EmitResult CompileWithoutGenerator() => Emit(ToolProject.Create(_sources, OutputKind.DynamicallyLinkedLibrary));

    [Benchmark]
    public EmitResult CompileWithGenerator()
    {
        ToolProject.NewDriver().RunGeneratorsAndUpdateCompilation(
            ToolProject.Create(_sources, OutputKind.DynamicallyLinkedLibrary), out var compilation, out _);
        return Emit(compilation);
    }

    [Benchmark]
    public GeneratorDriver ColdRun() => ToolProject.NewDriver().RunGenerators(_compilation.Clone());

    [Benchmark]
    public GeneratorDriver EditOutsideTools() => _warm.RunGenerators(_editedPlain.Clone());

    [Benchmark]
    public GeneratorDriver EditInsideBody() => _warm.RunGenerators(_editedBody.Clone());

    [Benchmark]
    public GeneratorDriver EditOfConstraint() => _warm.RunGenerators(_editedTool.Clone());

    private static EmitResult Emit(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return result.Success ? result : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
    }

    private CSharpCompilation Edit(int file, string old, string replacement) =>
        _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees[file],
            ToolProject.Parse(ReplaceFirst(_sources[file], old, replacement), file));

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
    }
}
