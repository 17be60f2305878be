using VerifyFix = SecureTools.TestKit.Verify<
    SecureTools.Analyzers.Declarations.ContradictoryDeclarationAnalyzer, SecureTools.CodeFixes.Declarations.ContradictoryDeclarationFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.ContradictoryDeclarationAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class ContradictoryDeclarationTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool, {|#0:AllowAnonymousTool|}, RequireMfa] public static void A() { } }",
        VerifyRule.Diagnostic("SECT0006").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'a' allows anonymous callers, but also has 'RequireMfa', which wins. Remove one of them."));

    [Theory]
    [InlineData("public static class Tools { [Tool(ReadOnly = true, Destructive = [|true|])] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool, [|AllowAnonymousTool|], RequireMfa] public static void A() { } }")]
    [InlineData("[RequireMfa] public static class Tools { [Tool, [|AllowAnonymousTool|]] public static void A() { } }")]
    [InlineData("[[|AllowAnonymousTool|], RequireMfa] public static class Tools { [Tool] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool(Hidden = [|true|]), AllowAnonymousTool] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool, RequireRole(\"a\", \"b\"), [|RequireRole|](\"b\", \"a\", When = \"Is\")] public static void A() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool(ReadOnly = true, Destructive = false)] public static void A() { } [Tool(Destructive = true)] public static void B() { } }")]
    [InlineData("[AllowAnonymousTool] public static class Tools { [Tool] public static void A() { } [Tool, RequireMfa] public static void B() { } }")]
    [InlineData("public static class Tools { [Tool(Hidden = true, Secure = true), AllowAnonymousTool] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool(Hidden = true), RequireMfa] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool, RequireRole(\"a\"), RequireRole(\"a\", \"b\", When = \"Is\"), RequireMfa(MaxAgeSeconds = 9), RequireMfa(When = \"Is\")] public static void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);

    [Fact]
    public Task IdlePermission_Fixes() => VerifyFix.VerifyCodeFixAsync(
        RefusalCases.Usings + "class Tools { [Tool, [|AllowAnonymousTool|], RequireMfa] public void A() { } }",
        RefusalCases.Usings + "class Tools { [Tool, RequireMfa] public void A() { } }");

    [Fact]
    public Task SeveralTools_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        RefusalCases.Usings + "class Tools { [Tool, [|AllowAnonymousTool|], RequireMfa] public void A() { } [Tool, RequireMfa, [|AllowAnonymousTool|]] public void B() { } }",
        RefusalCases.Usings + "class Tools { [Tool, RequireMfa] public void A() { } [Tool, RequireMfa] public void B() { } }");

    [Theory]
    [InlineData("[Tool(ReadOnly = true, Destructive = [|true|])] public void A() { }")]
    [InlineData("[Tool, RequireRole(\"a\"), [|RequireRole|](\"a\", When = \"Is\")] public void A() { }")]
    public Task WhatTheAuthorHasToDecide_HasNoFix(string member) => VerifyFix.VerifyNoFixAsync(RefusalCases.Usings + $"class Tools {{ {member} }}");

    [Fact]
    public async Task ToolOfAnotherFramework_ReportsItsHints()
    {
        var test = new AnalyzerTest<SecureTools.Analyzers.Declarations.ContradictoryDeclarationAnalyzer>
        {
            TestCode = "class Tools { [ModelContextProtocol.Server.McpServerTool(ReadOnly = true, Destructive = [|true|])] public void A() { } }",
        };
        test.TestState.AdditionalReferences.Add(typeof(ModelContextProtocol.Server.McpServerToolAttribute).Assembly);
        await test.RunAsync();
    }
}
