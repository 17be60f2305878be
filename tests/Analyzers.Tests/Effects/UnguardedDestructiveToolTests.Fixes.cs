using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;

namespace SecureTools.Analyzers.Tests.Effects;

/// <summary>What is offered for tools that are open to everybody, and for those that move money without a limit.</summary>
public sealed partial class UnguardedDestructiveToolTests
{
    private const string Access = "[assembly: Permission(\"files\")]\n[assembly: Effect(\"M:IBank.Pay\", Effects.Pays)]\n";
    private const string Account = "public interface IBank { void Pay(string account, decimal amount); }\n";

    [Theory]
    [InlineData(
        "class Tools { [Tool, AllowAnonymousTool] public void {|SECT3010:Save|}(string name) => File.WriteAllText(name, name); }",
        "class Tools { [Tool] public void Save(string name) => File.WriteAllText(name, name); }")]
    [InlineData(
        "class Tools\n{\n    // Everybody.\n    [AllowAnonymousTool]\n    [Tool]\n    public void {|SECT3010:Save|}(string name) => File.WriteAllText(name, name);\n}",
        "class Tools\n{\n    // Everybody.\n    [Tool]\n    public void Save(string name) => File.WriteAllText(name, name);\n}")]
    [InlineData(
        "[AllowAnonymousTool] class Tools { [Tool] public void {|SECT3010:Save|}(string name) => File.WriteAllText(name, name); }",
        "[AllowAnonymousTool] class Tools { [Tool, RequirePermission(\"files\")] public void Save(string name) => File.WriteAllText(name, name); }")]
    [InlineData(
        "[Authorize] class Tools { [McpServerTool, AllowAnonymous] public void {|SECT3010:Save|}(string name) => File.WriteAllText(name, name); }",
        "[Authorize] class Tools { [McpServerTool] public void Save(string name) => File.WriteAllText(name, name); }")]
    public Task OpenTool_Fixes(string before, string after) => EffectRuleBench.Fixes<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>(Access + before, Access + after);

    [Fact]
    public Task SeveralOpenTools_AllFixes() => EffectRuleBench.Fixes<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>(
        "class Tools { [Tool, AllowAnonymousTool] public void {|SECT3010:A|}(string name) => File.WriteAllText(name, name); [AllowAnonymousTool, Tool] public void {|SECT3010:B|}(string name) => File.WriteAllText(name, name); }",
        "class Tools { [Tool] public void A(string name) => File.WriteAllText(name, name); [Tool] public void B(string name) => File.WriteAllText(name, name); }");

    [Theory]
    [InlineData("[AllowAnonymousTool] class Tools { [Tool] public void {|SECT3010:Save|}(string name) => File.WriteAllText(name, name); }")]
    [InlineData("class Tools { [McpServerTool, AllowAnonymous] public void {|SECT3010:Save|}(string name) => File.WriteAllText(name, name); }")]
    [InlineData("[AllowAnonymous] class Tools { [McpServerTool] public void {|SECT3010:Save|}(string name) => File.WriteAllText(name, name); }")]
    public Task ToolThatNothingElseCloses_HasNoFix(string code) => EffectRuleBench.HasNoFix<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>(code);

    [Theory]
    [InlineData("SECT3002.RequireApproval", "RequireApproval")]
    [InlineData("SECT3002.RateLimit", "RateLimit(5, PerSeconds = 3600)")]
    public Task Payment_Fixes(string key, string attribute) => EffectRuleBench.Fixes<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>(
        Payments("[Tool, RequirePermission(\"files\")] public void {|SECT3016:Refund|}(string account, decimal amount) => bank.Pay(account, amount);"),
        Payments($"[Tool, RequirePermission(\"files\"), {attribute}] public void Refund(string account, decimal amount) => bank.Pay(account, amount);"),
        key);

    [Fact]
    public Task SeveralPayments_AllFixes() => EffectRuleBench.Fixes<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>(
        Payments("[Tool, RequireRole(\"x\")] public void {|SECT3016:A|}(decimal amount) => bank.Pay(\"a\", amount); [Tool, RequireRole(\"x\")] public void {|SECT3016:B|}(decimal amount) => bank.Pay(\"b\", amount);"),
        Payments("[Tool, RequireRole(\"x\"), RequireApproval] public void A(decimal amount) => bank.Pay(\"a\", amount); [Tool, RequireRole(\"x\"), RequireApproval] public void B(decimal amount) => bank.Pay(\"b\", amount);"),
        "SECT3002.RequireApproval");

    private static string Payments(string members) => Access + Account + $"public class Tools(IBank bank) {{ {members} object Bank => bank; }}";
}
