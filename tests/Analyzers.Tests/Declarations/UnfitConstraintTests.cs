using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnfitConstraintAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnfitConstraintTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool] public static void A([{|#0:Range|}(1, 2)] string name) { } }",
        VerifyRule.Diagnostic("SECT0007").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Constraint 'Range' on 'name' of tool 'a' does not fit type 'string'. Use one that does."));

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void A([[|Range|](1, 2)] string a, [[|StringLength|](3)] int b, [[|Length|](3, 2)] string c) { } }")]
    [InlineData("public static class Tools { [Tool] public static void A([[|CreditCardNumber|]] string a) { } class CreditCardNumberAttribute : ValidationAttribute; }")]
    [InlineData("public record Order([property: Range(1, 2)] string X); public static class Tools { [Tool] public static void A(Order [|a|]) { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void A([Range(1, 2)] int a, [StringLength(3)] string b, [Length(2, 3)] List<int> c) { } }")]
    [InlineData("public static class Tools { public static void A([Range(1, 2)] string a) { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
