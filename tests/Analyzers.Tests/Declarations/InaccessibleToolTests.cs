using VerifyFix = SecureTools.TestKit.Verify<
    SecureTools.Analyzers.Declarations.InaccessibleToolAnalyzer, SecureTools.CodeFixes.Declarations.InaccessibleToolFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.InaccessibleToolAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class InaccessibleToolTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool] private static void {|#0:SendMail|}() { } }",
        VerifyRule.Diagnostic("SECT0014").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'send_mail' needs 'SendMail', which generated code cannot access. Make it internal or public."));

    [Theory]
    [InlineData("public static class Tools { [Tool] static void [|A|]() { } }")]
    [InlineData("public class Tools { [Tool] protected internal void A() { } [Tool] protected void [|B|]() { } }")]
    [InlineData("public static class Outer { static class [|Tools|] { [Tool] public static void A() { } } }")]
    [InlineData("file static class [|Tools|] { [Tool] public static void A() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] internal static void A() { } }")]
    [InlineData("public static class Tools { static void A() { } }")]
    [InlineData("static class Tools { [Tool] internal static void A(Order a) { } } record Order(int X);")]
    [InlineData("public static class Tools { [Tool, Obsolete(\"Soon gone.\")] public static void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);

    [Theory]
    [InlineData("[Tool] private static void [|A|]() { }", "[Tool] internal static void A() { }")]
    [InlineData("[Tool] static void [|A|]() { }", "[Tool] internal static void A() { }")]
    [InlineData("[Tool]\n    // why\n    void [|A|]() { }", "[Tool]\n    // why\n    internal void A() { }")]
    [InlineData("[Tool] protected void [|A|]() { }", "[Tool] protected internal void A() { }")]
    [InlineData("[Tool] private protected virtual void [|A|]() { }", "[Tool] internal virtual void A() { }")]
    [InlineData("private class [|Inner|] { [Tool] public void A() { } }", "internal class Inner { [Tool] public void A() { } }")]
    public Task PrivateMember_Fixes(string before, string after) => VerifyFix.VerifyCodeFixAsync(Class(before), Class(after));

    [Fact]
    public Task SeveralTools_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        Class("[Tool] void [|A|]() { } [Tool] protected void [|B|]() { }"), Class("[Tool] internal void A() { } [Tool] protected internal void B() { }"));

    [Theory]
    [InlineData("[Tool, Obsolete(\"Gone.\", true)] public void [|A|]() { }")]
    [InlineData("[Tool] private void [|A|]([FromServices] Hidden a) { } private class [|Hidden|];")]
    [InlineData("[Tool] private Hidden [|A|]() => null!; private record [|Hidden|](int X);")]
    public Task WhatWouldNotCompile_HasNoFix(string member) => VerifyFix.VerifyNoFixAsync(Class(member).Replace("[|Hidden|]", "Hidden", StringComparison.Ordinal));

    private static string Class(string members) => RefusalCases.Usings + $"class Tools {{ {members} }}";
}
