using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Declarations;
using SecureTools.Generators.Tools;

namespace SecureTools.Analyzers.Tests.Declarations;

/// <summary>What other generators write is unknown to ours: no tool goes missing, and no guard is lost, without an error.</summary>
public sealed class ForeignCodeTests
{
    private const string Missing =
        "Tool 'pay' is not in the generated table, since it is or uses what another generator writes. Write that as source, or in a project that this one references.";

    private const string Usings = "using SecureTools; using System.ComponentModel.DataAnnotations; ";

    [Theory]
    [InlineData("[Tool] public static void Pay(Kind kind) { }", "public enum Kind { A, B }")]
    [InlineData("[Tool] public static void Pay(Thing thing) { }", "public sealed record Thing(int Count);")]
    [InlineData("[Tool] public static Thing Pay() => null!;", "public sealed record Thing(int Count);")]
    [InlineData("[Tool(Names.Pay)] public static void A() { }", "public static class Names { public const string Pay = \"pay\"; }")]
    [InlineData("[Tool] public static void Pay([StringLength(Names.Most)] string text) { }", "public static class Names { public const int Most = 9; }")]
    [InlineData("[Tool, RequireRole(\"clerk\")] public static void Pay() { }", "[assembly: SecureTools.Role(\"clerk\", \"pay\")]")]
    [InlineData("[Tool, RequirePermission(\"pay\")] public static void Pay() { }", "[assembly: SecureTools.Permission(\"pay\")]")]
    [InlineData("", "public static partial class Tools { [SecureTools.Tool] public static void Pay() { } }")]
    public Task ToolThatNeedsIt_Reports(string member, string written) => CheckAsync(member, written, Missing);

    /// <summary>An attribute that nobody knows could be a guard: the tool is left out rather than opened.</summary>
    [Theory]
    [InlineData("[Tool] public static void Pay([Careful] string text) { }", "ValidationAttribute { public override bool IsValid(object? value) => false; }")]
    [InlineData("[Tool, Careful] public static void Pay() { }", "SecureTools.RequireMfaAttribute;")]
    [InlineData("[Tool] public static void Pay(Order order) { } public sealed record Order([property: Careful] int Count);", "ValidationAttribute { public override bool IsValid(object? value) => false; }")]
    [InlineData("[Tool] public static void Pay(Order order) { } [Careful] public sealed record Order(int Count);", "ValidationAttribute { public override bool IsValid(object? value) => false; }")]
    public void AttributeThatItWrites_LeavesTheToolOut(string member, string written)
    {
        var attribute = Usings + "public class CarefulAttribute : " + written;
        Assert.DoesNotContain("class PayTool", Text(Compile(member, attribute).Generated), StringComparison.Ordinal);
        Assert.Equal(written.Contains("IsValid", StringComparison.Ordinal), Text(Generate(Source(member), attribute)).Contains("class PayTool", StringComparison.Ordinal));
    }

    [Fact]
    public Task AttributeThatItWrites_Reports() => CheckAsync(
        "[Tool] public static void Pay([Careful] string text) { }",
        Usings + "public class CarefulAttribute : ValidationAttribute { public override bool IsValid(object? value) => false; }",
        Missing);

    [Theory]
    [InlineData("[SecureTools.RequireMfa] public static partial class Tools;", "mfa 300; role admin")]
    [InlineData("[SecureTools.RateLimit(5)] public static partial class Tools;", "at most 5 in 60 by Caller; role admin")]
    [InlineData("[SecureTools.RequirePermission(\"write\")] public static partial class Tools;", "permission write; role admin")]
    public Task GuardThatItAdds_Reports(string written, string guards) => CheckAsync(
        "[Tool, RequireRole(\"admin\")] public static void Pay() { }",
        written,
        $"Tool 'pay' is guarded by '{guards}', of which the generated table does not know all, since another generator writes it. "
        + "Write that as source, or in a project that this one references.");

    [Theory]
    [InlineData("[Tool, RequireRole(\"admin\"), RequireMfa, RequireTrust(2.5), RateLimit(3)] public static void Pay() { }", "public enum Kind { A }")]
    [InlineData("[Tool, RequirePermission(C.Permissions.Write)] public static void Pay() { }", "public static partial class Tools { public static void Other() { } }")]
    [InlineData("[Tool, RequireRole(\"admin\"), RequireRole(\"admin\")] public static void Pay() { }", "[System.Obsolete] public static partial class Tools;")]
    [InlineData("[Tool, RequireApproval(When = nameof(Is))] public static void Pay() { } internal static bool Is() => true;", "")]
    public Task ToolThatDoesNot_DoesNotReport(string member, string written) => CheckAsync(member, written);

    /// <summary>Each has a rule of its own.</summary>
    [Theory]
    [InlineData("[Tool, RequireRole(\"nobody\")] public static void Pay() { }")]
    [InlineData("[Tool] public static void Pay(object anything) { }")]
    [InlineData("[Tool] public static void Pay() { } [Tool(\"pay\")] public static void Other() { }")]
    public Task ToolThatIsLeftOutForAnotherReason_DoesNotReport(string member) => CheckAsync(member, "");

    [Fact]
    public async Task WithoutTheGenerator_DoesNotReport()
    {
        var source = Usings + "public static class Tools { [Tool] public static void Pay() { } }";
        Assert.Empty(await ReportedAsync(Create(source)));
    }

    private static async Task CheckAsync(string member, string written, params string[] messages)
    {
        Assert.Equal(messages, (await ReportedAsync(Compile(member, written).Whole)).Select(diagnostic => diagnostic.GetMessage(null)));
    }

    private static async Task<IEnumerable<Diagnostic>> ReportedAsync(Compilation compilation) =>
        await compilation.WithAnalyzers([new ForeignCodeAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>What our generator makes of the program, and the same with what another one writes.</summary>
    private static (Compilation Generated, Compilation Whole) Compile(string member, string written)
    {
        var generated = Generate(Source(member));
        return (generated, generated.AddSyntaxTrees(CSharpSyntaxTree.ParseText(written, path: "Other.g.cs")));
    }

    private static string Source(string member) =>
        Usings + "[assembly: Role(\"admin\", \"write\")]\npublic static partial class Tools\n{\n    " + member + "\n}\n";

    private static Compilation Generate(params string[] sources)
    {
        CSharpGeneratorDriver.Create(new ToolGenerator()).RunGeneratorsAndUpdateCompilation(Create(sources), out var generated, out _);
        return generated;
    }

    private static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create(
        "C", sources.Select((source, number) => CSharpSyntaxTree.ParseText(source, path: $"Tools{number}.cs")), Inputs.InputBench.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static string Text(Compilation compilation) => string.Concat(compilation.SyntaxTrees.Select(tree => tree.ToString()));
}
