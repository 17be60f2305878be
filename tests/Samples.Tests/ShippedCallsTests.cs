using System.Text.RegularExpressions;
using Quickstart.Hosting;

namespace SecureTools.Tests.Samples;

public partial class ShippedCallsTests
{
    [Fact]
    [Trait("Row", "S4-067")]
    [Trait("Row", "S4-081")]
    public async Task ShippedCalls_EndAsListed()
    {
        var run = await ProgramRun.Shipped;
        Assert.Equal(ExpectedOutcomes.Rows, run.Rows);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task ShippedCalls_ReachEveryStatus()
    {
        var run = await ProgramRun.Shipped;
        var codes = run.Rows.Select(row => row.Split(' ')[4]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Enum.GetValues<ToolStatus>(), status => Assert.Contains(status.Code(), codes));
    }

    [Fact]
    public async Task ShippedCalls_UseEveryEnvelope()
    {
        var run = await ProgramRun.Shipped;
        Assert.Equal(
            ["anthropic", "mcp", "openai", "swaig"],
            run.Rows.Select(row => row.Split(' ')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.True(run.Rows.Count >= 40);
    }

    [Fact]
    public async Task Summary_CountsEachCode()
    {
        var run = await ProgramRun.Shipped;
        foreach (var code in Enum.GetValues<ToolStatus>().Select(status => status.Code()))
        {
            var count = ExpectedOutcomes.Rows.Count(row => row.Split(' ')[4] == code);
            Assert.Matches($"(?m)^{code} +{count}\r?$", run.Output);
        }

        Assert.Contains($"{ExpectedOutcomes.Rows.Count} calls, 0 broken lines, 0 not as expected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_HoldsNoSecret()
    {
        var run = await ProgramRun.Shipped;
        Assert.DoesNotMatch(Token(), run.Output);
        foreach (var secret in new[] { "739251", "73925", "4000 0012", "3456 7899", "clearing.internal", "svc-clearing", "KeyNotFound", "eyJhbGci" })
        {
            Assert.DoesNotContain(secret, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void RealToken_WouldBeFound()
    {
        var tokens = new TokenDesk(TimeProvider.System).Tokens;
        Assert.Matches(Token(), "told: " + tokens.Mint(new TokenBinding { Tool = "get_card", Session = "s" }));
    }

    [Fact]
    public async Task Output_MovesNoCursor()
    {
        var run = await ProgramRun.Shipped;
        var others = run.Output.ReplaceLineEndings("").Where(letter => char.IsControl(letter) || letter is '\u202e' or '\u200b');
        Assert.Empty(others);
        Assert.Contains("get_balance\uFFFD[2J\uFFFD\uFFFD", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redacted_CardNumber_IsTold()
    {
        var run = await ProgramRun.Shipped;
        Assert.Contains("""{"id":"card-7","holder":"Alice Example","number":"[redacted]"}""", run.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("[A-Za-z0-9_-]{60,}", RegexOptions.None, 5_000)]
    private static partial Regex Token();
}
