using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Taint;

namespace SecureTools.Analyzers.Tests.Inputs.Engine;

/// <summary>Asks the engine about tools. Where a value is dangerous stands <c>[|…|]</c>.</summary>
internal static class TaintBench
{
    private const string Usings = """
        using System;
        using System.Buffers;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Data;
        using System.Data.Common;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Text.RegularExpressions;
        using System.Threading;
        using System.Threading.Tasks;
        using SecureTools;

        """;

    public static AnalyzerOptions NoOptions { get; } = new([], new NoOptionsProvider());

    /// <summary>Members of a class with a tool: what the engine finds is what is marked.</summary>
    public static void Check(string members) => CheckProgram("public partial class C(HttpClient http, DbCommand command)\n{\n" + members + "\n}\n");

    public static void CheckProgram(params string[] sources) => Check(sources);

    /// <summary>A program that uses a library.</summary>
    public static void CheckWith(string source, MetadataReference library) => Check([source], library);

    private static void Check(string[] sources, params MetadataReference[] references)
    {
        var marked = sources.Select(source => Markup.Parse(Usings + source)).ToArray();
        var compilation = Compile(marked.Select(source => source.Text), references);
        var flows = Flows(compilation);
        var actual = marked.Select((source, index) => new Markup(
            source.Text, [.. Places(flows, $"/src/File{index}.cs").OrderBy(span => span.Start).ThenByDescending(span => span.End).Select(span => new MarkedSpan("", span))]).ToString());
        Assert.Equal(string.Join('\n', marked.Select(source => source.ToString())), string.Join('\n', actual));
    }

    /// <summary>What the tools of a program do, in the order of their places.</summary>
    public static ImmutableArray<ToolFlows> Flows(Compilation compilation, AnalyzerOptions? options = null, bool backwards = false)
    {
        var analysis = TaintAnalysis.Of(compilation, options ?? NoOptions);
        return [.. (backwards ? Tools(compilation).Reverse() : Tools(compilation)).Select(tool => analysis.Of(tool, TestContext.Current.CancellationToken))];
    }

    public static CSharpCompilation Compile(IEnumerable<string> sources, params MetadataReference[] references)
    {
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(
            source, new CSharpParseOptions(LanguageVersion.Latest), $"/src/File{index}.cs", cancellationToken: TestContext.Current.CancellationToken));
        var compilation = CSharpCompilation.Create(
            "Program", trees, [.. References.Default, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal([], errors.Where(error => error.Id is not "CS8795" and not "CS9248"));
        return compilation;
    }

    public static string WithUsings(string source) => Usings + source;

    private static IEnumerable<Microsoft.CodeAnalysis.Text.TextSpan> Places(ImmutableArray<ToolFlows> flows, string path) =>
        flows.SelectMany(flow => flow.Findings).Select(finding => finding.Location).Where(place => place.SourceTree!.FilePath == path).Select(place => place.SourceSpan).Distinct();

    private static IEnumerable<ToolMethod> Tools(Compilation compilation)
    {
        var recognizer = ToolRecognizer.Of(compilation, NoOptions.AnalyzerConfigOptionsProvider);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                foreach (var tool in recognizer.Recognize(model.GetDeclaredSymbol(node, TestContext.Current.CancellationToken)!))
                {
                    yield return tool;
                }
            }
        }
    }

    private sealed class NoOptionsProvider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new NoneSet();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class NoneSet : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
