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

    /// <summary>What the override is named is rarely the point: of the two attributes one is too much.</summary>
    [Theory]
    [InlineData("public class Base { [Tool] public virtual void {|#0:Send|}() { } } public class Derived : Base { [Tool] public override void {|#1:Send|}() { } }")]
    [InlineData("public class Base { [Tool] public virtual void {|#0:Send|}() { } } public class Between : Base { public override void Send() { } } public class Derived : Between { [Tool(\"send\")] public override void {|#1:Send|}() { } }")]
    public Task Override_ReportsWithTheAct(string code) => VerifyRule.Reports(
        RefusalCases.Usings + code.Replace("[Tool(\"send\")] public override void {|#1:Send|}", "[Tool({|#1:\"send\"|})] public override void Send", StringComparison.Ordinal),
        VerifyRule.Diagnostic("SECT0004").WithLocation(0).WithMessage(
            "Tool 'send' has the same name as 'Derived.Send', which overrides it. Remove [Tool] from the override, or give one of them another name."),
        VerifyRule.Diagnostic("SECT0004").WithLocation(1).WithMessage(
            "Tool 'send' has the same name as 'Base.Send', which it overrides. Remove [Tool] from the override, or give one of them another name."));

    [Theory]
    [InlineData("public class Base { [Tool] public virtual void Send() { } } public class Derived : Base { public override void Send() { } }")]
    [InlineData("public class Tools { [McpServerTool] public void Send() { } [McpServerTool] public void SendAsync() { } } public class McpServerToolAttribute : Attribute;")]
    [InlineData("public static class Tools { [Tool] public static void Send() { } [Tool(\"sent\")] public static void Other() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Send() { } public static void SendAsync() { } }")]
    [InlineData("partial class Tools { [Tool] public static partial void A(); public static partial void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);
}
