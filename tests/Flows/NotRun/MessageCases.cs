using System.Text.Json;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SecureTools;

namespace Flows.NotRun;

public static class CallContentArguments
{
    private static readonly FunctionCallContent _call = new("1", "read", new Dictionary<string, object>());

    [Tool] public static string Run(int number) => File.ReadAllText((string)_call.Arguments["path"]); // !SECT2102
}

public static class FunctionArguments
{
    private static readonly AIFunctionArguments _arguments = new();

    [Tool] public static string Run(int number) => File.ReadAllText(_arguments["path"].ToString()); // !SECT2102
}

public static class FunctionArgumentsFound
{
    private static readonly AIFunctionArguments _arguments = new();

    [Tool]
    public static string Run(int number) =>
        _arguments.TryGetValue("path", out var path) && path is string text ? File.ReadAllText(text) : ""; // !SECT2102
}

public static class RequestArguments
{
    [McpServerTool]
    public static string Run(int number, RequestContext<CallToolRequestParams> request) =>
        File.ReadAllText(request.Params.Arguments["path"].GetString()); // !SECT2102
}

public static class RequestArgumentsChecked
{
    [McpServerTool]
    public static string Run(int number, RequestContext<CallToolRequestParams> request) =>
        File.ReadAllText(Path.Combine("/srv", Path.GetFileName(request.Params.Arguments["path"].GetString())));
}

public static class FunctionArgumentsWritten
{
    private static readonly AIFunctionArguments _arguments = new();

    [Tool]
    public static int Run(string name)
    {
        _arguments["path"] = name;
        return _arguments.Count;
    }
}

public static class RequestOfNumber
{
    [McpServerTool]
    public static string Run(int number, RequestContext<CallToolRequestParams> request) =>
        File.ReadAllText("/srv/report" + request.Params.Arguments["number"].GetInt32());
}
