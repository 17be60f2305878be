using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Effects;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.UnenforcedAuthorizationAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed partial class UnenforcedAuthorizationTests
{
    private const string Host = "class Program { static void Build(object services) => services.AddMcpServer(); }\n";
    private const string Guarded = "class Program { static void Build(object services) => services.AddMcpServer().AddAuthorizationFilters(); }\n";

    [Fact]
    public Task McpTool_Reports() => Reports(
        Host + "class Tools { [McpServerTool(Name = \"wipe\"), {|#0:Authorize|}(Roles = \"admin\")] public void Delete() { } }",
        VerifyRule.Diagnostic("SECT3006").WithLocation(0).WithMessage(
            "Tool 'wipe' has '[Authorize]', which this server does not enforce. Call AddAuthorizationFilters() where it is built."));

    [Fact]
    public Task FunctionOfAMethodThatEndpointsGuard_Reports() => Reports(
        "class Tools { [{|#1:Authorize|}] public void Delete() { } AIFunction Give() => {|#0:AIFunctionFactory.Create(Delete)|}; }",
        VerifyRule.Diagnostic("SECT3006").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'Delete' has '[Authorize]', which nothing enforces when a model calls it. Check the caller in the method or in a filter of all calls."));

    [Theory]
    [InlineData("[Authorize] class Tools { [McpServerTool] public void {|SECT3006:Delete|}() { } }")]
    [InlineData("[Authorize] class Base; class Tools : Base { [McpServerTool] public void {|SECT3006:Delete|}() { } }")]
    [InlineData("class Base { [Authorize] public virtual void Delete() { } } class Tools : Base { [McpServerTool] public override void {|SECT3006:Delete|}() { } }")]
    [InlineData("class AdminsAttribute : AuthorizeAttribute; class Tools { [McpServerTool, {|SECT3006:Admins|}] public void Delete() { } }")]
    [InlineData("class Tools { object M() => {|SECT3006:McpServerTool.Create([Authorize] (string name) => name)|}; }")]
    [InlineData("[AllowAnonymous] class Tools { [McpServerTool, {|SECT3006:Authorize|}] public void Delete() { } }")]
    public Task McpToolWhoseHostIsHere_Reports(string code) => Reports(Host + code);

    [Theory]
    [InlineData("class Tools { [KernelFunction, {|SECT3006:Authorize|}(Policy = \"admins\")] public void Delete() { } }")]
    [InlineData("[Authorize] class Tools { [KernelFunction] public void {|SECT3006:Delete|}() { } }")]
    [InlineData("class Tools { AIFunction M() => {|SECT3006:AIFunctionFactory.Create([Authorize] (string name) => name)|}; }")]
    [InlineData("[Authorize] class Tools { public void Delete() { } AIFunction Give() => {|SECT3006:AIFunctionFactory.Create(Delete)|}; }")]
    public Task ToolThatNoHostGuards_Reports(string code) => Reports(code);

    [Fact]
    public Task McpToolOfAnExecutable_Reports() => EffectRuleBench.CheckAsync<UnenforcedAuthorizationAnalyzer>(
        "class Tools { static void Main() { } [McpServerTool, {|SECT3006:Authorize|}] public void Delete() { } }", [], OutputKind.ConsoleApplication);

    [Fact]
    public Task LookAlike_DoesNotReport() => EffectRuleBench.DoesNotReport<UnenforcedAuthorizationAnalyzer>(
        "class AuthorizeAttribute : Attribute; class Tools { [McpServerTool, global::Authorize] public void Delete() { } static void Main() { } }", OutputKind.ConsoleApplication);

    [Theory]
    [InlineData("class Tools { [McpServerTool, Authorize] public void Delete() { } }")]
    [InlineData(Guarded + "class Tools { [McpServerTool, Authorize] public void Delete() { } }")]
    [InlineData(Guarded + "[Authorize] class Tools { [McpServerTool] public void Delete() { } }")]
    [InlineData("class Program { void Build(object server) => server.AddMcpServer().WithRequestFilters(); } class Tools { [McpServerTool, Authorize] public void Delete() { } }")]
    [InlineData(Host + "class Tools { [McpServerTool, AllowAnonymous] public void Delete() { } }")]
    [InlineData(Host + "class Tools { [McpServerTool] public void Delete() { } [Authorize] public void Other() { } }")]
    [InlineData(Host + "[Authorize] class Outer { class Tools { [McpServerTool] public void Delete() { } } }")]
    [InlineData(Host + "[Authorize] class Tools { object M() => McpServerTool.Create((string name) => name); }")]
    [InlineData("class Filter : IFunctionInvocationFilter; class Tools { [KernelFunction, Authorize] public void Delete() { } }")]
    [InlineData("class Asking(AIFunction inner) : DelegatingAIFunction(inner); class Tools { [Authorize] public void Delete() { } AIFunction Give() => new Asking(AIFunctionFactory.Create(Delete)); }")]
    [InlineData("class Tools { [Authorize] public void Delete() { } }")]
    public Task NearMiss_DoesNotReport(string code) => EffectRuleBench.DoesNotReport<UnenforcedAuthorizationAnalyzer>(code);

    [Fact]
    public Task OwnTool_DoesNotReport() => EffectRuleBench.DoesNotReport<UnenforcedAuthorizationAnalyzer>(
        "class Tools { [Tool, Authorize, AllowAnonymous] public void Delete() { } static void Main() { } }", OutputKind.ConsoleApplication);

    [Fact]
    public Task AnonymousMethodOfAClosedClass_Reports() => Reports(
        Guarded + "[{|#1:Authorize|}] class Tools { [McpServerTool, {|#0:AllowAnonymous|}] public void Delete() { } }",
        VerifyRule.Diagnostic("SECT3009").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'delete' has '[Authorize]', which '[AllowAnonymous]' overrides wherever it stands. Remove one of them."));

    [Theory]
    [InlineData(Guarded + "[AllowAnonymous] class Tools { [McpServerTool, {|SECT3009:Authorize|}] public void Delete() { } }")]
    [InlineData(Guarded + "[Authorize, AllowAnonymous] class Tools { [McpServerTool] public void {|SECT3009:Delete|}() { } }")]
    [InlineData(Guarded + "[Authorize] class Base; class Tools : Base { [McpServerTool, {|SECT3009:AllowAnonymous|}] public void Delete() { } }")]
    [InlineData("[Authorize] class Tools { [McpServerTool, {|SECT3009:AllowAnonymous|}] public void Delete() { } }")]
    public Task OverriddenRequirement_Reports(string code) => Reports(code);

    [Theory]
    [InlineData(Guarded + "[AllowAnonymous] class Tools { [McpServerTool] public void Delete() { } }")]
    [InlineData(Guarded + "[Authorize] class Tools { [McpServerTool] public void Delete() { } [AllowAnonymous] public void Help() { } }")]
    [InlineData(Guarded + "class Tools { [Authorize, AllowAnonymous] public void Delete() { } }")]
    public Task AnonymityThatOverridesNothing_DoesNotReport(string code) => EffectRuleBench.DoesNotReport<UnenforcedAuthorizationAnalyzer>(code);

    private static Task Reports(string code, params TestKit.DiagnosticResult[] expected) => EffectRuleBench.Reports<UnenforcedAuthorizationAnalyzer>(code, expected);
}
