using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface;

namespace SecureTools.Analyzers.Tests.Surface;

/// <summary>What a build that asks gets from the log of the compiler.</summary>
public sealed class ToolOutputTests
{
    private const string Code = "using SecureTools;\npublic class T { [Tool] public static void A() { } }\n";
    private const string Lines = "format 1\n\ntool a\ntool a | effect none\ntool a | returns nothing";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void OrdinaryBuild_SaysNothing(string what) => Assert.Empty(Run(State(), what));

    [Fact]
    public void Surface_IsHandedOver() => Assert.EndsWith("\n" + Lines, Text(State(), "surface", "ToolSurface"), StringComparison.Ordinal);

    [Fact]
    public void PresentFile_KeepsItsComments()
    {
        var state = State();
        state.AdditionalFiles.Add(("/0/ToolSurface.txt", "# mine\nformat 1\n# and\tmine\ntool a\ntool b\n"));
        Assert.Equal("# mine\n" + Lines.Replace("\ntool a\n", "\n# and\tmine\ntool a\n", StringComparison.Ordinal), Text(state, "surface", "ToolSurface"));
    }

    [Fact]
    public void WhatNobodySees_IsEscapedInCommentsToo()
    {
        var state = State();
        state.AdditionalFiles.Add(("/0/ToolSurface.txt", "# a\u202eb\u0001\nformat 1\n"));
        Assert.StartsWith("# a\\u202eb\\u0001\nformat 1\n", Text(state, "surface", "ToolSurface"), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_IsAManifestAndAPage()
    {
        var output = Assert.Single(Run(State(), "report"));
        Assert.Equal(["ToolManifest", "ToolPage"], output.Properties.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("{\n", Decode(output, "ToolManifest"), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>\n", Decode(output, "ToolPage"), StringComparison.Ordinal);
    }

    /// <summary>The one thing that no severity of a project may take away, and that no project may see as a finding.</summary>
    [Fact]
    public void Message_IsNoRule()
    {
        var message = Assert.Single(new ToolOutputAnalyzer().SupportedDiagnostics);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, message.CustomTags);
        Assert.Equal(DiagnosticSeverity.Info, message.DefaultSeverity);
        Assert.Equal(
            [typeof(ToolOutputAnalyzer)],
            typeof(ToolOutputAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract && !type.IsSubclassOf(typeof(SecureToolsAnalyzer))));
    }

    [Fact]
    public void Rules_AreSilentWhereABuildOnlyAsks()
    {
        var state = new SolutionState { Sources = { "using SecureTools; public class T { [Tool(Destructive = true)] public static void Drop() { } }" } };
        Assert.NotEmpty(Run(new SecureTools.Analyzers.Effects.InsecureDestructiveToolAnalyzer(), state, ""));
        Assert.Empty(Run(new SecureTools.Analyzers.Effects.InsecureDestructiveToolAnalyzer(), state, "report"));
    }

    internal static string Text(SolutionState state, string what, string name) => Decode(Assert.Single(Run(state, what)), name);

    private static SolutionState State() => new() { Sources = { Code } };

    private static IReadOnlyList<Diagnostic> Run(SolutionState state, string what) => Run(new ToolOutputAnalyzer(), state, what);

    private static IReadOnlyList<Diagnostic> Run(DiagnosticAnalyzer analyzer, SolutionState state, string what)
    {
        state.GlobalOptions["build_property.SecureToolsEmit"] = what;
        var compilation = state.Compile().WithAnalyzers([analyzer], state.AnalyzerOptions());
        return compilation.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    private static string Decode(Diagnostic output, string name) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(output.Properties[name]!)).Replace('\u007F', '%');
}
