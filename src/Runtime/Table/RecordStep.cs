using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>Step 10: every outcome goes to the audit, the metrics and the trace; failures are explained in the log alone.</summary>
internal sealed class RecordStep(ToolTableOptions options)
{
    private const long NotTimed = long.MinValue;
    private readonly AuditQueue? _audit = options.Audit;
    private readonly ILogger _logger = options.Logger;
    private readonly TimeProvider _time = options.Time;

    /// <summary>When the call began; <see cref="NotTimed"/> when nobody wants to know.</summary>
    public long Begin() => _audit is not null || ToolTelemetry.IsMeasured ? _time.GetTimestamp() : NotTimed;

    /// <summary>The call is over whatever becomes of its record: an exception here would make the host call the tool again.</summary>
    public Outcome End(long began, ToolCall call, Outcome outcome)
    {
        if (began != NotTimed)
        {
            var elapsed = _time.GetElapsedTime(began);
            _audit?.Enqueue(Record(call, outcome, elapsed));
            Log.Try(static state => ToolTelemetry.Record(state.outcome, state.elapsed), (outcome, elapsed));
        }

        return outcome;
    }

    /// <summary>A step threw: the caller learns an id, the log learns why.</summary>
    public Outcome Failure(ToolSlot slot, Exception exception)
    {
        if (exception is MissingServiceException || !slot.IsCreated)
        {
            Log.TryMisconfigured(_logger, slot.Name, exception);
            var cause = slot.IsCreated ? "service_missing" : "tool_not_created";
            return new Outcome(ToolResult.Refused(ToolStatus.Misconfigured), cause, slot.Name);
        }

        var incident = RandomNumberGenerator.GetHexString(16, lowercase: true);
        Log.TryToolFailed(_logger, slot.Name, incident, exception);
        return new Outcome(ToolResult.Failed(incident), ToolStatus.ToolFailed.Code(), slot.Name);
    }

    private AuditRecord Record(ToolCall call, Outcome outcome, TimeSpan elapsed) => new()
    {
        At = _time.GetUtcNow(),
        Tool = outcome.Tool,
        Status = outcome.Result.Status,
        Cause = outcome.Cause,
        CallerId = call.Caller.IsAuthenticated ? call.Caller.Id : null,
        Session = call.Caller.Session,
        Address = call.Caller.Address?.ToString(),
        IncidentId = outcome.Result.IncidentId,
        Elapsed = elapsed,
        ArgumentBytes = call.Arguments.Length,
        ResultBytes = (int)Math.Min(outcome.Result.Bytes + outcome.StreamedBytes, int.MaxValue),
        Rules = RulesOf(outcome.Result.Problems),
    };

    private static string[] RulesOf(IReadOnlyList<ArgumentProblem> problems) =>
        problems.Count == 0 ? []
            : [.. problems.Select(problem => problem.Pointer.Length == 0 ? problem.Rule : $"{problem.Rule} at {problem.Pointer}")];
}
