using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Engine.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Calls that generated code redirects.</summary>
public sealed class InterceptorTests
{
    private const string Source = """
        using System.IO;
        public class C { public void Tool(Store store) { store.Save("x"); store.Load("x"); } }
        public class Store { public void Save(string name) { } public string Load(string name) => name; }
        """;

    [Fact]
    public void InterceptedCall_RunsTheInterceptor() => Assert.Equal("Deletes", Describe(intercepts: true));

    [Fact]
    public void CallThatIsLeftAlone_RunsWhatItNames() => Assert.Equal("None", Describe(intercepts: false));

    private static string Describe(bool intercepts)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest).WithFeatures([new("InterceptorsNamespaces", "Generated")]);
        var compilation = CSharpCompilation.Create(
            "Program", [CSharpSyntaxTree.ParseText(Source, parse, "/src/C.cs")], References.Default, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var tree = compilation.SyntaxTrees[0];
        var call = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().First();
        var place = compilation.GetSemanticModel(tree).GetInterceptableLocation(call, TestContext.Current.CancellationToken)!;
        var attribute = intercepts ? place.GetInterceptsLocationAttributeSyntax() : "";
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            $$"""
            namespace Generated
            {
                static class Interceptors { {{attribute}} public static void Save(this Store store, string name) => System.IO.File.Delete(name); }
            }
            namespace System.Runtime.CompilerServices
            {
                [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)]
                file sealed class InterceptsLocationAttribute(int version, string data) : System.Attribute { public string Data => version + data; }
            }
            """.Replace("namespace Generated", intercepts ? "namespace Generated" : "namespace Other", StringComparison.Ordinal),
            parse, "/src/Generated.cs"));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), found => found.Severity == DiagnosticSeverity.Error);
        return EffectBench.Describe(EffectAnalysis.Of(compilation, EffectBench.NoOptions).Of(EffectBench.Method(compilation, "Tool"), TestContext.Current.CancellationToken));
    }
}
