using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnfitDefaultAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnfitDefaultTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool] public static void A([Range(1, 5)] int count = {|#0:0|}) { } }",
        VerifyRule.Diagnostic("SECT0008").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Parameter 'count' of tool 'a' has a default value that its constraints refuse. Change the default or the constraint."));

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void A([Range(1, 5)] int a = [|0|], [Range(0.5, 1)] double b = [|1.5|], [Range(1, 5, MaximumIsExclusive = true)] int c = [|5|]) { } }")]
    [InlineData("public static class Tools { [Tool] public static void A([StringLength(2)] string a = [|\"abc\"|], [RegularExpression(\"[0-9]+\")] string b = [|\"x\"|], [Required] string c = [|\" \"|]) { } }")]
    [InlineData("public static class Tools { [Tool] public static void A([AllowedValues(\"a\", \"b\")] string a = [|\"c\"|], [AllowedValues(1, 2)] long b = [|3|]) { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void A([Range(1, 5)] int a = 5, [Range(0.5, 1)] float b = 0.5f, [Range(1, 5)] int? c = null) { } }")]
    [InlineData("public static class Tools { [Tool] public static void A([StringLength(2)] string a = \"a😀\", [RegularExpression(\"[0-9]+\")] string b = \"1\", [AllowedValues(\"a\")] string c = \"a\") { } }")]
    [InlineData("public static class Tools { [Tool] public static void A([AllowedValues(1, 2)] long b = 2, [Range(1, 2)] object c = null!) { } }")]
    [InlineData("public static class Tools { public static void A([Range(1, 5)] int a = 0) { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
