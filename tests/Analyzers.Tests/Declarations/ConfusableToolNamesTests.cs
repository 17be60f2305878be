using SecureTools.Analyzers.Declarations;
using SecureTools.Analyzers.Tests.Effects;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.ConfusableToolNamesAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class ConfusableToolNamesTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool({|#0:\"Send\"|})] public static void A() { } [Tool([|\"send\"|])] public static void B() { } }",
        VerifyRule.Diagnostic("SECT0017").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'Send' can be taken for 'send' of 'Tools.B'. Give one of them a name that says the difference."));

    [Theory]
    [InlineData("public static class Tools { [Tool([|\"Send\"|])] public static void A() { } [Tool([|\"send\"|])] public static void B() { } }")]
    [InlineData("public static class Tools { [Tool] public static void [|GetUrl|]() { } [Tool([|\"geturl\"|])] public static void B() { } }")]
    [InlineData("public static class Tools { [Tool([|\"pay_a1l\"|])] public static void A() { } [Tool] public static void [|PayAll|]() { } }")]
    [InlineData("public static class Tools { [Tool([|\"turn\"|])] public static void A() { } [Tool([|\"tum\"|])] public static void B() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void Send() { } [Tool] public static void Sent() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Send() { } public static void send() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Send() { } [Tool(\"send\")] public static void Same() { } }")]
    [InlineData("public static class Tools { [Tool] public static void GetUser() { } [Tool(\"get_us\u0435r\")] public static void Invalid() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);

    [Fact]
    public Task ForeignTool_ReportsWithNames() => EffectRuleBench.Reports<ConfusableToolNamesAnalyzer>(
        "class A { [McpServerTool(Name = {|#0:\"same\"|})] public void One() { } [McpServerTool(Name = {|#1:\"s\u0430me\"|})] public void Two() { } [McpServerTool(Name = {|#2:\"other\"|})] public void Three() { } [McpServerTool] public void {|#3:Other|}() { } }",
        VerifyRule.Diagnostic("SECT0017").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'same' can be taken for 's\u0430me' of 'A.Two'. Give one of them a name that says the difference."),
        VerifyRule.Diagnostic("SECT0017").WithLocation(1).WithMessage(
            "Tool 's\u0430me' can be taken for 'same' of 'A.One', because it holds 'U+0430'. Give it a name of ASCII letters, digits and underscores."),
        VerifyRule.Diagnostic("SECT0017").WithLocation(2).WithMessage(
            "Tool 'other' has the same name as 'A.Other', and a call could mean either. Give one of them another name."),
        VerifyRule.Diagnostic("SECT0017").WithLocation(3).WithMessage(
            "Tool 'other' has the same name as 'A.Three', and a call could mean either. Give one of them another name."));

    [Theory]
    [InlineData("class A { [McpServerTool] public void {|SECT0017:Get|}() { } [McpServerTool] public void {|SECT0017:Get|}(int x) { } }")]
    [InlineData("class A { [McpServerTool] public void {|SECT0017:Pay|}() { } [McpServerTool(Name = {|SECT0017:\"pay\\u200b\"|})] public void B() { } }")]
    [InlineData("class A { [McpServerTool] public void {|SECT0017:Pay|}() { } [McpServerTool(Name = {|SECT0017:\"\uFF50\uFF41\uFF59\"|})] public void B() { } }")]
    [InlineData("class A { [KernelFunction] public void {|SECT0017:Get|}() { } [KernelFunction({|SECT0017:\"get\"|})] public void B() { } }")]
    [InlineData("[McpServerToolType] class A { [McpServerTool] public void {|SECT0017:Get|}() { } } [McpServerToolType] class B { [McpServerTool] public void {|SECT0017:Get|}() { } }")]
    [InlineData("class A { [McpServerTool] public void {|SECT0017:Get|}() { } } class B { [McpServerTool] public void {|SECT0017:Get|}() { } } class C { object M(object x) => x.AddMcpServer().WithTools<A>().WithTools<B>(); }")]
    [InlineData("class A { AITool[] M() => [AIFunctionFactory.Create(() => 1, {|SECT0017:\"dup\"|}), AIFunctionFactory.Create(() => 2, name: {|SECT0017:\"dup\"|})]; }")]
    [InlineData("class A { static int Get() => 1; List<AITool> M() { var one = {|SECT0017:AIFunctionFactory.Create(Get)|}; return new List<AITool> { one, AIFunctionFactory.Create(() => 2, new AIFunctionFactoryOptions { Name = {|SECT0017:\"get\"|} }) }; } }")]
    public Task ForeignToolsOfOneSet_Reports(string code) => EffectRuleBench.Reports<ConfusableToolNamesAnalyzer>(code);

    [Theory]
    [InlineData("class A { [McpServerTool] public void Get() { } } class B { [McpServerTool] public void Get() { } }")]
    [InlineData("[McpServerToolType] class A { [McpServerTool] public void Get() { } } class B { [McpServerTool] public void Get() { } }")]
    [InlineData("class A { [McpServerTool] public void Get() { } } class B { [McpServerTool] public void Get() { } } class C { object M(object x) => (x.AddMcpServer().WithTools<A>(), x.AddMcpServer().WithTools<B>()); }")]
    [InlineData("class A { [KernelFunction] public void Get() { } } class B { [KernelFunction] public void Get() { } }")]
    [InlineData("class A { [McpServerTool] public void Get() { } [KernelFunction] public void get() { } }")]
    [InlineData("class A { [McpServerTool, KernelFunction] public void Get() { } }")]
    [InlineData("class A { [McpServerTool] public void Get() { } public void Get(int x) { } [McpServerTool] public void Set() { } }")]
    [InlineData("class A { (AITool[], AITool[]) M() => ([AIFunctionFactory.Create(() => 1, \"dup\")], [AIFunctionFactory.Create(() => 2, \"dup\")]); }")]
    [InlineData("class A { AITool[] M(string name) => [AIFunctionFactory.Create(() => 1, name), AIFunctionFactory.Create(() => 2, name)]; }")]
    [InlineData("class A { AITool[] M() => [AIFunctionFactory.Create(() => 1), AIFunctionFactory.Create(() => 2)]; }")]
    public Task ForeignToolsApart_DoesNotReport(string code) => EffectRuleBench.DoesNotReport<ConfusableToolNamesAnalyzer>(code);

    [Theory]
    [InlineData("\u0440\u0430\u0443", "pay")]
    [InlineData("\u0420\u0410\u0423", "PAY")]
    [InlineData("\u03C1\u03B1\u03B3", "pay")]
    [InlineData("\u03A1\u0391\u03A5", "PAY")]
    [InlineData("\u0261\u0435t_\uFF11", "get_1")]
    [InlineData("p\u200Ba\U000E0041y\u202E", "pay")]
    [InlineData("zahlen_\u00FCber_\U0001F600", "zahlen_\u00FCber_\U0001F600")]
    public void Letters_AreThoseThatAReaderSees(string name, string seen) => Assert.Equal(seen, LookAlikes.Of(name));
}
