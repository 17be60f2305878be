using VerifyFix = SecureTools.TestKit.Verify<
    SecureTools.Analyzers.Declarations.UnfitConditionAnalyzer, SecureTools.CodeFixes.Declarations.UnfitConditionFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnfitConditionAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnfitConditionTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool, RequireMfa(When = {|#0:nameof(Is)|})] public static void A(int a) { } internal static bool Is(int b) => b > 0; }",
        VerifyRule.Diagnostic("SECT0009").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'a' has the condition 'Is', whose parameter 'b' is no argument of the tool. Give it the name and type of one."));

    [Theory]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = [|nameof(Is)|])] public static void A(int a) { } internal static int Is(int a) => a; }")]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = [|nameof(Is)|])] public static void A(int a) { } internal static bool Is(long a) => a > 0; }")]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = [|nameof(Is)|])] public static void A(int a) { } static bool Is(int a) => a > 0; }")]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = [|nameof(Is)|])] public static void A(int a) { } internal static bool Is(int b) => b > 0; }")]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = [|nameof(Is)|])] public static void A(int a) { } internal static bool Is<T>(int a) => a > 0; }")]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = [|nameof(Is)|])] public static void A(int a) { } internal static bool Is() => true; internal static bool Is(int a) => a > 0; }")]
    [InlineData("public class Tools { [Tool, RequireMfa(When = [|nameof(Is)|])] public void A() { } internal bool Is() => true; }")]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = [|\"No\"|])] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = [|null|])] public static void A() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool, RequireMfa(When = nameof(Is))] public static void A(int a) { } internal static bool Is(int a, Caller caller, ToolCall call) => a > 0; }")]
    [InlineData("public static class Tools { [RequireMfa(When = \"No\")] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool, RequireMfa] public static void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);

    [Theory]
    [InlineData("private static bool Is(int a) => a > 0;", "internal static bool Is(int a) => a > 0;")]
    [InlineData("static bool Is(int a, Caller caller) => a > 0;", "internal static bool Is(int a, Caller caller) => a > 0;")]
    public Task PrivateMethod_Fixes(string before, string after) =>
        VerifyFix.VerifyCodeFixAsync(Class("[|nameof(Is)|]", before), Class("nameof(Is)", after));

    [Fact]
    public Task SeveralTools_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        Class("[|nameof(Is)|]", "static bool Is(int a) => a > 0; [Tool, RequireTrust(1, When = [|\"No\"|])] public void B(int a) { } private static bool No(int a) => a > 1;"),
        Class("nameof(Is)", "internal static bool Is(int a) => a > 0; [Tool, RequireTrust(1, When = \"No\")] public void B(int a) { } internal static bool No(int a) => a > 1;"));

    [Theory]
    [InlineData("internal static int Is(int a) => a;")]
    [InlineData("private bool Is(int a) => a > 0;")]
    public Task OtherFault_HasNoFix(string method) => VerifyFix.VerifyNoFixAsync(Class("[|nameof(Is)|]", method));

    private static string Class(string condition, string method) =>
        RefusalCases.Usings + $"public class Tools {{ [Tool, RequireMfa(When = {condition})] public void A(int a) {{ }} {method} }}";
}
