using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnknownAccessNameAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnknownAccessNameTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequirePermission({|#0:\"wriet\"|})] public static void A() { } }",
        VerifyRule.Diagnostic("SECT0005").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'a' requires the permission 'wriet', which is not declared. Write 'write' if you meant that, or declare it."));

    [Theory]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequirePermission(\"write\", [|\"wriet\"|])] public static void A() { } }")]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequireRole([|\"write\"|])] public static void A() { } }")]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequirePermission(new[] { \"read\", [|\"Audit\"|] })] public static void A() { } }")]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] [RequirePermission([|\"x\"|])] public static class Tools { [Tool] public static void A() { } }")]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] [RequirePermission([|\"x\"|])] public abstract class Base; public class Tools : Base { [Tool] public void A() { } }")]
    [InlineData("public static class Tools { const string Name = \"x\"; [Tool, RequirePermission([|Name|], When = nameof(Is))] public static void A() { } internal static bool Is() => true; }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequirePermission(\"write\", \"audit\"), RequireRole(\"admin\")] public static void A() { } }")]
    [InlineData("public static class Tools { [RequirePermission(\"x\")] public static void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
