using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.ForeignGuardAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class ForeignGuardTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "class FromHeaderAttribute : Attribute; public static class Tools { [Tool] public static void A([FromHeader] string {|#0:key|}) { } }",
        VerifyRule.Diagnostic("SECT0010").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'a' takes 'key' from a source 'FromHeader' that nothing reads here. Use [FromServices] or make it an argument."));

    [Theory]
    [InlineData("class FromHeaderAttribute : Attribute; public static class Tools { [Tool] public static void A([FromHeader] string [|a|]) { } }")]
    [InlineData("namespace Microsoft.AspNetCore.Authorization { public interface IAuthorizeData; public class AuthorizeAttribute : Attribute, IAuthorizeData; } namespace N { using Microsoft.AspNetCore.Authorization; [[|Authorize|]] public static class Tools { [Tool] public static void A() { }  } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("class FromHeaderAttribute : Attribute; public static class Tools { public static void A([FromHeader] string a) { } }")]
    [InlineData("class AuthorizeAttribute : Attribute; public static class Tools { [Tool, Authorize] public static void A([FromServices] Uri a) { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
