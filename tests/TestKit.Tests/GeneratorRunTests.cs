using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using SecureTools.TestKit.Tests.Fakes;
using Xunit.Sdk;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace SecureTools.TestKit.Tests;

public sealed class GeneratorRunTests
{
    private static GeneratorTest<GoodGenerator> TwoClasses => new()
    {
        TestState =
        {
            Sources =
            {
                ("A.cs", "[System.Serializable] internal sealed class A;"),
                ("B.cs", "[System.Serializable] internal sealed class B;"),
                ("C.cs", "internal sealed class C;"),
            },
        },
    };

    [Fact]
    public void FirstRun_IsNew()
    {
        var run = TwoClasses.Run();
        Assert.Equal("Classes", Assert.Single(run.Steps.Named.Keys));
        run.Steps.ExpectStep("Classes", New, New);
        run.Steps.ExpectRecomputed("A.g.cs", "B.g.cs");
    }

    [Fact]
    public void RenamedClass_ChangesItsFileAlone()
    {
        var run = TwoClasses.Run().After(Edit.Replace("B.cs", "class B", "class Bee"));
        run.Steps.ExpectStep("Classes", Unchanged, Modified);
        run.Steps.ExpectRecomputed("Bee.g.cs");
        Assert.Equal(Cached, run.Steps.Files["A.g.cs"]);
    }

    [Fact]
    public void EditThatChangesNoModel_IsUnchanged()
    {
        var run = TwoClasses.Run().After(Edit.Replace("B.cs", "class B;", "class B { }"));
        run.Steps.ExpectStep("Classes", Unchanged, Unchanged);
        run.Steps.ExpectRecomputed();
    }

    [Fact]
    public void RemovedClass_IsRemoved()
    {
        var run = TwoClasses.Run().After(Edit.Remove("B.cs"));
        run.ExpectHintNames(["A.g.cs"]);
        run.Steps.ExpectStep("Classes", Unchanged, Removed);
    }

    [Fact]
    public void AddedClass_IsNew()
    {
        var run = TwoClasses.Run().After(Edit.Add("D.cs", "[System.Serializable] internal sealed class D;"));
        run.ExpectHintNames(["A.g.cs", "B.g.cs", "D.g.cs"]);
        run.Steps.ExpectStep("Classes", Unchanged, Unchanged, New);
        run.Steps.ExpectRecomputed("D.g.cs");
    }

    [Fact]
    public void EditsInOneGo_AreOneRun()
    {
        var edit = Edit.Remove("B.cs").Then(Edit.Add("D.cs", "[System.Serializable] internal sealed class D;"));
        TwoClasses.Run().After(edit).ExpectHintNames(["A.g.cs", "D.g.cs"]);
    }

    [Fact]
    public void EditsFollowEachOther()
    {
        var first = TwoClasses.Run().After(Edit.Append("C.cs", "[System.Serializable] internal sealed class D;"));
        var second = first.After(Edit.Prepend("C.cs", "// a comment\n"));
        second.ExpectHintNames(["A.g.cs", "B.g.cs", "D.g.cs"]);
        second.Steps.ExpectRecomputed();
    }

    [Fact]
    public void EditOfAdditionalFile_IsSeen()
    {
        var test = new GeneratorTest<OptionGenerator> { TestState = { AdditionalFiles = { ("roles.json", "{}"), ("other.json", "[]") } } };
        var run = test.Run().After(Edit.Replace("roles.json", "{}", "{ }"));
        Assert.Equal("// none /0/roles.json={ };/0/other.json=[]", run["Option.g.cs"]);
        run.Steps.ExpectStep("Texts", Cached, Modified);
    }

    [Fact]
    public void OtherReasonsThanExpected_Fail()
    {
        var run = TwoClasses.Run();
        Assert.Throws<FailException>(() => run.Steps.ExpectStep("Classes", New));
        Assert.Throws<FailException>(() => run.Steps.ExpectStep("Classes", New, Cached));
        Assert.Throws<FailException>(() => run.Steps.ExpectStep("Class", New, New));
        Assert.Throws<FailException>(() => run.Steps.ExpectRecomputed("A.g.cs"));
        Assert.Throws<FailException>(() => run.Steps.ExpectRecomputed());
    }

    [Fact]
    public void EditThatFindsNothing_Throws()
    {
        var run = TwoClasses.Run();
        Assert.Throws<ArgumentException>(() => run.After(Edit.Replace("A.cs", "class B", "class X")));
        Assert.Throws<ArgumentException>(() => run.After(Edit.Append("X.cs", "// x")));
        Assert.Throws<ArgumentException>(() => run.After(Edit.Remove("X.cs")));
    }

    [Fact]
    public void EditThatBreaksTheBuild_Fails() =>
        Assert.Throws<FailException>(() => TwoClasses.Run().After(Edit.Append("A.cs", "class X : Y;")));

    [Fact]
    public void StaleCache_FailsAfterTheEditThatShowsIt()
    {
        var test = new GeneratorTest<StaleGenerator> { TestCode = "[System.Serializable] class A { public int I() => 1; }" };
        var edit = Edit.Replace("Test0.cs", "public int I()", "public int J() => 1; public int I()");
        var thrown = Assert.Throws<FailException>(() => test.Run().After(edit));
        Assert.Contains("from scratch after replacing", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Emit_LoadsIntoTheGivenContext()
    {
        var context = new AssemblyLoadContext("kit", isCollectible: true);
        var assembly = TwoClasses.Run().Emit(context);
        Assert.Same(context, AssemblyLoadContext.GetLoadContext(assembly));
        Assert.NotSame(assembly, TwoClasses.Run().Emit());
        context.Unload();
    }

    [Fact]
    public void EmitOfBrokenCode_Fails()
    {
        var run = new GeneratorTest<GoodGenerator> { TestCode = "class X : Y;", Skip = GeneratorChecks.CleanInput }.Run();
        var thrown = Assert.Throws<FailException>(() => run.Emit());
        Assert.Contains("CS0246", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Program_IsEmittedWithItsEntryPoint()
    {
        var test = new GeneratorTest<GoodGenerator>
        {
            TestCode = "return 3;",
            TestState = { OutputKind = OutputKind.ConsoleApplication, AssemblyName = "Three" },
        };
        var assembly = test.Run().Emit();
        Assert.Equal("Three", assembly.GetName().Name);
        Assert.Equal(3, assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
    }
}
