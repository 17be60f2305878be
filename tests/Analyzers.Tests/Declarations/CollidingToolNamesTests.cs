using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.CollidingToolNamesAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class CollidingToolNamesTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool] public static void {|#0:Send|}() { } [Tool([|\"send\"|])] public static void Other() { } }",
        VerifyRule.Diagnostic("SECT0004").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'send' has the same name as 'Tools.Other', and a call could mean either. Give one of them another name."));

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void [|Send|]() { } [Tool([|\"send\"|])] public static void Other() { } }")]
    [InlineData("public static class Tools { [Tool] public static void [|Send|]() { } [Tool] public static void [|SendAsync|]() { } }")]
    [InlineData("public static class Tools { [Tool] public static void [|A|](int a) { } [Tool] public static void [|A|](string a) { } }")]
    [InlineData("public static class Tools { [Tool] static void [|A|]() { } [Tool([|\"a\"|])] public static void B() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void Send() { } [Tool(\"sent\")] public static void Other() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Send() { } public static void SendAsync() { } }")]
    [InlineData("partial class Tools { [Tool] public static partial void A(); public static partial void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
