using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.InaccessibleToolAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class InaccessibleToolTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool] private static void {|#0:SendMail|}() { } }",
        VerifyRule.Diagnostic("SECT0014").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'send_mail' needs 'SendMail', which generated code cannot access. Make it internal or public."));

    [Theory]
    [InlineData("public static class Tools { [Tool] static void [|A|]() { } }")]
    [InlineData("public class Tools { [Tool] protected internal void A() { } [Tool] protected void [|B|]() { } }")]
    [InlineData("public static class Outer { static class [|Tools|] { [Tool] public static void A() { } } }")]
    [InlineData("file static class [|Tools|] { [Tool] public static void A() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] internal static void A() { } }")]
    [InlineData("public static class Tools { static void A() { } }")]
    [InlineData("static class Tools { [Tool] internal static void A(Order a) { } } record Order(int X);")]
    [InlineData("public static class Tools { [Tool, Obsolete(\"Soon gone.\")] public static void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
