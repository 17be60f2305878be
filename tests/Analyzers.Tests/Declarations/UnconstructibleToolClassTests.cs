using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnconstructibleToolClassAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnconstructibleToolClassTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public struct Tools { [Tool] public void {|#0:A|}() { } }",
        VerifyRule.Diagnostic("SECT0015").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'a' belongs to the structure 'Tools', which cannot hold services. Make the method static or the type a class."));

    [Theory]
    [InlineData("public struct Tools { [Tool] public void [|A|]() { } }")]
    [InlineData("public class [|Tools|] { public Tools(Uri a) { } public Tools(Version a) { } [Tool] public void A() { } }")]
    [InlineData("public class [|Tools|] { public required Uri U { get; set; } [Tool] public void A() { } }")]
    [InlineData("public class Tools(int [|size|]) { [Tool] public int A() => size; }")]
    [InlineData("public static class Tools { [Tool] public static void A([FromServices] int[] [|a|]) { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public struct Tools { [Tool] public static void A() { } }")]
    [InlineData("public class Tools { public Tools() { } public Tools(Version a) { } [Tool] public void A() { } }")]
    [InlineData("public class Tools { public required Uri U { get; set; } [Tool] public static void A() { } }")]
    [InlineData("public class Tools(Version size) { [Tool] public int A() => size.Major; }")]
    [InlineData("public abstract class Tools { private Tools() { } [Tool] public abstract void A(); }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
