using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;
using VerifyFix = SecureTools.TestKit.Verify<
    SecureTools.Analyzers.Effects.UnguardedDestructiveToolAnalyzer, SecureTools.CodeFixes.Effects.UnguardedDestructiveToolFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.UnguardedDestructiveToolAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed partial class UnguardedDestructiveToolTests
{
    private const string Using = "using SecureTools;\n";
    private const string Roles =
        Using + "[assembly: Role(\"admin\", \"write\", \"say \\\"delete\\\"\")]\n[assembly: Permission(\"archive\")]\n";

    [Fact]
    public Task DestructiveTool_Reports() => VerifyRule.Reports(
        Using + "class Tools { [Tool(\"wipe\", Destructive = true)] public void {|#0:DeleteFile|}() { } }",
        VerifyRule.Diagnostic("SECT3002").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'wipe' is declared destructive, but not every call needs a permission or role. Add [RequirePermission]."));

    [Theory]
    [InlineData("[RequireMfa] class Tools { [Tool(Destructive = true), RequireTrust(5), RequireApproval] public void {|SECT3002:Delete|}() { } }")]
    [InlineData("class Tools { [Tool(Destructive = true), RequirePermission(\"x\", When = \"Is\")] public void {|SECT3002:Delete|}() { } }")]
    [InlineData("[RequireRole(\"x\")] class Tools { public class Inner { } } class Others { [Tool(Destructive = true)] public void {|SECT3002:Delete|}() { } }")]
    [InlineData("interface IOther { [RequireRole(\"x\")] void Delete(int a); } class Tools { [Tool(Destructive = true)] public void {|SECT3002:Delete|}() { } }")]
    [InlineData("class Tools { [RequireRole(\"x\")] public void Other() { } [Tool(Destructive = true)] public void {|SECT3002:Delete|}() { } }")]
    public Task WeakRequirement_Reports(string code) => VerifyRule.Reports(Using + code);

    [Theory]
    [InlineData("class Tools { [Tool] public void Delete() { } }")]
    [InlineData("class Tools { [Tool(Destructive = false)] public void Delete() { } }")]
    [InlineData("class Tools { [Tool(Destructive = true), RequirePermission(\"x\")] public void Delete() { } }")]
    [InlineData("class Tools { [RequireRole(\"x\"), Tool(Destructive = true)] public void Delete() { } }")]
    [InlineData("[RequirePermission(\"x\")] class Tools { [Tool(Destructive = true)] public void Delete() { } }")]
    [InlineData("class Tools { [Tool(Destructive = true), RequireRole(\"x\"), RequireRole(\"y\", When = \"Is\")] public void Delete() { } }")]
    [InlineData("[RequireRole(\"x\")] interface ITools { [Tool(Destructive = true)] void Delete(); }")]
    [InlineData("[RequireRole(\"x\")] class Outer { public class Tools { [Tool(Destructive = true)] public void Delete() { } } }")]
    [InlineData("[RequireRole(\"x\")] class Base; class Tools : Base { [Tool(Destructive = true)] public void Delete() { } }")]
    [InlineData("class Base { [RequireRole(\"x\")] public virtual void Delete() { } } class Tools : Base { [Tool(Destructive = true)] public override void Delete() { } }")]
    [InlineData("interface ITools { [RequireRole(\"x\")] void Delete(); } class Tools : ITools { [Tool(Destructive = true)] public void Delete() { } }")]
    [InlineData("class Tools { public void Delete() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(Using + code);

    [Fact]
    public Task ToolThatDestroys_Reports() => VerifyRule.Reports(
        Using + "class Tools { [Tool] public void {|#0:Clean|}(string name) => {|#1:System.IO.File.Delete(name)|}; }",
        VerifyRule.Diagnostic("SECT3002").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'clean' deletes through 'File.Delete', but not every call needs a permission or role. Add [RequirePermission]."));

    [Theory]
    [InlineData("class Tools { [Tool, RequireRole(\"x\")] public void Clean(string name) => System.IO.File.Delete(name); }")]
    [InlineData("class Tools { [Tool] public void Save(string name) => System.IO.File.WriteAllText(name, name); }")]
    [InlineData("class Tools { [Tool] public string Clean(string name) => System.IO.File.ReadAllText(name); }")]
    public Task GuardedOrHarmlessTool_DoesNotReport(string code) => VerifyRule.DoesNotReport(Using + code);

    [Fact]
    public Task McpTool_Reports() => EffectRuleBench.Reports<UnguardedDestructiveToolAnalyzer>(
        "class Tools { [McpServerTool] public void {|#0:Clean|}(string name) => {|#1:File.Delete(name)|}; }",
        VerifyRule.Diagnostic("SECT3002").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'clean' deletes through 'File.Delete', and whoever reaches the server may call it. Add [Authorize], and let the server enforce it."));

    [Fact]
    public Task Function_Reports() => EffectRuleBench.Reports<UnguardedDestructiveToolAnalyzer>(
        "class Tools { AIFunction Give() => {|#0:AIFunctionFactory.Create((string name) => {|#1:File.Delete(name)|}, \"clean\")|}; }",
        VerifyRule.Diagnostic("SECT3002").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'clean' deletes through 'File.Delete', and nobody is asked before a model runs it. Require an approval, or check who calls."));

    [Theory]
    [InlineData("class Tools { [McpServerTool(Destructive = true)] public void {|SECT3002:Clean|}() { } }")]
    [InlineData("class Tools { [KernelFunction] public void {|SECT3002:Clean|}(string name) => File.Delete(name); }")]
    [InlineData("class Tools { static void Clean(string name) => File.Delete(name); AIFunction Give() => {|SECT3002:AIFunctionFactory.Create(Clean)|}; }")]
    [InlineData("class Tools { object Give() => {|SECT3002:McpServerTool.Create((string name) => File.Delete(name))|}; void Http(object o) => o.WithStdioServerTransport().WithHttpTransport(); }")]
    [InlineData("class Tools { [McpServerTool] public Task {|SECT3002:Call|}(HttpClient web, string verb) => web.SendAsync(new HttpRequestMessage(new HttpMethod(verb), \"https://a.example\")); }")]
    [InlineData("class Tools { [McpServerTool] public void {|SECT3002:Run|}(System.Data.Common.DbCommand command, string sql) { command.CommandText = sql; command.ExecuteNonQuery(); } }")]
    public Task ToolOfAnotherFramework_Reports(string code) => EffectRuleBench.Reports<UnguardedDestructiveToolAnalyzer>(code);

    [Theory]
    [InlineData("class Tools { [McpServerTool(Destructive = true), Authorize] public void Clean() { } }")]
    [InlineData("[Authorize] class Tools { [McpServerTool] public void Clean(string name) => File.Delete(name); }")]
    [InlineData("class Tools { [McpServerTool] public void Save(string name) => File.WriteAllText(name, name); }")]
    [InlineData("class Tools { [McpServerTool] public void Clean(string name, System.Security.Claims.ClaimsPrincipal user) => File.Delete(name); }")]
    [InlineData("class Tools { [McpServerTool] public void Clean(string name) => File.Delete(name); void Build(object o) => o.WithRequestFilters(); }")]
    [InlineData("class Tools { [McpServerTool] public void Clean(string name) => File.Delete(name); void Build(object o) => o.RequireAuthorization(); }")]
    [InlineData("class Tools { [McpServerTool] public void Clean(string name) => File.Delete(name); void Build(object o) => o.AddMcpServer().WithStdioServerTransport(); }")]
    [InlineData("class Filter : IFunctionInvocationFilter; class Tools { [KernelFunction] public void Clean(string name) => File.Delete(name); }")]
    [InlineData("class Tools { static void Clean(string name) => File.Delete(name); AITool Give() => new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Clean)); }")]
    [InlineData("class Tools { AITool Give() => new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string name) => File.Delete(name))); }")]
    [InlineData("class Tools { static void Clean(string name) => File.Delete(name); AITool Give() => Ask(AIFunctionFactory.Create(Clean)); static AITool Ask(AIFunction function) => new ApprovalRequiredAIFunction(function); }")]
    [InlineData("class Tools { static void Clean(string name) { if (User!.IsInRole(\"x\")) { File.Delete(name); } } static System.Security.Claims.ClaimsPrincipal? User; AIFunction Give() => AIFunctionFactory.Create(Clean); }")]
    [InlineData("class Tools { [McpServerTool] public void Make(string text) { var path = Path.GetTempFileName(); File.WriteAllText(path, text); File.Delete(path); } }")]
    [InlineData("class Tools { [McpServerTool] public void Make(string text) { return; File.Delete(text); } }")]
    [InlineData("class Tools { [McpServerTool] public Task Call(HttpClient web, HttpMethod verb) => web.SendAsync(new HttpRequestMessage(verb, \"https://a.example\")); }")]
    public Task ToolThatOthersGuard_DoesNotReport(string code) => EffectRuleBench.DoesNotReport<UnguardedDestructiveToolAnalyzer>(code);

    [Fact]
    public Task OpenToolThatChanges_Reports() => EffectRuleBench.Reports<UnguardedDestructiveToolAnalyzer>(
        "class Tools { [Tool, AllowAnonymousTool] public void {|#0:Save|}(string name) => {|#1:File.WriteAllText(name, name)|}; }",
        VerifyRule.Diagnostic("SECT3010").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'save' is open to everybody, and changes what is stored through 'File.WriteAllText'. Require something of its callers."));

    [Theory]
    [InlineData("[AllowAnonymousTool] class Tools { [Tool] public void {|SECT3010:Clean|}(string name) => File.Delete(name); }")]
    [InlineData("class Tools { [Tool, AllowAnonymousTool] public void {|SECT3010:Add|}(string name) => Directory.CreateDirectory(name); }")]
    [InlineData("class Tools { [McpServerTool, AllowAnonymous] public void {|SECT3010:Clean|}(string name) => File.Delete(name); }")]
    public Task OtherOpenTool_Reports(string code) => EffectRuleBench.Reports<UnguardedDestructiveToolAnalyzer>(code);

    [Theory]
    [InlineData("class Tools { [Tool, AllowAnonymousTool] public string Read(string name) => File.ReadAllText(name); }")]
    [InlineData("class Tools { [Tool, AllowAnonymousTool] public Task Send(HttpClient web, string text) => web.PostAsync(\"https://a.example\", new StringContent(text)); }")]
    [InlineData("class Tools { [Tool(Secure = true), AllowAnonymousTool] public void Save(string name) => File.WriteAllText(name, name); }")]
    [InlineData("[AllowAnonymousTool] class Tools { [Tool, RequireMfa] public void Save(string name) => File.WriteAllText(name, name); }")]
    [InlineData("class Tools { [Tool] public void Save(string name) => File.WriteAllText(name, name); }")]
    [InlineData("class Tools { [McpServerTool, AllowAnonymous] public string Read(string name) => File.ReadAllText(name); }")]
    public Task OpenToolThatChangesNothing_DoesNotReport(string code) => EffectRuleBench.DoesNotReport<UnguardedDestructiveToolAnalyzer>(code);

    [Fact]
    public Task AccessWithoutSecondFactor_Reports() => EffectRuleBench.Reports<UnguardedDestructiveToolAnalyzer>(
        Bank("[Tool, RequirePermission(\"x\")] public void {|#0:Reset|}(string user) => {|#1:bank.Promote(user)|};"),
        VerifyRule.Diagnostic("SECT3015").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'reset' changes access through 'IBank.Promote', and not every call needs a second factor. Add [RequireMfa]."));

    [Theory]
    [InlineData("[Tool, RequireRole(\"x\"), RequireMfa(When = \"Is\")] public void {|SECT3015:Reset|}(string user) => bank.Promote(user);")]
    [InlineData("[Tool, RequireRole(\"x\"), RequireApproval] public void {|SECT3015:Reset|}(string user) => Do(user); void Do(string user) => bank.Promote(user);")]
    public Task WeakSecondFactor_Reports(string member) => EffectRuleBench.Reports<UnguardedDestructiveToolAnalyzer>(Bank(member));

    [Theory]
    [InlineData("[Tool, RequireRole(\"x\"), RequireMfa] public void Reset(string user) => bank.Promote(user);")]
    [InlineData("[Tool, RequireRole(\"x\")] public string Show(string user) => bank.Show(user);")]
    [InlineData("[Tool, RequireRole(\"x\")] public void Clean(string name) => File.Delete(name);")]
    [InlineData("[McpServerTool, Authorize] public void Reset(string user) => bank.Promote(user);")]
    public Task SecondFactor_DoesNotReport(string member) => EffectRuleBench.DoesNotReport<UnguardedDestructiveToolAnalyzer>(Bank(member));

    [Fact]
    public Task PaymentWithoutLimit_Reports() => EffectRuleBench.Reports<UnguardedDestructiveToolAnalyzer>(
        Bank("[Tool, RequirePermission(\"x\")] public void {|#0:Refund|}(string account, decimal amount) => {|#1:bank.Pay(account, amount)|};"),
        VerifyRule.Diagnostic("SECT3016").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'refund' moves money through 'IBank.Pay' without any limit. Add [RequireApproval], [RateLimit], or a [Range] on the amount."));

    [Theory]
    [InlineData("[Tool, RequireRole(\"x\"), RequireApproval] public void Refund(string account, decimal amount) => bank.Pay(account, amount);")]
    [InlineData("[Tool, RequireRole(\"x\"), RequireApproval(When = \"IsLarge\")] public void Refund(string account, decimal amount) => bank.Pay(account, amount); static bool IsLarge(decimal amount) => amount > 1;")]
    [InlineData("[Tool, RequireRole(\"x\"), RateLimit(1)] public void Refund(string account, decimal amount) => bank.Pay(account, amount);")]
    [InlineData("[Tool, RequireRole(\"x\")] public void Refund(string account, [System.ComponentModel.DataAnnotations.Range(1, 10)] int amount) => bank.Pay(account, amount);")]
    [InlineData("[Tool, RequireRole(\"x\")] public void Refund(Order order) => bank.Pay(order.Account, order.Amount); public class Order { public string Account => \"\"; [System.ComponentModel.DataAnnotations.Range(1, 10)] public int Amount { get; set; } }")]
    [InlineData("[Tool, RequireRole(\"x\")] public void Clean(string name) => File.Delete(name);")]
    public Task LimitedPayment_DoesNotReport(string member) => EffectRuleBench.DoesNotReport<UnguardedDestructiveToolAnalyzer>(Bank(member));

    [Fact]
    public Task SecondFactor_Fixes() => EffectRuleBench.Fixes<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>(
        Bank("[Tool, RequireRole(\"x\")] public void {|SECT3015:Reset|}(string user) => bank.Promote(user);"),
        Bank("[Tool, RequireRole(\"x\"), RequireMfa] public void Reset(string user) => bank.Promote(user);"));

    [Fact]
    public Task ConditionalSecondFactor_HasNoFix() => EffectRuleBench.HasNoFix<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>(
        Bank("[Tool, RequireRole(\"x\"), RequireMfa(When = \"Is\")] public void {|SECT3015:Reset|}(string user) => bank.Promote(user);"));

    [Theory]
    [InlineData("SECT3002.RequirePermission:write", "\"write\"")]
    [InlineData("SECT3002.RequirePermission:archive", "\"archive\"")]
    [InlineData("SECT3002.RequirePermission:say \"delete\"", "\"say \\\"delete\\\"\"")]
    public Task DeclaredPermission_Fixes(string key, string literal)
    {
        const string Start = Roles + "class Tools\n{\n    [System.Obsolete]\n    [Tool(Destructive = true)";
        var test = new CodeFixTest<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>
        {
            TestCode = Start + "]\n    public void {|SECT3002:Delete|}() { }\n}\n",
            FixedCode = Start + $", RequirePermission({literal})]\n    public void Delete() {{ }}\n}}\n",
            CodeActionEquivalenceKey = key,
        };
        return test.RunAsync();
    }

    [Fact]
    public Task SeveralTools_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        Roles + """
            class Tools
            {
                [Tool(Destructive = true)] public void {|SECT3002:A|}() { }
                [Tool(Destructive = true), RequireMfa] public void {|SECT3002:B|}() { }
            }
            """,
        Roles + """
            class Tools
            {
                [Tool(Destructive = true), RequirePermission("archive")] public void A() { }
                [Tool(Destructive = true), RequireMfa, RequirePermission("archive")] public void B() { }
            }
            """);

    [Fact]
    public Task NameThatMeansSomethingElse_FixesWithTheFullName() => VerifyFix.VerifyCodeFixAsync(
        """
        [assembly: SecureTools.Permission("x")]
        class Tools { [SecureTools.Tool(Destructive = true)] public void {|SECT3002:A|}() { } }
        """,
        """
        [assembly: SecureTools.Permission("x")]
        class Tools { [SecureTools.Tool(Destructive = true), global::SecureTools.RequirePermission("x")] public void A() { } }
        """);

    [Fact]
    public Task NameThatIsTaken_FixesWithTheFullName() => VerifyFix.VerifyCodeFixAsync(
        """
        using SecureTools;
        [assembly: Permission("x")]
        class RequirePermission : System.Attribute;
        class Tools { [Tool(Destructive = true)] public void {|SECT3002:A|}() { } }
        """,
        """
        using SecureTools;
        [assembly: Permission("x")]
        class RequirePermission : System.Attribute;
        class Tools { [Tool(Destructive = true), global::SecureTools.RequirePermission("x")] public void A() { } }
        """);

    [Fact]
    public Task NoPermissionDeclared_HasNoFix() => VerifyFix.VerifyNoFixAsync(
        Using + "[assembly: Role(\"admin\")] class Tools { [Tool(Destructive = true)] public void {|SECT3002:Delete|}() { } }");

    private static string Bank(string members) =>
        $$"""
        [assembly: Effect("M:IBank.Promote", Effects.ChangesAccess)]
        [assembly: Effect("M:IBank.Pay", Effects.Pays)]
        [assembly: Effect("M:IBank.Show", Effects.Reads)]
        public interface IBank { void Promote(string user); void Pay(string account, decimal amount); string Show(string user); }
        public class Tools(IBank bank) { {{members}} object Bank => bank; }
        """;
}
