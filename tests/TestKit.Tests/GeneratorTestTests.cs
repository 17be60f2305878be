using Microsoft.CodeAnalysis;
using SecureTools.TestKit.Tests.Fakes;
using Xunit.Sdk;

namespace SecureTools.TestKit.Tests;

public sealed class GeneratorTestTests
{
    private const string Source = "[System.Serializable] internal sealed class A { public int M() => this.Zero(); }";

    [Fact]
    public void GoodGenerator_Passes()
    {
        var run = new GeneratorTest<GoodGenerator> { TestCode = Source, ExpectedHintNames = ["A.g.cs"] }.Run();
        Assert.Contains("class AExtensions", run["A.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void GoodGenerator_CanBeRun()
    {
        var type = new GeneratorTest<GoodGenerator> { TestCode = Source }.Run().Emit().GetType("A")!;
        Assert.Equal(0, type.GetMethod("M")!.Invoke(Activator.CreateInstance(type), []));
    }

    [Fact]
    public void OtherFileThanExpected_Fails() => Fails(
        () => new GeneratorTest<GoodGenerator> { TestCode = Source, ExpectedHintNames = ["B.g.cs"] }.Run(), "Generated were: A.g.cs");

    [Fact]
    public void MoreFilesThanExpected_Fails() => Fails(
        () => new GeneratorTest<GoodGenerator> { TestCode = Source, ExpectedHintNames = [] }.Run(), "Generated were: A.g.cs");

    [Fact]
    public void FileThatIsNotThere_Fails()
    {
        var run = new GeneratorTest<GoodGenerator> { TestCode = Source }.Run();
        Fails(() => run["B.g.cs"], "No file 'B.g.cs'");
    }

    [Fact]
    public void HeldSymbol_Fails() => FailsOnly<SymbolHoldingGenerator>(GeneratorChecks.Values, "value.Held is a ISymbol");

    [Fact]
    public void HeldNode_Fails() => FailsOnly<NodeHoldingGenerator>(GeneratorChecks.Values, "value.Held is a SyntaxNode");

    [Fact]
    public void HeldLocation_Fails() => FailsOnly<LocationHoldingGenerator>(GeneratorChecks.Values, "value.Held is a Location");

    [Fact]
    public void HeldAttributes_Fail() =>
        FailsOnly<AttributeHoldingGenerator>(GeneratorChecks.Values, "value.Held.array[0] is a AttributeData");

    [Fact]
    public void HeldCompilationInPrivateFieldOfCollectedBase_Fails() =>
        FailsOnly<CompilationHoldingGenerator>(GeneratorChecks.Values, "value.Held._items[0]._assembly._target");

    [Fact]
    public void CompilationInStepWithoutName_Fails() => FailsOnly<CompilationCombiningGenerator>(
        GeneratorChecks.Values, "is a Compilation", "[System.Serializable] internal sealed class A;");

    [Fact]
    public void ArrayComparedByReference_Fails() => FailsOnly<ArrayComparingGenerator>(GeneratorChecks.Caching, "Classes: Modified");

    [Fact]
    public void ModelWithLineNumber_Fails() => FailsOnly<LineKnowingGenerator>(GeneratorChecks.Caching, "prepending to /0/Test0.cs");

    [Fact]
    public void StepsWithoutName_Fail() => FailsOnly<NamelessGenerator>(GeneratorChecks.Caching, "names no step", string.Empty);

    [Fact]
    public void Counter_Fails() => FailsOnly<CountingGenerator>(GeneratorChecks.Determinism, "+     public static int Zero");

    [Fact]
    public void CultureDependentText_Fails() => FailsOnly<CultureDependentGenerator>(GeneratorChecks.Determinism, "in another culture");

    [Fact]
    public void FileOrderInText_Fails() => FailsOnly<OrderDependentGenerator>(
        GeneratorChecks.FileOrder, "+ // B, A", "[System.Serializable] class A;", "[System.Serializable] class B;");

    [Fact]
    public void WarningInGeneratedCode_FailsAndShowsTheText()
    {
        var message = FailsOnly<WarningGenerator>(GeneratorChecks.CleanOutput, "warning CS0168");
        Assert.Contains("    public static int Zero(this A self) { int unused; return 0; }", message, StringComparison.Ordinal);
        Assert.Contains("    3  internal static class AExtensions", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorInGeneratedCode_Fails() => FailsOnly<BrokenCodeGenerator>(GeneratorChecks.CleanOutput, "error CS0103");

    [Fact]
    public void WarningInInput_Fails() =>
        FailsOnly<GoodGenerator>(GeneratorChecks.CleanInput, "warning CS0414", Source + " class B { private int _unused = 1; }");

    [Fact]
    public void NullableWarningInInput_Fails() =>
        FailsOnly<GoodGenerator>(GeneratorChecks.CleanInput, "warning CS8603", "class B { string M() => null; }");

    [Fact]
    public void MissingDocumentationInInput_Passes() =>
        new GeneratorTest<GoodGenerator> { TestCode = "public class B { public int I; }" }.Run();

    [Fact]
    public void BrokenInput_StillChecksTheRest() => Fails(
        () => new GeneratorTest<BrokenCodeGenerator> { TestCode = Source + " class B { int M( }", Skip = GeneratorChecks.CleanInput }.Run(),
        "error CS0103");

    [Fact]
    public void Exception_Fails() => FailsOnly<ThrowingGenerator>(
        GeneratorChecks.Exceptions, "fell over A", "[System.Serializable] internal sealed class A;");

    [Fact]
    public void ReportedDiagnostic_Fails() => FailsOnly<ReportingGenerator>(
        GeneratorChecks.Diagnostics, "KIT0009", "[System.Serializable] internal sealed class A;");

    [Fact]
    public void OptionsAndAdditionalFiles_AreSeen()
    {
        var test = new GeneratorTest<OptionGenerator>
        {
            TestState = { GlobalOptions = { ["build_property.Kit"] = "on" }, AdditionalFiles = { ("roles.json", "{}") } },
        };
        Assert.Equal("// on /0/roles.json={}", test.Run()["Option.g.cs"]);
    }

    [Fact]
    public void GeneratorAlong_IsCompiledButNotLookedAt()
    {
        var test = new GeneratorTest<OptionGenerator> { TestCode = Source, AlongWith = { new GoodGenerator() } };
        Assert.Equal("Option.g.cs", Assert.Single(test.Run().Files.Keys));
    }

    [Fact]
    public void GeneratorAlongThatThrows_Fails() => Fails(
        () => new GeneratorTest<OptionGenerator> { TestCode = Source, AlongWith = { new ThrowingGenerator() } }.Run(),
        "fell over A");

    private static string FailsOnly<TGenerator>(GeneratorChecks check, string message, params string[] sources)
        where TGenerator : IIncrementalGenerator, new()
    {
        GeneratorRun Run(GeneratorChecks skip)
        {
            var test = new GeneratorTest<TGenerator> { Skip = skip };
            foreach (var source in sources.DefaultIfEmpty(Source))
            {
                test.TestState.Sources.Add(source);
            }

            return test.Run();
        }

        Run(skip: check);
        Fails(() => Run(~check), message);
        return Fails(() => Run(GeneratorChecks.None), message);
    }

    private static string Fails(Func<object> run, string message)
    {
        var thrown = Assert.Throws<FailException>(run);
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        return thrown.Message;
    }
}
