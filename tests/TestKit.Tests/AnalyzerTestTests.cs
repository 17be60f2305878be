using Microsoft.CodeAnalysis;
using SecureTools.TestKit.Tests.Fakes;
using Xunit.Sdk;
using VerifyNames = SecureTools.TestKit.Verify<SecureTools.TestKit.Tests.Fakes.TypeNameAnalyzer>;

namespace SecureTools.TestKit.Tests;

public sealed class AnalyzerTestTests
{
    [Theory]
    [InlineData("class [|XA|];")]
    [InlineData("class {|KIT0001:XA|};")]
    [InlineData("class [|XA|] { class {|KIT0001:XB|}; class C; }")]
    public Task MarkedDiagnostic_Passes(string source) => VerifyNames.Reports(source);

    [Fact]
    public Task NothingToReport_Passes() => VerifyNames.DoesNotReport("class A;");

    [Fact]
    public Task SuppressedDiagnostic_IsNone() => VerifyNames.DoesNotReport("#pragma warning disable KIT0001\nclass XA;");

    [Fact]
    public async Task UnmarkedDiagnostic_FailsAndPrintsTheMarkedSource()
    {
        var message = await Fails(VerifyNames.VerifyAnalyzerAsync("class XA;\nclass [|XB|];"));
        Assert.Contains("not expected:\n/0/Test0.cs(1,7): warning KIT0001: Type 'XA' starts with X", message, StringComparison.Ordinal);
        Assert.Contains("--- /0/Test0.cs\nclass {|KIT0001:XA|};\nclass {|KIT0001:XB|};", message, StringComparison.Ordinal);
        Assert.Contains("not reported:\n(nothing)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingDiagnostic_Fails() =>
        Assert.Contains(
            "Expected, but not reported:\n/0/Test0.cs(1,7,1,8): any severity KIT0001",
            await Fails(VerifyNames.VerifyAnalyzerAsync("class [|A|];")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[|class XA|];")]
    [InlineData("class [|X|]A;")]
    [InlineData("class X[|A|];")]
    [InlineData("class [|XA;|]")]
    [InlineData("class {|KIT0002:XA|};")]
    [InlineData("class [|[|XA|]|];")]
    public Task WrongMark_Fails(string source) => Fails(VerifyNames.VerifyAnalyzerAsync(source));

    [Fact]
    public Task ExpectedByMarkAndArguments_Passes() => VerifyNames.Reports(
        "class {|#0:XA|}; class {|#1:XB|};",
        VerifyNames.Diagnostic().WithLocation(0).WithArguments("XA"),
        VerifyNames.Diagnostic("KIT0001").WithLocation(1).WithMessage("Type 'XB' starts with X"));

    [Fact]
    public Task ExpectedBySpan_Passes() => VerifyNames.Reports(
        "class XA;\nclass XB;",
        VerifyNames.Diagnostic().WithLocation(2, 7),
        new DiagnosticResult("KIT0001", DiagnosticSeverity.Warning).WithSpan("Test0.cs", 1, 7, 1, 9));

    [Fact]
    public async Task WrongArguments_Fail()
    {
        const string Source = "class {|#0:XA|};";
        var expected = VerifyNames.Diagnostic().WithLocation(0);
        await VerifyNames.VerifyAnalyzerAsync(Source, expected);
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, expected.WithArguments("XB")));
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, expected.WithArguments()));
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, expected.WithMessage("Type 'XB' starts with X")));
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, expected.WithSeverity(DiagnosticSeverity.Error)));
    }

    [Fact]
    public async Task WrongSpan_Fails()
    {
        const string Source = "class XA;";
        await VerifyNames.VerifyAnalyzerAsync(Source, VerifyNames.Diagnostic().WithSpan(1, 7, 1, 9));
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, VerifyNames.Diagnostic().WithSpan(1, 7, 1, 8)));
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, VerifyNames.Diagnostic().WithSpan("Test1.cs", 1, 7, 1, 9)));
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, VerifyNames.Diagnostic().WithLocation(1, 8)));
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, VerifyNames.Diagnostic().WithNoLocation()));
        await Fails(VerifyNames.VerifyAnalyzerAsync(Source, VerifyNames.Diagnostic()));
    }

    [Fact]
    public async Task AdditionalLocations_AreComparedUnlessMarked()
    {
        var expected = VerifyNames.Diagnostic().WithLocation(0);
        await VerifyNames.Reports("partial class [|XA|]; partial class XA;");
        await VerifyNames.Reports("partial class {|#0:XA|}; partial class {|#1:XA|};", expected.WithLocation(1));
        await Fails(VerifyNames.Reports("partial class {|#0:XA|}; partial class {|#1:XA|};", expected));
    }

    [Fact]
    public void StrictExpectation_IsPairedBeforeALooseOne()
    {
        var rule = new TypeNameAnalyzer().SupportedDiagnostics[0];
        var actual = new[] { "XA", "XB" }.Select(name => Diagnostic.Create(rule, Location.None, name));
        var loose = new DiagnosticResult(rule);
        Assert.True(DiagnosticMatch.Of([loose, loose.WithArguments("XA")], actual).IsExact);
        Assert.False(DiagnosticMatch.Of([loose, loose.WithArguments("XC")], actual).IsExact);
    }

    [Fact]
    public async Task UnknownOrRepeatedMark_Throws()
    {
        await Assert.ThrowsAsync<FormatException>(() => VerifyNames.Reports("class XA;", VerifyNames.Diagnostic().WithLocation(0)));
        await Assert.ThrowsAsync<FormatException>(() => VerifyNames.DoesNotReport("class {|#0:A|}; class {|#0:B|};"));
    }

    [Fact]
    public async Task InputThatDoesNotCompile_FailsUnlessMarked()
    {
        Assert.Contains("error CS0246", await Fails(VerifyNames.VerifyAnalyzerAsync("class A : B;")), StringComparison.Ordinal);
        await VerifyNames.VerifyAnalyzerAsync("class A : {|CS0246:B|};");
    }

    [Fact]
    public async Task WarningsOfTheCompiler_CountWhenAskedFor()
    {
        const string Source = "class A { private int _a; }";
        await VerifyNames.DoesNotReport(Source);
        var test = new AnalyzerTest<TypeNameAnalyzer> { TestCode = Source, CompilerDiagnostics = CompilerDiagnostics.Warnings };
        await Fails(test.RunAsync());
    }

    [Fact]
    public async Task AnalyzerThatThrows_Fails() =>
        Assert.Contains("fell over", await Fails(Verify<ThrowingAnalyzer>.VerifyAnalyzerAsync("class A;")), StringComparison.Ordinal);

    [Fact]
    public async Task TestWithoutExpectation_MustSaySo()
    {
        await Fails(() => VerifyNames.Reports("class A;"));
        await Fails(() => VerifyNames.Reports("class {|#0:A|};"));
        await Fails(() => VerifyNames.DoesNotReport("class [|XA|];"));
    }

    [Fact]
    public async Task PlainMarkForSeveralRules_Throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Verify<FileAnalyzer>.Reports("class [|A|];"));

    private static async Task<string> Fails(Task verification) => (await Assert.ThrowsAsync<FailException>(() => verification)).Message;

    private static async Task<string> Fails(Func<Task> verification) => (await Assert.ThrowsAsync<FailException>(verification)).Message;
}
