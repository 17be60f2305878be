namespace SecureTools.Analyzers.Tests.Builds;

/// <summary><c>dotnet build -t:UpdateToolSurface</c> in real projects.</summary>
public sealed class UpdateToolSurfaceTests
{
    private const string Update = "-t:UpdateToolSurface";
    private const string NoRestore = "--no-restore";

    [Fact]
    public async Task SurfaceFile_IsWritten_AndLeavesNoTraceInTheBuild()
    {
        using var project = new ScratchProject("net10.0", Code("""Odd: 50%3b; $(A) @(B) %(C) \\d 'x' \"q\" <a> & b//c é😀 * ?""", "int"));
        var first = await project.BuildAsync(Update);
        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Contains("ToolSurface.txt is new. Commit it", first.Output, StringComparison.Ordinal);
        Assert.EndsWith("""
            format 1

            tool find
            tool find | argument place (Place, required)
            tool find | argument type Place | member x (int, optional)
            tool find | description "Odd: 50%3b; $(A) @(B) %(C) \\d 'x' \"q\" <a> & b//c é😀 * ?"
            tool find | effect none
            tool find | returns int

            """, project.Read("ToolSurface.txt"), StringComparison.Ordinal);

        Assert.DoesNotContain("SECT500", (await project.BuildAsync(NoRestore)).Output, StringComparison.Ordinal);
        var before = project.WrittenAt("obj/Debug/net10.0/App.dll");
        Assert.Contains("ToolSurface.txt is up to date", (await project.BuildAsync(Update, NoRestore)).Output, StringComparison.Ordinal);
        Assert.Contains("0 Error(s)", (await project.BuildAsync(NoRestore)).Output, StringComparison.Ordinal);
        Assert.Equal(before, project.WrittenAt("obj/Debug/net10.0/App.dll"));
        Assert.False(project.Has("bin/ToolSurface"));
    }

    [Fact]
    public async Task ChangedTool_IsReported_AndWritten()
    {
        using var project = new ScratchProject("net10.0", Code("Finds.", "long"));
        project.Write("ToolSurface.txt", "format 1\n# by Ann\ntool find\ntool find | returns int\n");
        Assert.Contains("warning SECT5002: Tool 'find' differs from 'ToolSurface.txt': '+ returns long'.", (await project.BuildAsync()).Output, StringComparison.Ordinal);
        Assert.Contains("ToolSurface.txt has changed. Review", (await project.BuildAsync(Update, NoRestore)).Output, StringComparison.Ordinal);
        Assert.Contains("\n# by Ann\ntool find\n", project.Read("ToolSurface.txt"), StringComparison.Ordinal);
        Assert.Contains("\ntool find | returns long\n", project.Read("ToolSurface.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrameworkWithOtherTools_HasAFileOfItsOwn()
    {
        using var project = new ScratchProject("net10.0;netstandard2.0", Code("Finds.", "int") + "\n#if NET\npublic class More { [SecureTools.Tool] public static void Ping() { } }\n#endif\n");
        var update = await project.BuildAsync(Update);
        Assert.True(update.ExitCode == 0, update.Output);
        Assert.Contains("\ntool ping\n", project.Read("ToolSurface.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("\ntool ping\n", project.Read("ToolSurface.netstandard2.0.txt"), StringComparison.Ordinal);
        Assert.False(project.Has("ToolSurface.net10.0.txt"));
        Assert.DoesNotContain("SECT500", (await project.BuildAsync(NoRestore)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrameworksWithTheSameTools_ShareTheFile()
    {
        using var project = new ScratchProject("netstandard2.0;net10.0", Code("Finds.", "int"));
        await project.BuildAsync(Update);
        Assert.True(project.Has("ToolSurface.txt"));
        Assert.False(project.Has("ToolSurface.net10.0.txt") || project.Has("ToolSurface.netstandard2.0.txt"));
    }

    /// <summary>The command and the rule look at the same code: that of generators belongs to it.</summary>
    [Fact]
    public async Task CodeOfAnotherGenerator_IsSeen()
    {
        using var project = new ScratchProject("net10.0", """
            public partial class T
            {
                [SecureTools.Tool] public static bool Fits(string text) => Digits().IsMatch(text);
                [System.Text.RegularExpressions.GeneratedRegex("[0-9]+")] private static partial System.Text.RegularExpressions.Regex Digits();
            }
            """);
        var update = await project.BuildAsync(Update);
        Assert.True(update.ExitCode == 0, update.Output);
        Assert.Contains("\ntool fits | effect none\n", project.Read("ToolSurface.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("SECT500", (await project.BuildAsync(NoRestore)).Output, StringComparison.Ordinal);
    }

    /// <summary>Nothing that a project sets about rules and warnings hinders the command.</summary>
    [Fact]
    public async Task SettingsOfTheProject_DoNotHinder()
    {
        using var project = new ScratchProject("net10.0", Code("Finds.", "int") + "\npublic class U { public string? P; public int L() => P.Length; }\n");
        project.Write(".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.SECTOUT.severity = none\n");
        var update = await project.BuildAsync(Update, "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=true", "-p:NoWarn=SECTOUT");
        Assert.True(update.ExitCode == 0, update.Output);
        Assert.DoesNotContain("SECTOUT", update.Output, StringComparison.Ordinal);
        Assert.True(project.Has("ToolSurface.txt"));
    }

    [Fact]
    public async Task CodeThatDoesNotCompile_WritesNothing()
    {
        using var project = new ScratchProject("net10.0", "public class T { [SecureTools.Tool] public static int A( => 1; }");
        Assert.NotEqual(0, (await project.BuildAsync(Update)).ExitCode);
        Assert.False(project.Has("ToolSurface.txt"));
    }

    private static string Code(string description, string result) => $$"""
        public class T { [SecureTools.Tool(Description = "{{description}}")] public static {{result}} Find(Place place) => place.X; }
        """;
}
