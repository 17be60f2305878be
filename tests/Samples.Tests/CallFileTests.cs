using System.Diagnostics;
using System.Text;
using Quickstart.Calls;

namespace SecureTools.Tests.Samples;

public class CallFileTests
{
    [Fact]
    public void Lines_KeepTheirNumbers()
    {
        var lines = Read([0xEF, 0xBB, 0xBF, .. "one\r\n\r\n \t\nfour\nfive"u8]);
        Assert.Equal([(1, "one\r"), (4, "four"), (5, "five")], lines);
    }

    [Fact]
    public void LastLineEnd_MakesNoLine() => Assert.Equal([(1, "one")], Read("one\n"u8));

    [Fact]
    public async Task MalformedUtf8_IsABrokenLine()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, [.. "{\"context\":{},\"note\":\""u8, 0xC3, 0x28, .. "\"}\n"u8], TestContext.Current.CancellationToken);
            var run = await ProgramRun.RunAsync("--file", path);
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith("line 1: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ShippedFile_IsBesideTheProgram() => Assert.Equal(AppContext.BaseDirectory, Path.GetDirectoryName(CallFile.DefaultPath) + Path.DirectorySeparatorChar);

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(2, "--file", "no-such-file.jsonl")]
    [InlineData(2, "--nonsense")]
    public async Task Program_EndsWithTheExitCode(int expected, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Quickstart.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal(expected, process.ExitCode);
        var (spoken, silent) = expected == 0 ? (await output, await errors) : (await errors, await output);
        Assert.NotEqual(0, spoken.Length);
        Assert.Equal("", silent);
    }

    private static IReadOnlyList<(int Number, string Text)> Read(ReadOnlySpan<byte> bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return [.. CallFile.Read(path).Select(line => (line.Number, Encoding.UTF8.GetString(line.Utf8.Span)))];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
