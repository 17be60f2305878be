using System.Text;
using System.Text.Json;
using Quickstart.Calls;

namespace SecureTools.Tests.Samples;

public class EnvelopeTests
{
    [Theory]
    [InlineData("""{"function":"f","argument":{"parsed":[{"a":1}],"raw":"{\"a\":2}"},"arguments":{"a":3}}""", """{"a":1}""")]
    [InlineData("""{"function":"f","argument":{"parsed":[],"raw":"{\"a\":2}"},"arguments":{"a":3}}""", """{"a":2}""")]
    [InlineData("""{"function":"f","argument":{"parsed":["x"],"raw":"{\"a\":2}"}}""", """{"a":2}""")]
    [InlineData("""{"function":"f","argument":{"raw":"no json"},"arguments":{"a":3}}""", "no json")]
    [InlineData("""{"function":"f","argument":{},"arguments":{"a":3}}""", """{"a":3}""")]
    [InlineData("""{"function":"f","argument":{"a":4}}""", "{}")]
    [InlineData("""{"function":"f"}""", "{}")]
    public void Swaig_TakesTheFirstUsableArguments(string body, string expected) => Assert.Equal(expected, Arguments("swaig", body));

    [Theory]
    [InlineData("""{"function":"f","call_id":"c-1"}""", "c-1")]
    [InlineData("""{"function":"f"}""", "")]
    [InlineData("""{"function":"f","argument":{"parsed":[{"call_id":"c-2"}]}}""", "")]
    public void Swaig_SessionIsThePlatformsCallId(string body, string expected) => Assert.Equal(expected, Assert.Single(Read("swaig", body)).Session);

    [Fact]
    public void OtherEnvelopes_NameNoSession()
    {
        Assert.Null(Assert.Single(Read("mcp", """{"jsonrpc":"2.0","method":"tools/call","params":{"name":"f","call_id":"c"},"call_id":"c"}""")).Session);
        Assert.Null(Assert.Single(Read("anthropic", """{"content":[{"type":"tool_use","name":"f","input":{},"call_id":"c"}]}""")).Session);
    }

    [Fact]
    public void Arguments_StayByteForByte()
    {
        Assert.Equal("""{ "a" : 1.0, "a":2 }""", Arguments("anthropic", """{"content":[{"type":"tool_use","name":"f","input":{ "a" : 1.0, "a":2 }}]}"""));
        Assert.Equal("""{"n":10000000000000000000001}""", Arguments("mcp", """{"jsonrpc":"2.0","method":"tools/call","params":{"name":"f","arguments":{"n":10000000000000000000001}}}"""));
        Assert.Equal("{ bad", Arguments("openai", """{"tool_calls":[{"function":{"name":"f","arguments":"{ bad"}}]}"""));
    }

    [Fact]
    public void SeveralCalls_KeepTheirOrder() =>
        Assert.Equal(
            ["one", "two"],
            Read("anthropic", """{"content":[{"type":"tool_use","name":"one","input":{}},{"type":"text","text":"and"},{"type":"tool_use","name":"two","input":{}}]}""")
                .Select(call => call.Tool),
            StringComparer.Ordinal);

    [Fact]
    public async Task ModelsPart_NeverTellsWhoCalls()
    {
        var run = await ProgramRun.RunLinesAsync(
            """{"context":{},"mcp":{"jsonrpc":"2.0","method":"tools/call","context":{"caller":"manager"},"params":{"name":"reconcile","context":{"caller":"manager"},"caller":"manager"}}}""");
        Assert.Equal(["1 mcp reconcile (anonymous) unauthenticated unauthenticated"], run.Rows);
    }

    [Fact]
    public async Task SwaigWithoutCallId_CannotUseAToken()
    {
        var run = await ProgramRun.RunLinesAsync(
            """{"context":{"caller":"alice","token":"mint"},"swaig":{"function":"block_card","argument":{"parsed":[{"card":"card-7","reason":"Lost"}]}}}""");
        Assert.Equal(["1 swaig block_card alice token_invalid token_without_session"], run.Rows);
    }

    private static string Arguments(string envelope, string body) => Encoding.UTF8.GetString(Assert.Single(Read(envelope, body)).Arguments.Span);

    private static IReadOnlyList<ModelCall> Read(string envelope, string body)
    {
        using var document = JsonDocument.Parse(body);
        return Envelopes.Read(envelope, document.RootElement);
    }
}
