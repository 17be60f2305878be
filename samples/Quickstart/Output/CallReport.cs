using System.Globalization;
using Quickstart.Hosting;

namespace Quickstart.Output;

/// <summary>Prints what came of the calls: a row for each, then how often each code occurred.</summary>
internal sealed class CallReport(TextWriter output, int width, bool verbose)
{
    private const int FixedColumns = 6 + 11 + 21 + 11 + 21 + 10;

    public void WriteRows(IReadOnlyList<CallOutcome> outcomes, IReadOnlyList<AuditRecord> audit)
    {
        output.WriteLine(Row("line", "envelope", "tool", "caller", "outcome", "ms", "what the model is told"));
        for (var i = 0; i < outcomes.Count; i++)
        {
            WriteRow(outcomes[i], audit[i]);
        }
    }

    public void WriteSummary(IReadOnlyList<CallOutcome> outcomes, int brokenLines)
    {
        output.WriteLine();
        foreach (var status in Enum.GetValues<ToolStatus>())
        {
            output.WriteLine($"{status.Code(),-21} {outcomes.Count(outcome => outcome.Result.Status == status),4}");
        }

        var unexpected = outcomes.Count(outcome => outcome.IsUnexpected);
        output.WriteLine();
        output.WriteLine($"{outcomes.Count} calls, {brokenLines} broken lines, {unexpected} not as expected");
    }

    private void WriteRow(CallOutcome outcome, AuditRecord record)
    {
        var told = outcome.Result.ToModelText().Split('\n');
        var milliseconds = outcome.Elapsed.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture);
        var (caller, code) = (outcome.Caller.ToString(), outcome.Result.Code);
        output.WriteLine(Row(outcome.Label, outcome.Line.Envelope, outcome.Tool, caller, code, milliseconds, FirstOf(told)));
        if (outcome.IsUnexpected)
        {
            output.WriteLine($"      expected {Terminal.Clean(outcome.Expected!)}");
        }

        if (verbose)
        {
            WriteDetails(outcome, record, told);
        }
    }

    private void WriteDetails(CallOutcome outcome, AuditRecord record, string[] told)
    {
        if (outcome.Line.Note is { } note)
        {
            output.WriteLine($"      note:  {Terminal.Clean(note)}");
        }

        output.WriteLine($"      audit: {Terminal.Clean(record.Cause)}");
        foreach (var line in told)
        {
            output.WriteLine($"      told:  {Terminal.Clean(line)}");
        }
    }

    /// <summary>The first line; of a list of problems, the first problem beside it.</summary>
    private static string FirstOf(string[] told)
    {
        if (told.Length == 1)
        {
            return told[0];
        }

        var more = told.Length > 2 ? $" (and {told.Length - 2} more)" : "";
        return told[1].TrimStart('-', ' ') + more;
    }

    private string Row(string line, string envelope, string tool, string caller, string outcome, string milliseconds, string told) =>
        $"{line,5} {Terminal.Column(envelope, 10)} {Terminal.Column(tool, 20)} {Terminal.Column(caller, 11)} "
        + $"{Terminal.Column(outcome, 20)} {milliseconds,8}  "
        + Terminal.Cut(told, Math.Max(20, width - FixedColumns));
}
