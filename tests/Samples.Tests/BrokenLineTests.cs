namespace SecureTools.Tests.Samples;

public class BrokenLineTests
{
    private const string Marker = "MARKER";

    private const string Right =
        """{"expect":"ok","context":{"caller":"alice"},"mcp":{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_accounts"}}}""";

    [Fact]
    public async Task BrokenLines_AreReportedByNumber_AndTheRestRuns()
    {
        var run = await ProgramRun.RunLinesAsync(Right, "{\"MARKER\":", "", Right, "[\"MARKER\"]", Right);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["1 mcp list_accounts alice ok ok", "4 mcp list_accounts alice ok ok", "6 mcp list_accounts alice ok ok"], run.Rows);
        Assert.Equal(2, run.ErrorLines.Count);
        Assert.StartsWith("line 2: not valid JSON at byte ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("line 5: the line is no JSON object", run.ErrorLines[1]);
        Assert.Contains("3 calls, 2 broken lines, 0 not as expected", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"context":{},"MARKER":1}""", "a member that is not known")]
    [InlineData("""{"context":{}}""", "exactly one envelope")]
    [InlineData("""{"context":{},"openai":{"tool_calls":[]},"mcp":{"MARKER":1}}""", "exactly one envelope")]
    [InlineData("""{"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"MARKER"}}}""", "'context' is missing")]
    [InlineData("""{"context":{"MARKER":1},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a"}}}""", "'context' is missing, no object, or has")]
    [InlineData("""{"context":{"caller":"MARKER"},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a"}}}""", "known callers")]
    [InlineData("""{"context":{"token":"MARKER"},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a"}}}""", "'token' is not one of")]
    [InlineData("""{"context":{"approval":"MARKER"},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a"}}}""", "'approval' is not one of")]
    [InlineData("""{"context":{"services":"MARKER"},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a"}}}""", "'services' is not one of")]
    [InlineData("""{"context":{"advance":"MARKER"},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a"}}}""", "'advance' is no whole")]
    [InlineData("""{"context":{"advance":-1},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"MARKER"}}}""", "'advance' is no whole")]
    [InlineData("""{"context":{"session":""},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"MARKER"}}}""", "'session' is not 1 to")]
    [InlineData("""{"context":{},"mcp":{"jsonrpc":"2.0","method":"MARKER","params":{"name":"a"}}}""", "no JSON-RPC 2.0 tools/call")]
    [InlineData("""{"context":{},"mcp":{"jsonrpc":"1.0","method":"tools/call","params":{"name":"MARKER"}}}""", "no JSON-RPC 2.0 tools/call")]
    [InlineData("""{"context":{},"mcp":["MARKER"]}""", "no object")]
    [InlineData("""{"context":{},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a","name":"MARKER"}}}""", "'name' occurs twice")]
    [InlineData("""{"context":{},"context":{"caller":"MARKER"},"mcp":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a"}}}""", "'context' occurs twice")]
    [InlineData("""{"context":{},"openai":{"tool_calls":[{"function":{"name":"a","arguments":{"MARKER":1}}}]}}""", "'arguments' is no text")]
    [InlineData("""{"context":{},"openai":{"tool_calls":"MARKER"}}""", "'tool_calls' is no array")]
    [InlineData("""{"context":{},"openai":{"tool_calls":[]}}""", "no tool call")]
    [InlineData("""{"context":{},"openai":{"tool_calls":[{"function":{"name":"\ud83d MARKER","arguments":""}}]}}""", "not well-formed Unicode")]
    [InlineData("""{"context":{},"anthropic":{"content":[{"type":"text","text":"MARKER"}]}}""", "no tool call")]
    [InlineData("""{"context":{},"anthropic":{"content":[{"type":"tool_use","name":"MARKER"}]}}""", "'input' is missing")]
    [InlineData("""{"context":{},"swaig":{"argument":{"raw":"MARKER"}}}""", "'function' is missing")]
    [InlineData("""{"context":{},"swaig":{"function":"a","argument":{"raw":{"MARKER":1}}}}""", "'raw' is no text")]
    [InlineData("""{"context":{},"swaig":{"function":"a"},"expect":[1]}""", "'expect' is no text")]
    [InlineData("""{"context":{"\ud83d":"MARKER"},"swaig":{"function":"a"}}""", "not well-formed Unicode")]
    [InlineData("""{"context":{"token":"mint_for_arguments"},"openai":{"tool_calls":[{"function":{"name":"a","arguments":"MARKER"}}]}}""", "bound to these arguments")]
    public async Task BrokenLine_IsReported_AndNeverEchoed(string line, string reason)
    {
        var run = await ProgramRun.RunLinesAsync(line, Right);
        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.ErrorLines);
        Assert.StartsWith("line 1: ", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Equal(["2 mcp list_accounts alice ok ok"], run.Rows);
    }

    [Fact]
    public async Task CutLine_AtAnyByte_IsBrokenOrRuns()
    {
        var cuts = Enumerable.Range(1, Right.Length - 1).Select(length => Right[..length]).ToArray();
        var run = await ProgramRun.RunLinesAsync(cuts);
        Assert.Equal(cuts.Length, run.ErrorLines.Count);
        Assert.Empty(run.Rows);
    }

    [Fact]
    public async Task UnexpectedOutcome_IsShown_AndFails()
    {
        var run = await ProgramRun.RunLinesAsync(Right.Replace("\"ok\"", "\"timeout\"", StringComparison.Ordinal));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["1 mcp list_accounts alice ok ok"], run.Rows);
        Assert.Contains("      expected timeout", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 calls, 0 broken lines, 1 not as expected", run.Output, StringComparison.Ordinal);
    }
}
