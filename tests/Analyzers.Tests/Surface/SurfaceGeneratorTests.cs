using SecureTools.Analyzers.Surface;

namespace SecureTools.Analyzers.Tests.Surface;

public sealed class SurfaceGeneratorTests
{
    private const string Code = "using SecureTools;\npublic class T { [Tool] public static void A() { } }\n";

    [Fact]
    public void OrdinaryBuild_AddsNothing() => Assert.Empty(Test(isWanted: false).Run().Files);

    [Fact]
    public void WantedSurface_IsAddedAsComments() => Assert.EndsWith(
        "\n//format 1\n//\n//tool a\n//tool a | returns nothing",
        Test(isWanted: true).Run()["ToolSurface.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void PresentFile_KeepsItsComments()
    {
        var test = Test(isWanted: true);
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", "# mine\nformat 1\n# and\tmine\ntool a\ntool b\n"));
        Assert.Equal("//# mine\n//format 1\n//\n//# and\tmine\n//tool a\n//tool a | returns nothing", test.Run()["ToolSurface.g.cs"]);
    }

    [Fact]
    public void CommentThatEndsALineOfCSharp_IsNoCode()
    {
        var test = Test(isWanted: true);
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", "# a\u2028class Injected;\u0085class Other;\nformat 1\n"));
        Assert.StartsWith("//# a\n//format 1\n//\n//tool a\n", test.Run()["ToolSurface.g.cs"], StringComparison.Ordinal);
    }

    private static GeneratorTest<SurfaceGenerator> Test(bool isWanted)
    {
        // The tools of every framework are only known from the whole compilation. It is read in a build of its own, which has nothing to cache.
        var test = new GeneratorTest<SurfaceGenerator> { TestCode = Code, Skip = GeneratorChecks.Values };
        test.TestState.GlobalOptions["build_property.SecureToolsEmitSurface"] = isWanted ? "true" : "";
        return test;
    }
}
