using System.Text;
using System.Text.Json;

namespace Quickstart.Calls;

/// <summary>What a model asked for, out of whatever envelope it came in.</summary>
/// <param name="Tool">The tool's name, as the model wrote it.</param>
/// <param name="Arguments">The arguments as they came, not parsed: only the table judges them.</param>
/// <param name="Session">The session that the transport names, for those that name one.</param>
internal sealed record ModelCall(string Tool, ReadOnlyMemory<byte> Arguments, string? Session = null);

/// <summary>The four forms in which agents send tool calls.</summary>
internal static class Envelopes
{
    public static IReadOnlyList<string> Names { get; } = ["openai", "anthropic", "mcp", "swaig"];

    /// <summary>The calls of one message: a model may ask for several at once.</summary>
    public static IReadOnlyList<ModelCall> Read(string envelope, JsonElement body)
    {
        IReadOnlyList<ModelCall> calls = envelope switch
        {
            "openai" => [.. body.RequiredItems("tool_calls").Select(OpenAi)],
            "anthropic" => [.. body.RequiredItems("content").Where(block => block.OptionalText("type") == "tool_use").Select(Anthropic)],
            "mcp" => [Mcp(body)],
            _ => [Swaig(body)],
        };
        return calls.Count > 0 ? calls : throw new BrokenLineException("the message holds no tool call");
    }

    /// <summary>Chat completions: the arguments are JSON inside a string, and an empty string when there are none.</summary>
    private static ModelCall OpenAi(JsonElement call)
    {
        var function = call.Required("function");
        return new ModelCall(function.RequiredText("name"), Encoding.UTF8.GetBytes(function.RequiredText("arguments")));
    }

    /// <summary>Messages: the arguments are the object <c>input</c>.</summary>
    private static ModelCall Anthropic(JsonElement block) => new(block.RequiredText("name"), ToolCall.ToArguments(block.Required("input")));

    /// <summary>JSON-RPC 2.0: <c>params.arguments</c> may be left out.</summary>
    private static ModelCall Mcp(JsonElement request)
    {
        if (request.RequiredText("jsonrpc") != "2.0" || request.RequiredText("method") != "tools/call")
        {
            throw new BrokenLineException("the request is no JSON-RPC 2.0 tools/call");
        }

        var parameters = request.Required("params");
        return new ModelCall(parameters.RequiredText("name"), ToolCall.ToArguments(parameters.Optional("arguments") ?? default));
    }

    /// <summary>
    /// The platform posts what it parsed and the raw text; the first that is usable counts. <c>call_id</c> is written by the platform, not
    /// by the model, and it is the only session that counts.
    /// </summary>
    private static ModelCall Swaig(JsonElement body) =>
        new(body.RequiredText("function"), SwaigArguments(body), body.OptionalText("call_id") ?? "");

    private static ReadOnlyMemory<byte> SwaigArguments(JsonElement body)
    {
        if (body.Optional("argument") is { ValueKind: JsonValueKind.Object } argument)
        {
            if (argument.Optional("parsed") is { ValueKind: JsonValueKind.Array } parsed
                && parsed.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first)
            {
                return ToolCall.ToArguments(first);
            }

            if (argument.OptionalText("raw") is { } raw)
            {
                return Encoding.UTF8.GetBytes(raw);
            }
        }

        return ToolCall.ToArguments(body.Optional("arguments") ?? default);
    }
}
