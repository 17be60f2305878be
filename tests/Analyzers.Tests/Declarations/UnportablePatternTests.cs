using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnportablePatternAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnportablePatternTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool] public static void A([RegularExpression({|#0:\"(\"|})] string name) { } }",
        VerifyRule.Diagnostic("SECT0013").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'a' has an invalid pattern on 'name'. Correct the pattern."));

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void A([RegularExpression([|\"(\"|])] string a, [RegularExpression([|@\"\\bx\"|])] string b) { } }")]
    [InlineData("public record Order([property: RegularExpression(\"(\")] string X); public static class Tools { [Tool] public static void A(Order [|a|]) { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void A([RegularExpression(\"[0-9]{10}\")] string a) { } }")]
    [InlineData("public static class Tools { public static void A([RegularExpression(\"(\")] string a) { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
