using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.ConfusableToolNamesAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class ConfusableToolNamesTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool({|#0:\"Send\"|})] public static void A() { } [Tool([|\"send\"|])] public static void B() { } }",
        VerifyRule.Diagnostic("SECT0017").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'Send' can be taken for 'send' of 'Tools.B'. Give one of them a name that says the difference."));

    [Theory]
    [InlineData("public static class Tools { [Tool([|\"Send\"|])] public static void A() { } [Tool([|\"send\"|])] public static void B() { } }")]
    [InlineData("public static class Tools { [Tool] public static void [|GetUrl|]() { } [Tool([|\"geturl\"|])] public static void B() { } }")]
    [InlineData("public static class Tools { [Tool([|\"pay_a1l\"|])] public static void A() { } [Tool] public static void [|PayAll|]() { } }")]
    [InlineData("public static class Tools { [Tool([|\"turn\"|])] public static void A() { } [Tool([|\"tum\"|])] public static void B() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void Send() { } [Tool] public static void Sent() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Send() { } public static void send() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Send() { } [Tool(\"send\")] public static void Same() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
