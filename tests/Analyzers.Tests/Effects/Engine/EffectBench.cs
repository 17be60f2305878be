using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Asks the engine about methods named <c>Tool</c>.</summary>
internal static class EffectBench
{
    private const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Data;
        using System.Data.Common;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Runtime.CompilerServices;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using SecureTools;

        """;

    public static AnalyzerOptions NoOptions { get; } = new([]);

    /// <summary>What the method <c>Tool</c> of the source does.</summary>
    public static ToolEffects Of(string source, AnalyzerOptions? options = null, params MetadataReference[] references) =>
        Of(Compile([Usings + source], references), options);

    public static ToolEffects Of(Compilation compilation, AnalyzerOptions? options = null) =>
        EffectAnalysis.Of(compilation, options ?? NoOptions).Of(Method(compilation, "Tool"), TestContext.Current.CancellationToken);

    /// <summary>The effects as a catalog writes them, and <c>?</c> where something is unknown.</summary>
    public static string Describe(ToolEffects effects)
    {
        var kinds = effects.Kinds == EffectKind.None ? "None" : effects.Kinds.ToString().Replace(", ", "|", StringComparison.Ordinal);
        return effects.IsComplete ? kinds : kinds + "?";
    }

    /// <summary>The tool, as members of a class, does this.</summary>
    public static void Does(string expected, string members) => Assert.Equal(expected, Describe(Of("public class C\n{\n" + members + "\n}\n")));

    /// <summary>The tool of a whole source does this.</summary>
    public static void ProgramDoes(string expected, string source) => Assert.Equal(expected, Describe(Of(source)));

    public static CSharpCompilation Compile(IEnumerable<string> sources, params MetadataReference[] references)
    {
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(
            source, new CSharpParseOptions(LanguageVersion.Latest), $"/src/File{index}.cs", cancellationToken: TestContext.Current.CancellationToken));
        var compilation = CSharpCompilation.Create(
            "Program", trees, [.. References.Default, .. references],
            new CSharpCompilationOptions(sources.First().StartsWith("Tool", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation;
    }

    /// <summary>A library to reference, from its source.</summary>
    public static MetadataReference Library(string name, string source, params MetadataReference[] references)
    {
        using var image = new MemoryStream();
        var result = Compile([Usings + source], references).WithAssemblyName(name).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>Options of a project: lines of its catalog file, and lines of its <c>.editorconfig</c>.</summary>
    public static AnalyzerOptions Options(string catalog, string option = "")
    {
        var state = new SolutionState();
        state.AdditionalFiles.Add(("/src/SecureTools.Effects.txt", catalog));
        if (option.Length > 0)
        {
            state.AnalyzerConfigFiles.Add(("/src/.editorconfig", "root = true\n[*.cs]\nsecuretools.effects = " + option));
        }

        return state.AnalyzerOptions();
    }

    public static string WithUsings(string source) => Usings + source;

    /// <summary>The only method of that name that has a body.</summary>
    public static IMethodSymbol Method(Compilation compilation, string name)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
            {
                if (node is MethodDeclarationSyntax method && method.Identifier.ValueText == name || node is LocalFunctionStatementSyntax local && local.Identifier.ValueText == name)
                {
                    return (IMethodSymbol)model.GetDeclaredSymbol(node, TestContext.Current.CancellationToken)!;
                }
            }
        }

        throw new InvalidOperationException($"There is no method {name}.");
    }

    public static ImmutableArray<string> Path(ToolEffects effects, EffectKind kind) => [.. effects.Of(kind)!.Path.Select(step => step.Callee)];
}
