using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>Step 10: every outcome goes to the audit, the metrics and the trace; failures are explained in the log alone.</summary>
internal sealed class RecordStep(ToolTableOptions options)
{
    private readonly AuditQueue? _audit = options.Audit;
    private readonly ILogger _logger = options.Logger;
    private readonly TimeProvider _time = options.Time;

    /// <summary>When the call began; 0 when nobody wants to know.</summary>
    public long Begin() => _audit is not null || ToolTelemetry.IsMeasured ? _time.GetTimestamp() : 0;

    public Outcome End(long began, ToolCall call, Outcome outcome)
    {
        if (began != 0)
        {
            var elapsed = _time.GetElapsedTime(began);
            ToolTelemetry.Record(outcome, elapsed);
            _audit?.Enqueue(Record(call, outcome, elapsed));
        }

        return outcome;
    }

    /// <summary>A step threw: the caller learns an id, the log learns why.</summary>
    public Outcome Failure(Tool tool, Exception exception)
    {
        if (exception is MissingServiceException)
        {
            Log.Misconfigured(_logger, tool.Name, exception);
            return Outcome.Refused(ToolStatus.Misconfigured, tool, "service_missing");
        }

        var incident = RandomNumberGenerator.GetHexString(16, lowercase: true);
        Log.ToolFailed(_logger, tool.Name, incident, exception);
        return new Outcome(ToolResult.Failed(incident), ToolStatus.ToolFailed.Code(), tool);
    }

    private AuditRecord Record(ToolCall call, Outcome outcome, TimeSpan elapsed) => new()
    {
        At = _time.GetUtcNow(),
        Tool = outcome.Tool?.Name,
        Status = outcome.Result.Status,
        Cause = outcome.Cause,
        CallerId = call.Caller.IsAuthenticated ? call.Caller.Id : null,
        Session = call.Caller.Session,
        Address = call.Caller.Address?.ToString(),
        IncidentId = outcome.Result.IncidentId,
        Elapsed = elapsed,
        ArgumentBytes = call.Arguments.Length,
        ResultBytes = outcome.Result.Content.Length,
        Rules = [.. outcome.Result.Problems.Select(problem => $"{problem.Rule} {problem.Pointer}")],
    };
}
