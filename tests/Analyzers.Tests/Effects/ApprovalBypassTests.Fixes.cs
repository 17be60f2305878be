using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;

namespace SecureTools.Analyzers.Tests.Effects;

/// <summary>What is offered where an approval has a way around it.</summary>
public sealed partial class ApprovalBypassTests
{
    [Theory]
    [InlineData(
        "var delete = AIFunctionFactory.Create(Delete); var list = new List<AITool> { new ApprovalRequiredAIFunction(delete) }; list.Add({|SECT3007:delete|}); return list;",
        "var delete = AIFunctionFactory.Create(Delete); var list = new List<AITool> { new ApprovalRequiredAIFunction(delete) }; list.Add(new ApprovalRequiredAIFunction(delete)); return list;")]
    [InlineData(
        "AITool[] asking = [new ApprovalRequiredAIFunction(given)]; AITool[] bare = [{|SECT3007:given|}]; return [.. asking, .. bare];",
        "AITool[] asking = [new ApprovalRequiredAIFunction(given)]; AITool[] bare = [new ApprovalRequiredAIFunction(given)]; return [.. asking, .. bare];")]
    public Task BareFunction_Fixes(string before, string after) => Fixes(Agent(before), Agent(after));

    [Fact]
    public Task FunctionsOfAnotherClass_AllFixes() => Fixes(
        Files("AIFunctionFactory.Create(Files.Delete)", "AIFunctionFactory.Create(Files.Wipe)").Replace("{|", "{|SECT3007:", StringComparison.Ordinal),
        Files("new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Files.Delete))", "new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Files.Wipe))").Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    /// <summary>A wrapper beside itself, or around what is run on the spot, asks nobody.</summary>
    [Theory]
    [InlineData("return [new ApprovalRequiredAIFunction(given), {|SECT3007:given|}];")]
    [InlineData("return new AITool[] { {|SECT3007:given|}, new ApprovalRequiredAIFunction(given) };")]
    [InlineData("_ = {|SECT3007:given|}.InvokeAsync(); return [new ApprovalRequiredAIFunction(given)];")]
    [InlineData("_ = McpServerTool.Create({|SECT3007:given|}); return [new ApprovalRequiredAIFunction(given)];")]
    public Task FunctionThatNoWrapperGuards_HasNoFix(string body) => HasNoFix(Agent(body));

    [Theory]
    [InlineData("[Tool, RequireApproval] public void Delete() { } [Tool] public void Tidy() => {|SECT3007:Delete()|};", "[Tool, RequireApproval] public void Delete() { } [Tool, RequireApproval] public void Tidy() => Delete();")]
    [InlineData("[Tool(Secure = true)] public void Delete() { } [Tool] public void Tidy() => {|SECT3007:Delete()|};", "[Tool(Secure = true)] public void Delete() { } [Tool(Secure = true)] public void Tidy() => Delete();")]
    public Task ToolThatRunsAnother_Fixes(string before, string after) => Fixes($"class Tools {{ {before} }}", $"class Tools {{ {after} }}");

    [Fact]
    public Task SeveralTools_AllFixes() => Fixes(
        "class Tools { [Tool, RequireApproval] public void Delete() { } [Tool] public void A() => {|SECT3007:Delete()|}; [Tool(\"b\")] public void B() { {|SECT3007:Delete()|}; } }",
        "class Tools { [Tool, RequireApproval] public void Delete() { } [Tool, RequireApproval] public void A() => Delete(); [Tool(\"b\"), RequireApproval] public void B() { Delete(); } }");

    [Fact]
    public Task ComputedToken_HasNoFix() => HasNoFix(
        "class Tools { const bool No = false; [Tool(Secure = true)] public void Delete() { } [Tool(Secure = No)] public void Tidy() => {|SECT3007:Delete()|}; }");

    private static string Files(string first, string second) =>
        $$"""
        class Files { public static void Delete(string path) { } public static void Wipe(string path) { } }
        class Careful { public AITool[] Tools() => [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Files.Delete)), new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Files.Wipe))]; }
        class Careless { public AITool[] Tools() => [{|{{first}}|}, {|{{second}}|}]; }
        """;

    private static string Agent(string body) => $"class Agent {{ static void Delete(string path) {{ }} IEnumerable<AITool> Tools(AIFunction given) {{ {body} }} }}";

    private static Task Fixes(string before, string after) => EffectRuleBench.Fixes<ApprovalBypassAnalyzer, ApprovalBypassFixer>(before, after);


    private static Task HasNoFix(string code) => EffectRuleBench.HasNoFix<ApprovalBypassAnalyzer, ApprovalBypassFixer>(code);
}
