using SecureTools.TestKit.Tests.Fakes;
using Xunit.Sdk;
using VerifyDrop = SecureTools.TestKit.Verify<SecureTools.TestKit.Tests.Fakes.TypeNameAnalyzer, SecureTools.TestKit.Tests.Fakes.DropFixer>;

namespace SecureTools.TestKit.Tests;

public sealed class CodeFixTestTests
{
    [Fact]
    public Task FixedPlace_Passes() => VerifyDrop.VerifyCodeFixAsync("class [|XA|];", "class A;");

    [Fact]
    public Task ExpectedByMark_Passes() => VerifyDrop.VerifyCodeFixAsync(
        "class {|#0:XA|};", Verify<TypeNameAnalyzer>.Diagnostic().WithLocation(0).WithArguments("XA"), "class A;");

    [Fact]
    public Task SeveralPlaces_AreFixedOneByOneAndAtOnce() =>
        VerifyDrop.VerifyCodeFixAsync("class [|XA|]; class B; class [|XC|];", "class A; class B; class C;");

    [Fact]
    public Task PlaceWithoutOffer_Remains() => VerifyDrop.VerifyCodeFixAsync("class [|X|]; class [|XB|];", "class [|X|]; class B;");

    [Fact]
    public async Task SeveralFiles_AreFixed()
    {
        var test = new CodeFixTest<TypeNameAnalyzer, DropFixer> { TestCode = "class [|XA|];", FixedCode = "class A;" };
        test.NumberOfIncrementalIterations = 2;
        test.TestState.Sources.Add("class [|XB|];");
        await Fails(test.RunAsync());
        test.FixedCode = "class B;";
        await test.RunAsync();
        test.NumberOfIncrementalIterations = 1;
        await Assert.ThrowsAsync<TrueException>(test.RunAsync);
    }

    [Fact]
    public Task AdditionalFile_IsFixedOneByOneAndAtOnce() => Word("a {|KIT0005:secret|} b {|KIT0005:secret|}", "a *** b ***").RunAsync();

    [Fact]
    public async Task AdditionalFileThatStays_IsTheSame()
    {
        var test = Word("{|KIT0005:secret|}", "***");
        test.TestState.AdditionalFiles.Add(("/0/other.txt", "other"));
        await Fails(test.RunAsync());
        test.FixedAdditionalFiles.Add(("/0/other.txt", "other"));
        await test.RunAsync();
    }

    [Fact]
    public async Task WrongFixedAdditionalFile_FailsWithTheDifference()
    {
        var message = await Fails(Word("a {|KIT0005:secret|}", "a *").RunAsync());
        Assert.StartsWith("After fixing one place after the other:\n/0/words.txt (- expected, + actual)", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task UnmarkedRemainderInAdditionalFile_Fails() => Fails(Word("{|KIT0005:secret|}", "{|KIT0005:***|}").RunAsync());

    [Fact]
    public async Task OfferForAnAdditionalFile_IsRefusedWhereNothingMayBeOffered()
    {
        var test = Word("{|KIT0005:secret|}", null);
        Assert.StartsWith("Offered, but nothing should be", await Fails(test.RunAsync()), StringComparison.Ordinal);
    }

    private static CodeFixTest<SecretWordAnalyzer, SecretWordFixer> Word(string text, string? fixedText)
    {
        var test = new CodeFixTest<SecretWordAnalyzer, SecretWordFixer> { TestCode = "class A;" };
        test.TestState.AdditionalFiles.Add(("/0/words.txt", text));
        if (fixedText is not null)
        {
            test.FixedAdditionalFiles.Add(("/0/words.txt", fixedText));
        }

        return test;
    }

    [Fact]
    public async Task WrongFixedCode_FailsWithTheDifference()
    {
        var message = await Fails(VerifyDrop.VerifyCodeFixAsync("class [|XA|];", "class B;"));
        Assert.StartsWith("After fixing one place after the other:\n/0/Test0.cs (- expected, + actual)", message, StringComparison.Ordinal);
        Assert.Contains("- class B;", message, StringComparison.Ordinal);
        Assert.Contains("+ class A;", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task WrongMarkInSource_Fails() => Fails(VerifyDrop.VerifyCodeFixAsync("class XA;", "class A;"));

    [Fact]
    public Task UnmarkedRemainder_Fails() => Fails(VerifyDrop.VerifyCodeFixAsync("class [|X|]; class [|XB|];", "class X; class B;"));

    [Fact]
    public async Task OtherOffer_IsTakenByIndexOrKey()
    {
        var test = new CodeFixTest<TypeNameAnalyzer, DropFixer> { TestCode = "class [|XA|];", FixedCode = "class ZA;" };
        test.CodeActionIndex = 1;
        await test.RunAsync();
        (test.CodeActionIndex, test.CodeActionEquivalenceKey) = (0, "Replace");
        await test.RunAsync();
        test.CodeActionEquivalenceKey = "Drop";
        await Fails(test.RunAsync());
        test.CodeActionEquivalenceKey = "Unknown";
        await Fails(test.RunAsync());
    }

    [Fact]
    public Task NothingOffered_Passes() => Verify<TypeNameAnalyzer, NamelessFixer>.VerifyNoFixAsync("class [|XA|];");

    [Fact]
    public Task OfferWhereThereShouldBeNone_Fails() =>
        Fails("'Rename'", Verify<TypeNameAnalyzer, AddFixer>.VerifyNoFixAsync("class [|XA|];"));

    [Fact]
    public async Task NoFixTestWithoutAPlace_Fails() => await Fails(() => VerifyDrop.VerifyNoFixAsync("class A;"));

    [Fact]
    public Task FixThatMendsNothing_Fails() =>
        Fails("still offered", Verify<TypeNameAnalyzer, AddFixer>.VerifyCodeFixAsync("class [|XA|];", "class [|XXA|];"));

    [Fact]
    public Task FixThatChangesNothing_Fails() =>
        Fails("changes nothing", Verify<TypeNameAnalyzer, IdleFixer>.VerifyCodeFixAsync("class [|XA|];", "class [|XA|];"));

    [Fact]
    public Task ResultThatDoesNotCompile_Fails() =>
        Fails("error CS", Verify<TypeNameAnalyzer, BreakingFixer>.VerifyCodeFixAsync("class [|XA|]; class B;", "class B; class B;"));

    [Fact]
    public async Task OffersThatCannotBeToldApart_Fail()
    {
        await Fails(Verify<TypeNameAnalyzer, SameKeyFixer>.VerifyCodeFixAsync("class [|XA|];", "class A;"));
        await Fails(Verify<TypeNameAnalyzer, KeylessFixer>.VerifyCodeFixAsync("class [|XA|];", "class A;"));
    }

    [Fact]
    public async Task FixAllThatDiffers_FailsUnlessExpected()
    {
        var test = new CodeFixTest<TypeNameAnalyzer, CarelessFixer> { TestCode = "class [|XA|];", FixedCode = "class A;" };
        Assert.StartsWith("After fixing all places at once", await Fails(test.RunAsync()), StringComparison.Ordinal);
        test.BatchFixedCode = "class All;";
        await test.RunAsync();
    }

    [Fact]
    public Task FixWithoutFixAll_IsFixedOneByOne() =>
        Verify<TypeNameAnalyzer, SingleFixer>.VerifyCodeFixAsync("class [|XA|]; class [|XB|];", "class A; class B;");

    [Fact]
    public async Task SuppressedPlace_IsNotFixed()
    {
        const string Suppressed = "#pragma warning disable KIT0001\nclass XB;\n#pragma warning restore KIT0001\n";
        await VerifyDrop.VerifyCodeFixAsync(Suppressed + "class [|XA|];", Suppressed + "class A;");
    }

    private static async Task Fails(string message, Task verification) =>
        Assert.Contains(message, await Fails(verification), StringComparison.Ordinal);

    private static async Task<string> Fails(Task verification) => (await Assert.ThrowsAsync<FailException>(() => verification)).Message;

    private static async Task<string> Fails(Func<Task> verification) => (await Assert.ThrowsAsync<FailException>(verification)).Message;
}
