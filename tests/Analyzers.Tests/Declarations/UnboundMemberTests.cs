using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnboundMemberAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnboundMemberTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public class Order { public int {|#1:Count|} { get; init; } = 5; } public static class Tools { [Tool] public static void Buy(Order {|#0:order|}) { } }",
        VerifyRule.Diagnostic("SECT0016").WithLocation(0).WithLocation(1).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'buy' would overwrite the value that 'Order.Count' gives itself. Use 'set' or 'required', or declare a record."));

    [Theory]
    [InlineData("public class C { public int X { get; init; } = 5; } public static class Tools { [Tool] public static void A(C [|a|]) { } }")]
    [InlineData("public class C { public int X { set { } } } public static class Tools { [Tool] public static [|C|] A() => null!; }")]
    [InlineData("public record C(D D); public record D([property: JsonIgnore] int X); public static class Tools { [Tool] public static void A(List<C> [|a|]) { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public class C { public int X { get; set; } = 5; } public static class Tools { [Tool] public static C A(C a) => a; }")]
    [InlineData("public record C { public int X { get; init; } = 5; } public static class Tools { [Tool] public static C A(C a) => a; }")]
    [InlineData("public record C([property: JsonIgnore] int X = 1); public static class Tools { [Tool] public static void A(C a) { } }")]
    [InlineData("public class C { public int X { get; init; } = 5; } public static class Tools { [Tool] public static C A() => new(); }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
