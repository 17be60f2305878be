using System.Text;
using AotApp;
using SecureTools;

// Everything that is printed is the same in every run: the clock stands still, and what is drawn at random is not shown.
var tokens = new ToolTokens(new ToolTokensOptions { Keys = TokenKeyRing.Random(), Agent = "aot", TimeProvider = StandingClock.Instance });
var table = ToolTables.Create(new ToolTableOptions { Tokens = tokens, Time = StandingClock.Instance });
var clerk = new Caller("carla") { Roles = ["clerk"], Session = "s1" };
var boss = new Caller("bob") { Roles = ["boss"], Session = "s2", TrustScore = 9, SecondFactorAt = StandingClock.Instance.GetUtcNow() };

var nobody = new Caller("eve") { Session = "s1" };

const string Valid = """{"transfer":{"amount":12.50,"currency":"Eur","account":"1234"},"notes":["a","b"]}""";
await Run("send", Valid, clerk, tokens.Mint(new TokenBinding { Tool = "send", Session = "s1" }));
await Run("send", Valid, clerk);
await Run("send", Valid, nobody, tokens.Mint(new TokenBinding { Tool = "send", Session = "s1" }));
await Run("send", """{"transfer":{"amount":1e3,"currency":"eur","account":"12345"},"x":1}""", clerk, tokens.Mint(new TokenBinding { Tool = "send", Session = "s1" }));
foreach (var tool in table.Tools)
{
    Console.WriteLine($"{tool.Name} {Encoding.UTF8.GetString(tool.InputSchema)} {Encoding.UTF8.GetString(tool.OutputSchema)}");
    foreach (var arguments in Samples.Of(tool.Name))
    {
        await Run(tool.Name, arguments, Caller.Anonymous);
        await Run(tool.Name, arguments, clerk);
        await Run(tool.Name, arguments, nobody);
        await Run(tool.Name, arguments, boss, tool.Descriptor.Secure ? tokens.Mint(new TokenBinding { Tool = tool.Name, Session = "s2" }) : null);
    }
}

await foreach (var item in table.InvokeStreamingAsync(Call("method_stream", """{"value":3}""", clerk)))
{
    Console.WriteLine("item " + Text(item));
}

async Task Run(string tool, string arguments, Caller caller, string? token = null) =>
    Console.WriteLine($"{tool} {arguments} {caller} {Text(await table.InvokeAsync(Call(tool, arguments, caller, token)))}");

ToolCall Call(string tool, string arguments, Caller caller, string? token = null) =>
    new(tool) { Arguments = Encoding.UTF8.GetBytes(arguments), Token = token, Caller = caller, Services = Services.Instance };

// Incidents and requests have numbers drawn at random.
static string Text(ToolResult result) =>
    result.Status is ToolStatus.ToolFailed or ToolStatus.ApprovalRequired ? result.Code : $"{result.Code} {result.ToModelText().ReplaceLineEndings(" ")}";
