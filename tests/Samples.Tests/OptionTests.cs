using System.Text.Json;
using Quickstart.Hosting;

namespace SecureTools.Tests.Samples;

public class OptionTests
{
    [Theory]
    [InlineData("--unknown")]
    [InlineData("--file")]
    [InlineData("--file", "")]
    [InlineData("calls.jsonl")]
    [InlineData("--list", "--List")]
    public async Task WrongOption_ShowsUsage(params string[] args)
    {
        var run = await ProgramRun.RunAsync(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("usage: quickstart", run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Help_IsNoMistake()
    {
        var run = await ProgramRun.RunAsync("--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("usage: quickstart", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public async Task MissingFile_IsNamed()
    {
        var run = await ProgramRun.RunAsync("--file", "no-such\u001b[2J.jsonl");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("Cannot read no-such\uFFFD[2J.jsonl: there is no such file.", run.Errors.Trim());
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Directory_IsNoFile()
    {
        var run = await ProgramRun.RunAsync("--file", Path.GetTempPath());
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Cannot read ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyFile_HasNoCalls()
    {
        var run = await ProgramRun.RunLinesAsync("");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 calls, 0 broken lines", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ShowsEachToolWithItsSchema()
    {
        var run = await ProgramRun.RunAsync("--list");
        Assert.Equal(0, run.ExitCode);
        var blocks = run.Output.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        await using var host = new BankHost();
        Assert.Equal(13, host.Table.Count);
        Assert.Equal(host.Table.Tools.Select(tool => tool.Name), blocks.Select(block => block.Split(' ')[0]), StringComparer.Ordinal);
        foreach (var (tool, block) in host.Table.Tools.Zip(blocks))
        {
            using var shown = JsonDocument.Parse(block.Split("  arguments:\n")[1]);
            using var schema = JsonDocument.Parse(tool.InputSchema.ToArray());
            Assert.True(JsonElement.DeepEquals(schema.RootElement, shown.RootElement), tool.Name);
            Assert.Contains($"({tool.Descriptor.Title})", block, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_ShowsGuardsHintsAndLimits()
    {
        var run = await ProgramRun.RunAsync("--list");
        Assert.Contains("hints: destructive, not idempotent", run.Output, StringComparison.Ordinal);
        Assert.Contains("permission payments_write, permission accounts_any when IsForeign, trust 5, mfa 300, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("30 calls in 60 s by caller", run.Output, StringComparison.Ordinal);
        Assert.Contains("limits: 1000 bytes of arguments", run.Output, StringComparison.Ordinal);
        Assert.Contains("guards: token, signed in, hidden, role manager", run.Output, StringComparison.Ordinal);
    }
}
