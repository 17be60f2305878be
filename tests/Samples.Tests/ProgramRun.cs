using System.Text.RegularExpressions;
using Quickstart;

namespace SecureTools.Tests.Samples;

/// <summary>One run of the program, with what it printed.</summary>
internal sealed partial record ProgramRun(int ExitCode, string Output, string Errors)
{
    private const int Width = 160;
    private static readonly Lazy<Task<ProgramRun>> _shipped = new(() => RunAsync("--verbose"));

    /// <summary>The shipped calls, run once for all tests.</summary>
    public static Task<ProgramRun> Shipped => _shipped.Value;

    /// <summary>The rows of a verbose run without the time: line, envelope, tool, caller, code and cause.</summary>
    public IReadOnlyList<string> Rows =>
    [
        .. RowPattern().Matches(Output.ReplaceLineEndings("\n")).Select(match => string.Join(
            ' ', match.Groups.Values.Skip(1).Select(group => group.Value.Trim()))),
    ];

    public IReadOnlyList<string> ErrorLines => Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    public static async Task<ProgramRun> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await new Application(output, errors, Width).RunAsync(args);
        return new ProgramRun(code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs the program on a file of these lines.</summary>
    public static async Task<ProgramRun> RunLinesAsync(params string[] lines)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllTextAsync(path, string.Join('\n', lines));
            return await RunAsync("--verbose", "--file", path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [GeneratedRegex(
        @"^ *(?<line>[0-9.]+) (?<envelope>\w+) +(?<tool>.{20}) (?<caller>.{11}) (?<code>\w+) +[0-9.]+  .*(\n      expected .*)?(\n      note: .*)?\n      audit: (?<cause>.*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex RowPattern();
}
