using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.OutOfRangeAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class OutOfRangeTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool(TimeoutSeconds = {|#0:-1|})] public static void A() { } }",
        VerifyRule.Diagnostic("SECT0012").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'a' sets 'TimeoutSeconds' out of range. Use a value from '0' to '86400'."));

    [Theory]
    [InlineData("public static class Tools { [Tool(MaxResultBytes = [|-1|], TimeoutSeconds = [|100_000|])] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool, [|RateLimit|](0)] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool, [|RequireMfa|](MaxAgeSeconds = 0), [|RequireTrust|](-1)] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool, [|RequirePermission|], [|RequireRole|](\"\")] public static void A() { } }")]
    [InlineData("[[|RequireTrust|](11)] public abstract class Base; public class Tools : Base { [Tool] public void A() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool(TimeoutSeconds = 86_400), RateLimit(100_000, PerSeconds = 1), RequireTrust(10)] public static void A() { } }")]
    [InlineData("public static class Tools { [RequireTrust(11)] public static void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
