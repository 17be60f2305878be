using System.Text.Json;

namespace Quickstart.Calls;

/// <summary>One line of a file: an envelope with its calls, what the host knows, and what ought to come of it.</summary>
internal sealed class CallLine
{
    private const int DeepestLine = 512;
    private static readonly HashSet<string> _members = new(["note", "expect", "context", .. Envelopes.Names], StringComparer.Ordinal);

    public required int Number { get; init; }

    public required string Envelope { get; init; }

    public required IReadOnlyList<ModelCall> Calls { get; init; }

    public required HostContext Context { get; init; }

    /// <summary>What the line is about, for people.</summary>
    public string? Note { get; private init; }

    /// <summary>The expected codes, one for each call; empty when the line says nothing.</summary>
    public required IReadOnlyList<string> Expected { get; init; }

    /// <exception cref="BrokenLineException">The line cannot be read.</exception>
    public static CallLine Parse(int number, ReadOnlyMemory<byte> utf8)
    {
        using var document = ParseJson(utf8);
        try
        {
            return Parse(number, document.RootElement);
        }
        catch (InvalidOperationException)
        {
            // What JsonElement throws for an escaped lone surrogate.
            throw new BrokenLineException("a text is not well-formed Unicode");
        }
    }

    private static CallLine Parse(int number, JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            throw new BrokenLineException("the line is no JSON object");
        }

        if (line.EnumerateObject().Any(member => !_members.Contains(member.Name)))
        {
            throw new BrokenLineException("the line has a member that is not known");
        }

        var envelopes = Envelopes.Names.Where(name => line.Optional(name) is not null).ToList();
        if (envelopes.Count != 1)
        {
            throw new BrokenLineException("the line has not exactly one envelope (" + string.Join(", ", Envelopes.Names) + ")");
        }

        return new CallLine
        {
            Number = number,
            Envelope = envelopes[0],
            Calls = Envelopes.Read(envelopes[0], line.Required(envelopes[0])),
            Context = HostContext.Read(line.Optional("context")),
            Note = line.OptionalText("note"),
            Expected = ReadExpected(line),
        };
    }

    private static JsonDocument ParseJson(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DeepestLine });
        }
        catch (JsonException exception)
        {
            // The exception's own message quotes the line.
            throw new BrokenLineException($"not valid JSON at byte {exception.BytePositionInLine ?? 0}");
        }
    }

    private static IReadOnlyList<string> ReadExpected(JsonElement line) => line.Optional("expect") switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } => [.. line.RequiredItems("expect").Select(item => item.Text("expect"))],
        _ => [line.RequiredText("expect")],
    };
}
