using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SecureTools.Benchmarks.Common;
using SecureTools.Benchmarks.Subjects;

namespace SecureTools.Benchmarks.Dispatch;

/// <summary>Calls that fail: the method throws, or an argument is missing. The others report by exception, which their hosts catch; so does this.</summary>
public class FailingCalls
{
    private static readonly byte[] _good = Encoding.UTF8.GetBytes(ThreeParameters.Json);
    private static readonly byte[] _bad = Encoding.UTF8.GetBytes("""{"account":"CH12345678","amount":250.75}""");
    private readonly ToolTable _table = Bank.NewTable();
    private readonly AIFunction _function = AIFunctionFactory.Create(Payments.PayFailing);
    private readonly McpServerTool _mcpTool = McpServerTool.Create(Payments.PayFailing);
    private readonly McpServer _server = McpServer.Create(new StreamServerTransport(Stream.Null, Stream.Null, "benchmarks"), new McpServerOptions());
    private readonly Dictionary<string, JsonElement> _goodElements = Elements(_good);
    private readonly Dictionary<string, JsonElement> _badElements = Elements(_bad);

    [Benchmark]
    public ValueTask<ToolResult> TableThrows() => _table.InvokeAsync(new ToolCall("pay_failing") { Arguments = _good });

    [Benchmark(Baseline = true)]
    public Task<object?> AIFunctionThrows() => CallFunction(_goodElements);

    [Benchmark]
    public Task<object?> McpToolThrows() => CallMcpTool(_goodElements);

    [Benchmark]
    public ValueTask<ToolResult> TableMissingArgument() => _table.InvokeAsync(new ToolCall("pay_failing") { Arguments = _bad });

    [Benchmark]
    public Task<object?> AIFunctionMissingArgument() => CallFunction(_badElements);

    [Benchmark]
    public Task<object?> McpToolMissingArgument() => CallMcpTool(_badElements);

    private static Dictionary<string, JsonElement> Elements(byte[] utf8) =>
        JsonDocument.Parse(utf8).RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);

    private async Task<object?> CallFunction(Dictionary<string, JsonElement> elements)
    {
        try
        {
            return await _function.InvokeAsync(new AIFunctionArguments(elements.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal)));
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private async Task<object?> CallMcpTool(Dictionary<string, JsonElement> elements)
    {
        try
        {
            var parameters = new CallToolRequestParams { Name = "pay_failing", Arguments = elements };
            return await _mcpTool.InvokeAsync(new RequestContext<CallToolRequestParams>(_server, new JsonRpcRequest { Method = "tools/call" }, parameters));
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
