using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>The messages of the audit. Event ids are stable.</summary>
internal static partial class AuditLog
{
    private const string Call =
        "Tool {Tool}, caller {CallerId}, session {Session}, address {Address}: {Status} ({Cause}) in {Milliseconds} ms, "
        + "{ArgumentBytes} bytes in, {ResultBytes} bytes out, incident {IncidentId}, rules {Rules}";

    [LoggerMessage(1000, LogLevel.Information, Call)]
    public static partial void Ok(
        ILogger logger, string? tool, string? callerId, string? session, string? address, string status, string cause,
        double milliseconds, int argumentBytes, int resultBytes, string? incidentId, string? rules);

    [LoggerMessage(1001, LogLevel.Warning, Call)]
    public static partial void Refused(
        ILogger logger, string? tool, string? callerId, string? session, string? address, string status, string cause,
        double milliseconds, int argumentBytes, int resultBytes, string? incidentId, string? rules);

    [LoggerMessage(1002, LogLevel.Error, Call)]
    public static partial void Failed(
        ILogger logger, string? tool, string? callerId, string? session, string? address, string status, string cause,
        double milliseconds, int argumentBytes, int resultBytes, string? incidentId, string? rules);

    [LoggerMessage(1003, LogLevel.Error, "{Lost} audit records are missing here")]
    public static partial void Missing(ILogger logger, long lost);

    public static void TryReportFull(ILogger logger, bool closed) => Guarded(() => Full(logger, closed));

    public static void TryReportFailure(ILogger logger, int attempt, Exception exception) =>
        Guarded(() => SinkFailed(logger, attempt, exception));

    public static void TryReportGap(ILogger logger, long lost) => Guarded(() => GapTold(logger, lost));

    public static void TryReportAbandoned(ILogger logger, long left) => Guarded(() => Abandoned(logger, left));

    public static void Guarded(Action report)
    {
        try
        {
            report();
        }
#pragma warning disable CA1031 // A logger or a listener that throws must reach neither a tool call nor the reader.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    [LoggerMessage(1010, LogLevel.Error, "The audit queue takes no record (closed: {Closed}); records are being lost")]
    private static partial void Full(ILogger logger, bool closed);

    [LoggerMessage(1011, LogLevel.Error, "An audit sink failed in attempt {Attempt}")]
    private static partial void SinkFailed(ILogger logger, int attempt, Exception exception);

    [LoggerMessage(1012, LogLevel.Error, "{Lost} audit records were lost; the sink has been told")]
    private static partial void GapTold(ILogger logger, long lost);

    [LoggerMessage(1013, LogLevel.Error, "The audit was closed before its sink kept {Lost} records")]
    private static partial void Abandoned(ILogger logger, long lost);
}
