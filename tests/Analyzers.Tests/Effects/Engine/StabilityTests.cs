using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>The same answer whoever asks, when and in which order; and an end of it.</summary>
public sealed class StabilityTests
{
    /// <summary>Ways of different length to the same effect, cycles among them.</summary>
    private static readonly string[] _web =
    [
        EffectBench.WithUsings("""
            public partial class Web
            {
                public void A() { B(); C(); }
                public void B() { C(); D(); A(); }
                public void C() { D(); E(); }
            }
            """),
        EffectBench.WithUsings("""
            public partial class Web
            {
                public void D() { E(); File.Delete("d"); B(); }
                public void E() { File.Delete("e"); File.ReadAllText("e"); D(); F(new One()); }
                public void F(INode node) => node.Go(this);
            }
            """),
        EffectBench.WithUsings("""
            public interface INode { void Go(Web web); }
            public class One : INode { public void Go(Web web) => web.A(); }
            public class Two : INode { public void Go(Web web) => Process.Start("two"); }
            public class Three : INode { public void Go(Web web) => Process.Start("three"); }
            """),
    ];

    private static readonly string[] _names = ["A", "B", "C", "D", "E", "F"];

    [Fact]
    public void Evidence_IsTheSameInAnyOrder()
    {
        var expected = Evidence(_names, parallel: false);
        Assert.Equal(expected, Evidence(_names.Reverse(), parallel: false), StringComparer.Ordinal);
        for (var round = 0; round < 8; round++)
        {
            Assert.Equal(expected, Evidence(_names, parallel: true), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Evidence_IsTheShortestAndThenTheFirst()
    {
        var effects = EffectAnalysis.Of(EffectBench.Compile(_web), EffectBench.NoOptions);
        var compilation = EffectBench.Compile(_web);
        var found = EffectAnalysis.Of(compilation, EffectBench.NoOptions).Of(EffectBench.Method(compilation, "A"), TestContext.Current.CancellationToken);
        Assert.NotNull(effects);
        Assert.Equal(EffectKind.Reads | EffectKind.Deletes | EffectKind.Executes, found.Kinds);
        Assert.True(found.IsComplete);
        Assert.Equal(["Web.B", "Web.D", "File.Delete"], EffectBench.Path(found, EffectKind.Deletes));
        Assert.Equal("d", found.Of(EffectKind.Deletes)!.Target);
        Assert.Equal(["Web.C", "Web.E", "Web.F", "Two.Go", "Process.Start"], EffectBench.Path(found, EffectKind.Executes));
    }

    [Fact]
    public void Cancellation_DoesNotStay()
    {
        var compilation = EffectBench.Compile(_web);
        var analysis = EffectAnalysis.Of(compilation, EffectBench.NoOptions);
        var method = EffectBench.Method(compilation, "A");
        Assert.Throws<OperationCanceledException>(() => analysis.Of(method, new CancellationToken(canceled: true)));
        Assert.Equal("Reads|Deletes|Executes", EffectBench.Describe(analysis.Of(method, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void VeryLongChain_IsFollowedToTheBound()
    {
        Assert.Equal("Deletes", EffectBench.Describe(EffectBench.Of(Chain(EffectSearch.MostSteps - 2))));
        Assert.Equal("None?", EffectBench.Describe(EffectBench.Of(Chain(EffectSearch.MostSteps + 2))));
    }

    [Fact]
    public void VeryWideCode_IsFollowedToTheBound()
    {
        var many = EffectSearch.MostMethods + 10;
        var calls = string.Concat(Enumerable.Range(0, many).Select(index => $"M{index}();\n"));
        var methods = string.Concat(Enumerable.Range(0, many).Select(index => $"void M{index}() {{ }}\n"));
        Assert.Equal("None?", EffectBench.Describe(EffectBench.Of($"class C {{ void Tool() {{ {calls} }}\n{methods} }}")));
    }

    [Fact]
    public void Cost_IsThatOfTheCodeThatToolsReach()
    {
        var compilation = EffectBench.Compile([EffectBench.WithUsings("class C { public void Tool() => Used(); void Used() => File.Delete(\"x\"); void Idle() => Used(); }"), .. Enumerable.Range(0, 50).Select(Unreached)]);
        var analysis = EffectAnalysis.Of(compilation, EffectBench.NoOptions);
        analysis.Of(EffectBench.Method(compilation, "Tool"), TestContext.Current.CancellationToken);
        Assert.Equal(2, analysis.ReadMethods);
    }

    [Fact]
    public void Cost_GrowsWithTheCodeNotWithTheTools()
    {
        const int Tools = 100;
        var tools = string.Concat(Enumerable.Range(0, Tools).Select(index => $"public void T{index}() => Shared{index % 5}();\n"));
        var shared = string.Concat(Enumerable.Range(0, 5).Select(index => $"void Shared{index}() => Deep();\n"));
        var compilation = EffectBench.Compile([EffectBench.WithUsings($"class C {{ {tools} {shared} void Deep() => File.Delete(\"x\"); }}")]);
        var analysis = EffectAnalysis.Of(compilation, EffectBench.NoOptions);
        foreach (var index in Enumerable.Range(0, Tools))
        {
            Assert.Equal("Deletes", EffectBench.Describe(analysis.Of(EffectBench.Method(compilation, "T" + index), TestContext.Current.CancellationToken)));
        }

        Assert.Equal(Tools + 6, analysis.ReadMethods);
    }

    /// <summary>Each call builds a type that uses its own several times.</summary>
    [Theory]
    [InlineData("Deletes", "void Tool() => F<int>(); void F<T>() { F<Dictionary<T, T>>(); F<T[]>(); F<(T, T, T, T, T, T, T, T)>(); File.Delete(\"x\"); }", "")]
    [InlineData("Deletes", "void Tool() => G<int>.Go();", "class G<T> { public static void Go() { G<Tuple<T, T, T, T>>.Go(); File.Delete(\"x\"); } }")]
    [InlineData("Deletes", "void Tool() => new K<int>().Go();", "class K<T> { public virtual void Go() => new K<Dictionary<T, T>>().Go(); } class L<T> : K<T> { public override void Go() { new L<Dictionary<T, K<T>>>().Go(); File.Delete(\"x\"); } }")]
    public void TypesThatGrow_End(string expected, string members, string types) => EffectBench.ProgramDoes(expected, $"class C {{ {members} }}\n{types}");

    /// <summary>Each local is eight times the one before: the last would have 8 to the power of 12 parts.</summary>
    [Fact]
    public void TextsThatGrow_End()
    {
        var locals = string.Concat(Enumerable.Range(1, 12).Select(index => $"var a{index} = $\"{string.Concat(Enumerable.Repeat($"{{a{index - 1}}}", 8))}\";\n"));
        EffectBench.Does("Updates?", $"void Tool(DbCommand c, string a0) {{ {locals} c.CommandText = a12; c.ExecuteNonQuery(); }}");
    }

    [Fact]
    public void BuilderThatTakesItself_Ends() => EffectBench.Does("Updates?", $$"""
        void Tool(DbCommand c, string s)
        {
            var sql = new StringBuilder(s);
            {{string.Concat(Enumerable.Repeat("sql.Append(sql.ToString());\n", 12))}}
            c.CommandText = sql.ToString();
            c.ExecuteNonQuery();
        }
        """);

    [Theory]
    [InlineData(10, "Deletes")]
    [InlineData(5_000, "Deletes?")]
    public void StatementsInStatements_AreReadToTheBound(int depth, string expected)
    {
        var found = Analyzers.Engine.Effects.Sql.SqlEffects.Of("DELETE FROM t " + string.Concat(Enumerable.Repeat("WITH a AS (DELETE FROM t ", depth)));
        Assert.Equal(expected, found.Kind + (found.IsKnown ? "" : "?"));
    }

    private static string Unreached(int index) => EffectBench.WithUsings($"class U{index} {{ public void Idle() => File.Delete(\"x\"); }}");

    private static string Chain(int length) => "class C { void Tool() => M0(); "
        + string.Concat(Enumerable.Range(0, length).Select(index => $"void M{index}() => M{index + 1}();\n")) + $"void M{length}() => File.Delete(\"x\"); }}";

    private static List<string> Evidence(IEnumerable<string> names, bool parallel)
    {
        var compilation = EffectBench.Compile(_web);
        var analysis = EffectAnalysis.Of(compilation, EffectBench.NoOptions);
        var methods = names.Select(name => EffectBench.Method(compilation, name)).ToArray();
        var token = TestContext.Current.CancellationToken;
        var found = parallel
            ? [.. methods.AsParallel().WithDegreeOfParallelism(8).Select(method => (method.Name, analysis.Of(method, token)))]
            : methods.Select(method => (method.Name, analysis.Of(method, token))).ToList();
        return [.. found.OrderBy(pair => pair.Name, StringComparer.Ordinal).SelectMany(pair => pair.Item2.Evidence.Select(evidence => Text(pair.Name, evidence)))];
    }

    private static string Text(string tool, EffectEvidence evidence) =>
        $"{tool}: {evidence.Kind} {evidence.Target} " + string.Join(" > ", evidence.Path.Select(step => $"{step.Callee}@{step.Location.SourceTree!.FilePath}:{step.Location.SourceSpan.Start}"));
}
