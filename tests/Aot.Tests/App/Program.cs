using System.Text;
using AotApp;
using SecureTools;

var tokens = new ToolTokens(new ToolTokensOptions { Keys = TokenKeyRing.Random(), Agent = "aot" });
var table = ToolTables.Create(new ToolTableOptions { Tokens = tokens });
var clerk = new Caller("carla") { Roles = ["clerk"], Session = "s1" };
var token = tokens.Mint(new TokenBinding { Tool = "send", Session = "s1" });

const string Valid = """{"transfer":{"amount":12.50,"currency":"Eur","account":"1234"},"notes":["a","b"]}""";
await Run(Valid, token, clerk);
await Run(Valid, null, clerk);
await Run(Valid, token, new Caller("eve") { Session = "s1" });
await Run("""{"transfer":{"amount":1e3,"currency":"eur","account":"12345"},"x":1}""", token, clerk);
Console.WriteLine(Encoding.UTF8.GetString(table.Tools[0].InputSchema));

async Task Run(string arguments, string? with, Caller caller)
{
    var result = await table.InvokeAsync(new ToolCall("send") { Arguments = Encoding.UTF8.GetBytes(arguments), Token = with, Caller = caller });
    Console.WriteLine($"{result.Code} {result.ToModelText().ReplaceLineEndings(" ")}");
}
