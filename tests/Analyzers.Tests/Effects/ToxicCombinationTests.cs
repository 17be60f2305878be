using SecureTools.Analyzers.Effects;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.ToxicCombinationAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed partial class ToxicCombinationTests
{
    private const string Fetch = "[Tool] public Task<string> Fetch(HttpClient web, string url) => web.GetStringAsync(url);";
    private const string Read = "[Tool] public string Read(string path) => File.ReadAllText(path);";
    private const string Post = "public Task Post(HttpClient web, string text) => web.PostAsync(\"https://a.example\", new StringContent(text));";

    [Fact]
    public Task SetOfTools_Reports() => Reports(
        """
        class Tools
        {
            [Tool] public Task<string> Fetch(HttpClient web, string url) => {|#2:web.GetStringAsync(url)|};
            [Tool] public string Read(string path) => {|#3:File.ReadAllText(path)|};
            [Tool] public Task {|#0:Post|}(HttpClient web, string text) => {|#1:web.PostAsync("https://a.example", new StringContent(text))|};
        }
        """,
        VerifyRule.Diagnostic("SECT3011").WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithMessage(
            "Tool 'post' sends outside through 'HttpClient.PostAsync', beside 'fetch', which reads what others write, and 'read', which reads what is stored. "
            + "Split the set, or require an approval to send."));

    [Fact]
    public Task OneToolThatDoesAll_Reports() => Reports(
        """
        class Tools
        {
            [KernelFunction] public async Task {|#0:Sync|}(HttpClient web, string url)
            {
                var page = await {|#2:web.GetStringAsync(url)|};
                await {|#1:web.PostAsync("https://a.example", new StringContent(page + {|#3:File.ReadAllText("notes")|}))|};
            }
        }
        """,
        VerifyRule.Diagnostic("SECT3011").WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithMessage(
            "Tool 'Sync' reads what others write through 'HttpClient.GetStringAsync', reads what is stored, and sends outside. Split it, or require an approval to send."));

    [Theory]
    [InlineData("[{|#0:AIFunctionFactory.Create(Post)|}, AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read)]")]
    [InlineData("new AITool[] { AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read), {|#0:AIFunctionFactory.Create(Post)|} }")]
    [InlineData("new List<AITool> { AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read), {|#0:AIFunctionFactory.Create(Post)|} }")]
    public Task ListOfFunctions_Reports(string list) => Reports(Agent(list).Replace("#0", "SECT3011", StringComparison.Ordinal));

    [Theory]
    [InlineData("class Tools { " + Fetch + Read + "}")]
    [InlineData("class Tools { " + Fetch + "[Tool] " + Post + "}")]
    [InlineData("class Tools { " + Read + "[Tool] " + Post + "}")]
    [InlineData("class Tools { " + Fetch + Read + Post + "}")]
    [InlineData("class Tools { " + Fetch + Read + "[Tool, RequireApproval] " + Post + "}")]
    [InlineData("class Tools { " + Fetch + Read + "} class Others { [Tool] " + Post + "}")]
    public Task PartsThatDoNotMeet_DoesNotReport(string code) => EffectRuleBench.DoesNotReport<ToxicCombinationAnalyzer>(code);

    [Fact]
    public Task ConditionalApproval_Reports() => Reports(
        "class Tools { " + Fetch + Read + "[Tool, RequireApproval(When = \"Is\")] " + Post.Replace("Post(", "[|Post|](", StringComparison.Ordinal) + "static bool Is() => true; }");

    [Theory]
    [InlineData("[AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read), new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Post))]")]
    [InlineData("[AIFunctionFactory.Create(Fetch), AIFunctionFactory.Create(Read)]")]
    public Task ListWithoutAllParts_DoesNotReport(string list) => EffectRuleBench.DoesNotReport<ToxicCombinationAnalyzer>(Agent(list));

    [Fact]
    public Task ClassesThatOneServerGets_Reports() => Reports(
        Classes("{|SECT3011:services.AddMcpServer().WithTools<Fetching>().WithStdioServerTransport().WithTools<Reading>().WithTools<Posting>()|}.WithHttpTransport()"));

    [Fact]
    public Task ChainThatGoesOn_ReportsOnce() => Reports(
        Classes("{|SECT3011:services.AddMcpServer().WithTools<Fetching>().WithTools<Reading>().WithTools<Posting>().WithTools<Reading>()|}"));

    [Theory]
    [InlineData("{|SECT3011:services.AddMcpServer().WithToolsFromAssembly()|}")]
    [InlineData("{|SECT3011:services.AddMcpServer().WithHttpTransport().WithToolsFromAssembly(typeof(Program).Assembly)|}.WithStdioServerTransport()")]
    [InlineData("{|SECT3011:services.AddMcpServer().WithToolsFromAssembly(System.Reflection.Assembly.GetExecutingAssembly())|}")]
    [InlineData("{|SECT3011:services.AddMcpServer().WithTools([typeof(Fetching), typeof(Reading), typeof(Posting)])|}")]
    [InlineData("{|SECT3011:services.AddMcpServer().WithTools<Fetching>().WithTools(new[] { typeof(Reading), typeof(Posting) })|}")]
    public Task ClassesOfAnAssembly_Reports(string registration) => Reports(Classes(registration));

    [Theory]
    [InlineData("services.AddMcpServer().WithToolsFromAssembly()", "")]
    [InlineData("services.AddMcpServer().WithToolsFromAssembly(typeof(string).Assembly)", "[McpServerToolType] ")]
    [InlineData("services.AddMcpServer().WithTools([typeof(Fetching), typeof(Reading)])", "[McpServerToolType] ")]
    [InlineData("(services.AddMcpServer().WithTools<Fetching>(), services.AddMcpServer().WithTools([typeof(Reading), typeof(Posting)]))", "[McpServerToolType] ")]
    public Task ClassesThatNoServerGetsTogether_DoesNotReport(string registration, string mark) =>
        EffectRuleBench.DoesNotReport<ToxicCombinationAnalyzer>(Classes(registration).Replace("[McpServerToolType] ", mark, StringComparison.Ordinal));

    [Theory]
    [InlineData("var mcp = services.AddMcpServer(); mcp.WithTools<Fetching>(); mcp.WithTools<Reading>(); {|SECT3011:mcp.WithTools<Posting>()|};")]
    [InlineData("var mcp = services.AddMcpServer().WithTools<Fetching>(); {|SECT3011:mcp.WithTools<Reading>().WithTools<Posting>()|};")]
    [InlineData("var mcp = services.AddMcpServer().WithHttpTransport(); mcp.WithTools<Fetching>(); if (mcp is null) { {|SECT3011:mcp.WithToolsFromAssembly()|}; }")]
    public Task ServerThatIsKept_ReportsOnce(string statements) => Reports(Classes("null!; void Add(object services) { " + statements + " } object Rest() => null!"));

    [Theory]
    [InlineData("var mcp = services.AddMcpServer(); mcp.WithTools<Fetching>(); var other = services.AddMcpServer(); other.WithTools<Reading>().WithTools<Posting>();")]
    [InlineData("services.AddMcpServer().WithTools<Fetching>(); services.AddMcpServer().WithTools<Reading>().WithTools<Posting>();")]
    [InlineData("var mcp = services.AddMcpServer(); mcp.WithTools<Fetching>(); mcp.WithTools<Posting>();")]
    public Task ServersThatAreKept_DoesNotReport(string statements) =>
        EffectRuleBench.DoesNotReport<ToxicCombinationAnalyzer>(Classes("null!; void Add(object services) { " + statements + " } object Rest() => null!"));

    [Theory]
    [InlineData("services.AddMcpServer().WithTools<Fetching>().WithTools<Posting>()")]
    [InlineData("(services.AddMcpServer().WithTools<Fetching>(), services.AddMcpServer().WithTools<Reading>().WithTools<Posting>())")]
    public Task ClassesThatSeveralServersGet_DoesNotReport(string code) => EffectRuleBench.DoesNotReport<ToxicCombinationAnalyzer>(Classes(code));

    [Fact]
    public Task ClassThatHoldsAll_ReportsOnce() => Reports(
        Classes("services.AddMcpServer().WithTools<All>().WithTools<Reading>()")
        + "class All { [McpServerTool] public async Task {|SECT3011:Sync|}(HttpClient web) => await web.PostAsync(await web.GetStringAsync(\"a\"), new StringContent(File.ReadAllText(\"a\"))); }");

    private static string Classes(string registration) =>
        $$"""
        [McpServerToolType] class Fetching { [McpServerTool] public Task<string> Fetch(HttpClient web, string url) => web.GetStringAsync(url); }
        [McpServerToolType] class Reading { [McpServerTool] public string Read(string path) => File.ReadAllText(path); }
        [McpServerToolType] class Posting { [McpServerTool] {{Post}} }
        class Program { object Build(object services) => {{registration}}; }
        """;

    private static string Agent(string list) =>
        $$"""
        class Agent
        {
            static Task<string> Fetch(HttpClient web, string url) => web.GetStringAsync(url);
            static string Read(string path) => File.ReadAllText(path);
            static {{Post}}
            IEnumerable<AITool> Tools() => {{list}};
        }
        """;

    private static Task Reports(string code, params TestKit.DiagnosticResult[] expected) => EffectRuleBench.Reports<ToxicCombinationAnalyzer>(code, expected);
}
