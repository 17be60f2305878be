using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnsupportedTypeAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnsupportedTypeTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool] public static void Buy(Order {|#0:order|}) { } public record Order(object {|#1:Item|}); }",
        VerifyRule.Diagnostic("SECT0002").WithLocation(0).WithLocation(1).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'buy' uses type 'object', which has no JSON form of its own. Use a supported type or declare a record."));

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void A([|object|] a, [|(int, int)|] b) { } }")]
    [InlineData("public static class Tools { [Tool] public static [|IDictionary<string, object>|] A() => null!; }")]
    [InlineData("public static class Tools { [Tool] public static void A(Order [|a|]) { } public record Order(object X); }")]
    [InlineData("public static class Tools { [Tool] public static void A([|Func<int>|] a) { } }")]
    [InlineData("public static class Tools { [Tool] public static [|Task?|] A() => null; }")]
    [InlineData("public static class Tools { [Tool] public static [|IAsyncEnumerable<ToolResult>|] A() => null!; }")]
    [InlineData("public static class Tools { [Tool] public static [|Order|] A() => null!; public record Order(object X); }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void A(string a, int? b, List<Guid> c, Order d) { } public record Order(DateOnly X); }")]
    [InlineData("public static class Tools { [Tool] public static ToolResult A() => ToolResult.Ok(); }")]
    [InlineData("public static class Tools { public static void A(object a) { } }")]
    [InlineData("public static class Tools { [Tool] public static void A([FromServices] Func<int> a) { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
