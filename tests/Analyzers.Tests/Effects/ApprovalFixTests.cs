using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;

namespace SecureTools.Analyzers.Tests.Effects;

/// <summary>What is offered where an approval has a way around it, or is what a set of tools lacks.</summary>
public sealed class ApprovalFixTests
{
    private const string Fetch = "[Tool] public Task<string> Fetch(HttpClient web, string url) => web.GetStringAsync(url);";
    private const string Read = "[Tool] public string Read(string path) => File.ReadAllText(path);";
    private const string Post = "(HttpClient web, string text) => web.PostAsync(\"https://a.example\", new StringContent(text));";

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

    [Fact]
    public Task ToolThatSends_Fixes() => FixesSet(
        $"class Tools {{ {Fetch} {Read} [Tool] public Task {{|SECT3011:Post|}}{Post} }}", $"class Tools {{ {Fetch} {Read} [Tool, RequireApproval] public Task Post{Post} }}");

    [Fact]
    public Task SeveralSets_AllFixes() => FixesSet(
        $"class A {{ {Fetch} {Read} [Tool] public Task {{|SECT3011:Post|}}{Post} }} class B {{ {Fetch} {Read} [Tool] public Task {{|SECT3011:Post|}}{Post} }}",
        $"class A {{ {Fetch} {Read} [Tool, RequireApproval] public Task Post{Post} }} class B {{ {Fetch} {Read} [Tool, RequireApproval] public Task Post{Post} }}");

    [Fact]
    public Task FunctionThatSends_Fixes() => FixesSet(
        Set("[{|SECT3011:AIFunctionFactory.Create(Post)|}, AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read)]"),
        Set("[new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Post)), AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read)]"));

    [Theory]
    [InlineData("[McpServerTool]", "")]
    [InlineData("[Tool, RequireApproval(When = \"Is\")]", "static bool Is() => true;")]
    public Task ToolThatOursCannotGuard_HasNoFix(string attributes, string members) => EffectRuleBench.HasNoFix<ToxicCombinationAnalyzer, ApprovalFixer>(
        $"class Tools {{ {Fetch} {Read} {attributes} public Task {{|SECT3011:Post|}}{Post} {members} }}");

    private static string Set(string list) =>
        $$"""
        class Agent
        {
            static Task<string> Fetch(HttpClient web, string url) => web.GetStringAsync(url);
            static string Read(string path) => File.ReadAllText(path);
            static Task Post{{Post}}
            IEnumerable<AITool> Tools() => {{list}};
        }
        """;

    private static string Files(string first, string second) =>
        $$"""
        class Files { public static void Delete(string path) { } public static void Wipe(string path) { } }
        class Careful { public AITool[] Tools() => [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Files.Delete)), new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Files.Wipe))]; }
        class Careless { public AITool[] Tools() => [{|{{first}}|}, {|{{second}}|}]; }
        """;

    private static string Agent(string body) => $"class Agent {{ static void Delete(string path) {{ }} IEnumerable<AITool> Tools(AIFunction given) {{ {body} }} }}";

    private static Task Fixes(string before, string after) => EffectRuleBench.Fixes<ApprovalBypassAnalyzer, ApprovalFixer>(before, after);

    private static Task FixesSet(string before, string after) => EffectRuleBench.Fixes<ToxicCombinationAnalyzer, ApprovalFixer>(before, after);

    private static Task HasNoFix(string code) => EffectRuleBench.HasNoFix<ApprovalBypassAnalyzer, ApprovalFixer>(code);
}
