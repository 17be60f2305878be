using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SecureTools.Analyzers.Tests.Inputs.Engine;

/// <summary>No code takes for ever, and what is found does not depend on chance.</summary>
public sealed class BoundTests
{
    /// <summary>Code that is not bounded takes hours. What the engine costs is measured in <c>benchmarks</c>.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    [Fact]
    public void HugeMethod_IsLeftIncomplete()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"text += path + {i};\n");
        }

        var flows = Within($"public class C {{ [Tool] public void Run(string path) {{ var text = \"\"; {body} File.Delete(text); }} }}");
        Assert.False(flows.Single().IsComplete);
    }

    [Theory]
    [InlineData(24, "path", true)]
    [InlineData(25, "path", false)]
    [InlineData(25, "\"a\"", true)]
    public void ManyImplementations_AreLeftIncomplete(int count, string given, bool isComplete)
    {
        var types = string.Concat(Enumerable.Range(0, count).Select(i => $"class S{i} : IStep {{ public void Do(string x) => File.Delete(x); }}\n"));
        var flows = Within($"interface IStep {{ void Do(string x); }}\n{types} class C(IStep step) {{ [Tool] public void Run(string path) => step.Do({given}); }}");
        Assert.Equal(isComplete, flows.Single().IsComplete);
    }

    [Fact]
    public void ManyVariablesInNestedLoops_Ends()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"while (path.Length > {i}) {{ v{(i + 1) % 60} = v{i} + path; if (v{i} == path) {{ v{(i + 7) % 60} = v{(i + 3) % 60}; }}\n");
        }

        var variables = string.Concat(Enumerable.Range(0, 60).Select(i => $"var v{i} = \"\";\n"));
        Within($"public class C {{ [Tool] public void Run(string path) {{ {variables} {body} {new string('}', 60)} File.Delete(v1); }} }}");
    }

    [Fact]
    public void LongChainOfCalls_IsFollowed()
    {
        var methods = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"static void M{i}(string path) => M{i + 1}(path);\n"));
        var flows = Within($"public class C {{ [Tool] public void Run(string path) => M0(path);\n{methods} static void M2000(string path) => File.Delete(path); }}");
        Assert.Single(flows.Single().Findings);
    }

    [Fact]
    public void Recursion_Ends()
    {
        var methods = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"static string M{i}(string path, int depth) {{ if (depth == {i}) {{ File.Delete(path); }} return depth > 0 ? M{(i * 7 + 1) % 40}(path + depth, depth - 1) + M{(i + 13) % 40}(path, depth - 1) : path; }}\n"));
        var flows = Within($"public class C {{ [Tool] public void Run(string path) => M0(path, 100);\n{methods} }}");
        Assert.Equal(40, flows.Single().Findings.Length);
        Assert.True(flows.Single().IsComplete);
    }

    [Fact]
    public void DeepExpression_Ends()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("path", 3_000));
        var flows = Within($"public class C {{ [Tool] public void Run(string path) => File.Delete({sum}); }}");
        Assert.Single(flows.Single().Findings);
    }

    [Fact]
    public void Order_ChangesNothing()
    {
        var source = """
            public class C
            {
                [Tool] public void A(string path) => X(path, 3);
                [Tool] public void B(string path) => Y(path, 3);
                [Tool] public void Other(string path) { if (path == "a") { X(path, 1); } Y("b", 2); }
                static void X(string path, int depth) { if (depth > 0) { Y(path + "a", depth - 1); } File.Delete(path); }
                static void Y(string path, int depth) { if (depth > 0) { X(path, depth - 1); } File.ReadAllText(path); }
            }
            """;
        var first = Describe(TaintBench.Flows(TaintBench.Compile([TaintBench.WithUsings(source)])));
        var second = Describe(TaintBench.Flows(TaintBench.Compile([TaintBench.WithUsings(source)]), backwards: true));
        Assert.Equal(4, first.Count);
        Assert.Equal(first, second);
    }

    private static System.Collections.Immutable.ImmutableArray<SecureTools.Analyzers.Engine.Taint.ToolFlows> Within(string source)
    {
        var compilation = TaintBench.Compile([TaintBench.WithUsings(source)]);
        var watch = Stopwatch.StartNew();
        var flows = TaintBench.Flows(compilation);
        Assert.True(watch.Elapsed < _patience, watch.Elapsed.ToString());
        return flows;
    }

    private static List<string> Describe(IEnumerable<SecureTools.Analyzers.Engine.Taint.ToolFlows> flows) =>
    [
        .. flows.SelectMany(flow => flow.Findings)
            .Select(finding => $"{finding.Tool.Name} {finding.Sink} {finding.Location.SourceSpan} {string.Join(", ", finding.Steps.Select(step => step.Text))}")
            .Order(StringComparer.Ordinal),
    ];
}
