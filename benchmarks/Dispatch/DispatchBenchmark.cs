using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SecureTools.Benchmarks.Common;

namespace SecureTools.Benchmarks.Dispatch;

/// <summary>
/// One method behind three ways to call it. "Elements": the others get arguments that are already parsed into their dictionary, at no cost to them, while
/// the table gets one JsonElement. "Utf8": everybody starts from the same bytes. The result is JSON in the form that each one hands on.
/// </summary>
public abstract class DispatchBenchmark(string toolName, Delegate method, string json)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(json);
    private readonly JsonElement _element = JsonDocument.Parse(json).RootElement;
    private readonly Caller _caller = Bank.NewCaller();
    private readonly ToolTable _table = Bank.NewTable();
    private readonly AIFunction _function = AIFunctionFactory.Create(method);
    private readonly McpServerTool _mcpTool = McpServerTool.Create(method);
    private readonly McpServer _server = McpServer.Create(
        new StreamServerTransport(Stream.Null, Stream.Null, "benchmarks"), new McpServerOptions());

    private Dictionary<string, object?> _objects = [];
    private RequestContext<CallToolRequestParams> _request = null!;

    [GlobalSetup]
    public void Setup()
    {
        _objects = _element.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value, StringComparer.Ordinal);
        _request = NewRequest(_element.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal));
        var result = TableUtf8().AsTask().GetAwaiter().GetResult();
        if (!result.IsOk)
        {
            throw new InvalidOperationException(result.ToModelText());
        }

        WarmUp.Once(
            GetType(),
            () => TableUtf8().AsTask(),
            () => TableElement().AsTask(),
            () => AIFunctionElements().AsTask(),
            () => AIFunctionUtf8().AsTask(),
            () => McpToolElements().AsTask(),
            () => McpToolElementsNewRequest().AsTask(),
            () => McpToolUtf8().AsTask());
    }

    [Benchmark]
    public ValueTask<ToolResult> TableUtf8() =>
        _table.InvokeAsync(new ToolCall(toolName) { Arguments = _utf8, Caller = _caller });

    [Benchmark]
    public ValueTask<ToolResult> TableElement() =>
        _table.InvokeAsync(new ToolCall(toolName) { Arguments = ToolCall.ToArguments(_element), Caller = _caller });

    [Benchmark(Baseline = true)]
    public ValueTask<object?> AIFunctionElements() => _function.InvokeAsync(new AIFunctionArguments(_objects));

    [Benchmark]
    public ValueTask<object?> AIFunctionUtf8() =>
        _function.InvokeAsync(new AIFunctionArguments(
            (IDictionary<string, object?>)JsonSerializer.Deserialize(_utf8, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IDictionary<string, object?>)))!));

    [Benchmark]
    public ValueTask<CallToolResult> McpToolElements() => _mcpTool.InvokeAsync(_request);

    [Benchmark]
    public ValueTask<CallToolResult> McpToolElementsNewRequest() => _mcpTool.InvokeAsync(NewRequest(_request.Params!.Arguments!));

    [Benchmark]
    public ValueTask<CallToolResult> McpToolUtf8() =>
        _mcpTool.InvokeAsync(NewRequest(
            (IDictionary<string, JsonElement>)JsonSerializer.Deserialize(_utf8, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IDictionary<string, JsonElement>)))!));

    private RequestContext<CallToolRequestParams> NewRequest(IDictionary<string, JsonElement> arguments) =>
        new(_server, new JsonRpcRequest { Method = "tools/call" }, new CallToolRequestParams { Name = toolName, Arguments = arguments });
}
