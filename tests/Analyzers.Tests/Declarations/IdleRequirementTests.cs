using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.IdleRequirementAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class IdleRequirementTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [{|#0:RequireMfa|}] public static void Pay() { } }",
        VerifyRule.Diagnostic("SECT0011").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Requirement 'RequireMfa' on 'Pay' guards nothing, since only methods with [Tool] are guarded. Add [Tool] or remove it."));

    [Theory]
    [InlineData("public static class Tools { [[|RequireMfa|]] public static void A() { } [[|RateLimit|](1), [|AllowAnonymousTool|]] static void B() { } }")]
    [InlineData("[[|RequireMfa|]] public class Tools { public void A() { } }")]
    [InlineData("[[|RequireMfa|]] abstract class Base; class Tools { [Tool] public void A() { } }")]
    [InlineData("interface ITools { [[|RequireMfa|]] void A(int a); } public class Tools : ITools { [Tool] public void A() { } public void A(int a) { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool, RequireMfa, RateLimit(1)] public static void A() { } }")]
    [InlineData("[RequireMfa] public class Outer { public class Tools { [Tool] public void A() { } } }")]
    [InlineData("[RequireMfa] abstract class Base; class Tools : Base { [Tool] public void A() { } }")]
    [InlineData("interface ITools { [RequireMfa] void A(); } public class Tools : ITools { [Tool] public void A() { } }")]
    [InlineData("[RequireMfa] public abstract class Base { [RequireTrust(1)] public abstract void A(); }")]
    [InlineData("public interface ITools { [RequireMfa] void A(); }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
