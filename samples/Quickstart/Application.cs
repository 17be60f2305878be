using Quickstart.Calls;
using Quickstart.Hosting;
using Quickstart.Output;

namespace Quickstart;

/// <summary>What the program does, apart from the console it does it on.</summary>
internal sealed class Application(TextWriter output, TextWriter errors, int width)
{
    public const int Success = 0;
    public const int Unexpected = 1;
    public const int Unusable = 2;

    /// <summary>Runs the program.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (!CommandLine.TryParse(args, out var options))
        {
            await errors.WriteLineAsync(CommandLine.Usage);
            return Unusable;
        }

        if (options.Help)
        {
            await output.WriteLineAsync(CommandLine.Usage);
            return Success;
        }

        return options.List ? await ListAsync() : await RunFileAsync(options.File ?? CallFile.DefaultPath, options.Verbose);
    }

    private async Task<int> ListAsync()
    {
        await using var host = new BankHost();
        new ToolListing(output).Write(host.Table.Tools);
        return Success;
    }

    private async Task<int> RunFileAsync(string path, bool verbose)
    {
        IReadOnlyList<(int Number, ReadOnlyMemory<byte> Utf8)> lines;
        try
        {
            lines = CallFile.Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await errors.WriteLineAsync($"Cannot read {Terminal.Clean(path)}: {ReasonOf(exception)}");
            return Unusable;
        }

        var host = new BankHost();
        var outcomes = new List<CallOutcome>();
        int broken;
        await using (host)
        {
            broken = await RunLinesAsync(host, lines, outcomes);
        }

        // Now the audit is complete; its records follow the order of the calls.
        var report = new CallReport(output, width, verbose);
        report.WriteRows(outcomes, host.Trail.Records);
        report.WriteSummary(outcomes, broken);
        return broken == 0 && !outcomes.Exists(outcome => outcome.IsUnexpected) ? Success : Unexpected;
    }

    /// <returns>How many lines were broken.</returns>
    private async Task<int> RunLinesAsync(
        BankHost host, IReadOnlyList<(int Number, ReadOnlyMemory<byte> Utf8)> lines, List<CallOutcome> outcomes)
    {
        var broken = 0;
        foreach (var (number, utf8) in lines)
        {
            try
            {
                outcomes.AddRange(await host.RunAsync(CallLine.Parse(number, utf8)));
            }
            catch (BrokenLineException exception)
            {
                broken++;
                await errors.WriteLineAsync($"line {number}: {exception.Message}");
            }
        }

        return broken;
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "it is a directory, or access is denied.",
        _ => "it is no file that can be read, or it is larger than 64 MiB.",
    };
}
