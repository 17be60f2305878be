using Microsoft.CodeAnalysis;

namespace SecureTools.Generators.Tests;

public class CachingTests
{
    private const string Access = "[assembly: SecureTools.Role(\"admin\", \"read\", \"write\")]";
    private const string One = "namespace App; public static class One { [SecureTools.Tool] public static int First(int a) => a; [SecureTools.Tool] public static int Second(int a) => a; }";
    private const string Two = "namespace App; public static class Two { [SecureTools.Tool, SecureTools.RequirePermission(\"read\")] public static Thing Third(Thing a) => a; }";
    private const string Types = "namespace App; public sealed record Thing(int A);";

    [Fact]
    public void EditOutsideTools_RecomputesNothing()
    {
        var run = Run();
        foreach (var edit in new[]
        {
            Edit.Add("Other.cs", "namespace App; public static class Other { public static int M() => 1; }"),
            Edit.Append("One.cs", "\n// comment\n"),
            Edit.Replace("One.cs", "=> a; [", "=> a + 1 - 1; ["),
            Edit.Prepend("Types.cs", "// comment\n"),
        })
        {
            run.After(edit).Steps.ExpectRecomputed();
        }
    }

    [Fact]
    public void EditOutsideTools_LeavesEveryStepAsItWas()
    {
        var steps = Run().After(Edit.Append("Types.cs", "\npublic static class Other;\n")).Steps;
        Assert.All(steps.Named, step => Assert.All(step.Value, reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, step.Key)));
        steps.ExpectStep("ResolvedClasses", IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
        steps.ExpectStep("Table", IncrementalStepRunReason.Cached);
    }

    [Theory]
    [InlineData("One.cs", "First(int a)", "First(int a, int b = 1)", "SecureTools.App_One.g.cs")]
    [InlineData("One.cs", "[SecureTools.Tool] public static int First", "[SecureTools.Tool(ReadOnly = true)] public static int First", "SecureTools.App_One.g.cs")]
    [InlineData("Two.cs", "\"read\"", "\"read\", When = \"x\"", "SecureTools.App_Two.g.cs")]
    [InlineData("Types.cs", "int A", "int A, int B", "SecureTools.App_Two.g.cs")]
    public void EditOfATool_RecomputesItsClassFile(string file, string before, string after, string recomputed)
    {
        var next = Run().After(Edit.Replace(file, before, after));
        var expected = next.Files.ContainsKey(recomputed) ? [recomputed] : Array.Empty<string>();
        var actual = next.Steps.Files.Where(pair => next.Files.ContainsKey(pair.Key) && pair.Value is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).Select(pair => pair.Key);
        Assert.Equal(expected, actual.Except(["SecureTools.Registration.g.cs", "SecureTools.Table.g.cs"], StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void EditThatKeepsNamesAndFlags_LeavesTheTable() =>
        Run().After(Edit.Replace("One.cs", "First(int a)", "First(int a, int b = 1)")).Steps.ExpectRecomputed("SecureTools.App_One.g.cs");

    [Fact]
    public void NewName_RecomputesClassAndTable() =>
        Run().After(Edit.Replace("One.cs", "First(", "Premier(")).Steps
            .ExpectRecomputed("SecureTools.App_One.g.cs", "SecureTools.Table.g.cs", "SecureTools.Registration.g.cs");

    [Fact]
    public void NewFlag_RecomputesClassAndTable() =>
        Run().After(Edit.Replace("Two.cs", "[SecureTools.Tool,", "[SecureTools.Tool(Secure = true),")).Steps
            .ExpectRecomputed("SecureTools.App_Two.g.cs", "SecureTools.Table.g.cs", "SecureTools.Registration.g.cs");

    [Fact]
    public void RemovedRole_LeavesOutTheToolThatNeedsIt()
    {
        var next = Run().After(Edit.Replace("Access.cs", "\"read\", ", ""));
        Assert.False(next.Files.ContainsKey("SecureTools.App_Two.g.cs"));
        Assert.True(next.After(Edit.Replace("Access.cs", "\"write\"", "\"read\", \"write\"")).Files.ContainsKey("SecureTools.App_Two.g.cs"));
    }

    private static GeneratorRun Run()
    {
        var test = new GeneratorTest<Generators.Tools.ToolGenerator>
        {
            TestState = { Sources = { ("Access.cs", Access), ("One.cs", One), ("Two.cs", Two), ("Types.cs", Types) } },
        };
        return test.Run();
    }
}
