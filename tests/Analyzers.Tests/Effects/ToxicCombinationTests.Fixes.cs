using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;

namespace SecureTools.Analyzers.Tests.Effects;

/// <summary>What is offered for the tool of a set that sends.</summary>
public sealed partial class ToxicCombinationTests
{
    private const string Posting = "(HttpClient web, string text) => web.PostAsync(\"https://a.example\", new StringContent(text));";

    [Fact]
    public Task ToolThatSends_Fixes() => FixesSet(
        $"class Tools {{ {Fetch} {Read} [Tool] public Task {{|SECT3011:Post|}}{Posting} }}", $"class Tools {{ {Fetch} {Read} [Tool, RequireApproval] public Task Post{Posting} }}");

    [Fact]
    public Task SeveralSets_AllFixes() => FixesSet(
        $"class A {{ {Fetch} {Read} [Tool] public Task {{|SECT3011:Post|}}{Posting} }} class B {{ {Fetch} {Read} [Tool] public Task {{|SECT3011:Post|}}{Posting} }}",
        $"class A {{ {Fetch} {Read} [Tool, RequireApproval] public Task Post{Posting} }} class B {{ {Fetch} {Read} [Tool, RequireApproval] public Task Post{Posting} }}");

    [Fact]
    public Task FunctionThatSends_Fixes() => FixesSet(
        Set("[{|SECT3011:AIFunctionFactory.Create(Post)|}, AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read)]"),
        Set("[new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Post)), AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read)]"));

    [Theory]
    [InlineData("[McpServerTool]", "")]
    [InlineData("[Tool, RequireApproval(When = \"Is\")]", "static bool Is() => true;")]
    public Task ToolThatOursCannotGuard_HasNoFix(string attributes, string members) => EffectRuleBench.HasNoFix<ToxicCombinationAnalyzer, ToxicCombinationFixer>(
        $"class Tools {{ {Fetch} {Read} {attributes} public Task {{|SECT3011:Post|}}{Posting} {members} }}");

    private static string Set(string list) =>
        $$"""
        class Agent
        {
            static Task<string> Fetch(HttpClient web, string url) => web.GetStringAsync(url);
            static string Read(string path) => File.ReadAllText(path);
            static Task Post{{Posting}}
            IEnumerable<AITool> Tools() => {{list}};
        }
        """;

    private static Task FixesSet(string before, string after) => EffectRuleBench.Fixes<ToxicCombinationAnalyzer, ToxicCombinationFixer>(before, after);
}
