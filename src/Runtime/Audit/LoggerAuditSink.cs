using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>
/// Writes audit records to a log: a call that ran as information (event 1000), a refused one as a warning (1001), a tool that failed
/// and a host that
/// is misconfigured as an error (1002), a gap as an error (1003).
/// </summary>
/// <remarks>What callers may choose is cut to 256 characters and cleaned of characters that break or turn a line, so that nobody forges
/// an entry.</remarks>
public sealed class LoggerAuditSink(ILogger logger) : IAuditSink
{
    private const int MaxLength = 256;

    private readonly ILogger _logger = logger ?? throw new ArgumentNullException(nameof(logger));

    /// <inheritdoc/>
    public ValueTask WriteAsync(AuditRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.IsGap)
        {
            AuditLog.Missing(_logger, record.Lost);
            return ValueTask.CompletedTask;
        }

        switch (record.Status)
        {
            case ToolStatus.Ok when _logger.IsEnabled(LogLevel.Information):
                Write(record, AuditLog.Ok);
                break;
            case ToolStatus.ToolFailed or ToolStatus.Misconfigured when _logger.IsEnabled(LogLevel.Error):
                Write(record, AuditLog.Failed);
                break;
            case not (ToolStatus.Ok or ToolStatus.ToolFailed or ToolStatus.Misconfigured) when _logger.IsEnabled(LogLevel.Warning):
                Write(record, AuditLog.Refused);
                break;
            default:
                break;
        }

        return ValueTask.CompletedTask;
    }

    private delegate void Message(
        ILogger logger, string? tool, string? callerId, string? session, string? address, string status, string cause,
        double milliseconds, int argumentBytes, int resultBytes, string? incidentId, string? rules);

    private void Write(AuditRecord record, Message message) => message(
        _logger,
        Clean(record.Tool),
        Clean(record.CallerId),
        Clean(record.Session),
        Clean(record.Address),
        record.Status.Code(),
        Clean(record.Cause)!,
        record.Elapsed.TotalMilliseconds,
        record.ArgumentBytes,
        record.ResultBytes,
        Clean(record.IncidentId),
        record.Rules.Count == 0 ? null : string.Join(", ", record.Rules.Select(Clean)));

    private static string? Clean(string? text)
    {
        if (text is null || (text.Length <= MaxLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')))
        {
            return text;
        }

        var clean = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            if (!IsUnfit(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static bool IsUnfit(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
