using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.RuleDocs;

namespace SecureTools.Analyzers.Tests.Factory;

/// <summary>Where a rule has nothing to say it costs next to no memory, however much such code there is.</summary>
public sealed class AllocationTests
{
    /// <summary>
    /// What one more method without anything to report may cost a rule, in bytes. Most cost nothing; what several share falls to the first that asks.
    /// </summary>
    private const double Most = 1024;

    private const int Few = 100;

    /// <summary>A method of an everyday kind: calls, objects, a loop, texts, conditions. No tool reaches it.</summary>
    private const string Method = """
            public static string Label@(int number, string name, List<string> lines)
            {
                var total = number + name.Length;
                foreach (var line in lines)
                {
                    total = Math.Max(total, line.Length);
                }

                var builder = new StringBuilder("Total of ");
                if (total > 3 && !string.IsNullOrEmpty(name))
                {
                    builder.Append(name).Append(": ").Append(total);
                }

                lines.Add(builder.ToString());
                return lines.Count == 0 ? "none" : $"{lines[0]} and {lines.Count - 1} more";
            }

        """;

    [Fact]
    public async Task MethodOfNoInterest_CostsNoRuleMemory()
    {
        var costs = await CostsAsync(BuiltRules.Analyzers());
        Assert.True(costs.Count > 60);
        Assert.Equal([], costs.Where(cost => cost.Bytes > Most).Select(cost => $"{cost.Name}: {cost.Bytes:F0}"));
    }

    [Fact]
    public async Task RuleThatCollects_IsFound()
    {
        var cost = Assert.Single(await CostsAsync([new CollectingAnalyzer()]));
        Assert.InRange(cost.Bytes, Most + 1, 10 * Most);
    }

    /// <summary>What one more method costs each of them: many methods less few, so that what is computed once does not count.</summary>
    private static async Task<IReadOnlyList<(string Name, double Bytes)>> CostsAsync(IReadOnlyList<DiagnosticAnalyzer> analyzers)
    {
        await AllocatedAsync(analyzers, Few);
        var few = await AllocatedAsync(analyzers, Few);
        var many = await AllocatedAsync(analyzers, 3 * Few);
        return [.. few.Zip(many, (one, other) => (one.Name, (other.Allocated - one.Allocated) / (2.0 * Few)))];
    }

    private static async Task<IReadOnlyList<MeasuredAnalyzer>> AllocatedAsync(IReadOnlyList<DiagnosticAnalyzer> analyzers, int methods)
    {
        var measured = analyzers.Select(analyzer => new MeasuredAnalyzer(analyzer)).ToArray();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var compilation = Compile(methods);
        Assert.Empty(compilation.GetDiagnostics()); // Binds what rules would have to bind otherwise, whichever of them asks first.
        Assert.Empty(await compilation.WithAnalyzers([.. measured], options).GetAnalyzerDiagnosticsAsync());
        return measured;
    }

    /// <summary>One tool, so that all rules are awake, beside code that is of no interest to any.</summary>
    private static CSharpCompilation Compile(int methods)
    {
        var tool = """
            public static class Tools
            {
                /// <summary>Adds one to a number.</summary>
                /// <param name="number">The number to add to.</param>
                [SecureTools.Tool]
                public static int AddOne(int number) => number + 1;
            }
            """;
        var many = string.Concat(Enumerable.Range(0, methods).Select(index => Method.Replace("@", $"{index}", StringComparison.Ordinal)));
        const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Text;\n\n";
        var code = Usings + tool + "\npublic static class Labels\n{\n" + many + "}\n";
        return CSharpCompilation.Create(
            "Allocation",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(documentationMode: DocumentationMode.Parse))],
            Inputs.InputBench.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Makes a text of each call and argument it sees.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class CollectingAnalyzer() : SecureToolsAnalyzer(_rule)
    {
        private static readonly DiagnosticDescriptor _rule = Rule.Create("SECT3997", "Calls", "{0}", DiagnosticSeverity.Info, "For tests.");

        private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
        {
            var calls = new List<string>();
            context.RegisterOperationAction(
                operation => calls.Add(operation.Operation.Syntax.ToString()),
                OperationKind.Invocation, OperationKind.Argument);
        }
    }
}
