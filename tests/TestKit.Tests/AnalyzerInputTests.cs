using Microsoft.CodeAnalysis;
using SecureTools.TestKit.Tests.Fakes;
using Xunit.Sdk;

namespace SecureTools.TestKit.Tests;

public sealed class AnalyzerInputTests
{
    private const string Word = "[*.json]\nkit.word = secret";

    [Fact]
    public Task MarkInAdditionalFile_IsExpected() => new AnalyzerTest<FileAnalyzer>
    {
        TestState =
        {
            AdditionalFiles = { ("settings.json", "{\n  \"{|KIT0002:secret|}\": 1 }") },
            AnalyzerConfigFiles = { ("/.editorconfig", Word) },
        },
    }.RunAsync();

    [Fact]
    public async Task UnmarkedWordInAdditionalFile_Fails()
    {
        var test = new AnalyzerTest<FileAnalyzer>
        {
            TestState = { AdditionalFiles = { ("settings.json", "secret") }, AnalyzerConfigFiles = { ("/.editorconfig", Word) } },
        };
        var thrown = await Assert.ThrowsAsync<FailException>(() => test.RunAsync());
        Assert.Contains("--- /0/settings.json\n{|KIT0002:secret|}", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task SectionForOtherFiles_DoesNotHold() => new AnalyzerTest<FileAnalyzer>
    {
        TestState = { AdditionalFiles = { ("settings.xml", "secret") }, AnalyzerConfigFiles = { ("/.editorconfig", Word) } },
        ExpectedDiagnostics = { Verify<FileAnalyzer>.Diagnostic("KIT0003") },
    }.RunAsync();

    [Fact]
    public Task ConfiguredSeverity_Holds() => new AnalyzerTest<TypeNameAnalyzer>
    {
        TestState =
        {
            Sources = { ("A.cs", "class {|#0:XA|};"), ("B.cs", "class XB;") },
            AnalyzerConfigFiles =
            {
                ("/.editorconfig", "[A.cs]\ndotnet_diagnostic.KIT0001.severity = error\n[B.cs]\ndotnet_diagnostic.KIT0001.severity = none"),
            },
        },
        ExpectedDiagnostics = { DiagnosticResult.CompilerError("KIT0001").WithLocation(0) },
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_IsThereForTheAnalyzer() => new AnalyzerTest<TypeNameAnalyzer>
    {
        TestCode = "[System.Serializable] class [|XA|] { public int M() => this.Zero(); }",
        Generators = { new GoodGenerator() },
    }.RunAsync();

    [Fact]
    public async Task GeneratorThatThrows_Fails()
    {
        var test = new AnalyzerTest<TypeNameAnalyzer>
        {
            TestCode = "[System.Serializable] class A;",
            Generators = { new ThrowingGenerator() },
        };
        var thrown = await Assert.ThrowsAsync<FailException>(() => test.RunAsync());
        Assert.Contains("fell over A", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task AddedReference_IsSeen() => new AnalyzerTest<TypeNameAnalyzer>
    {
        TestCode = "class A { object M() => new Xunit.FactAttribute(); }",
        TestState = { AdditionalReferences = { typeof(FactAttribute).Assembly } },
    }.RunAsync();

    [Fact]
    public Task ReferenceThatIsNotAdded_IsNotThere() =>
        Verify<TypeNameAnalyzer>.VerifyAnalyzerAsync("class A { object M() => new {|CS0246:Xunit|}.FactAttribute(); }");

    [Fact]
    public void FrameworkReferences_HoldTheFrameworkAlone()
    {
        var names = References.Framework.Select(r => Path.GetFileNameWithoutExtension(r.Display)!).ToArray();
        Assert.Contains("System.Runtime", names, StringComparer.Ordinal);
        Assert.Contains("netstandard", names, StringComparer.Ordinal);
        Assert.DoesNotContain(names, n => n.StartsWith("xunit", StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void SameAssembly_IsOneReference()
    {
        var assembly = typeof(FactAttribute).Assembly;
        Assert.Same(References.Of(assembly), References.With(assembly)[^1]);
        Assert.Equal(References.Framework.Length + 1, References.With(assembly).Length);
    }

    [Fact]
    public void AssemblyForAlways_IsInTheDefaultOnce()
    {
        var assembly = typeof(References).Assembly;
        References.Always(assembly);
        References.Always(assembly);
        Assert.Single(References.Default, r => ReferenceEquals(r, References.Of(assembly)));
        Assert.DoesNotContain(References.Of(assembly), References.Framework);
    }
}
