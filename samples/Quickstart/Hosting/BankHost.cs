using System.Diagnostics;
using Quickstart.Banking;
using Quickstart.Calls;

namespace Quickstart.Hosting;

/// <summary>The application around the tools: it knows who calls, keeps the stores, and hands every call to the table.</summary>
internal sealed class BankHost : IAsyncDisposable
{
    private readonly DemoClock _clock = new();
    private readonly DemoBank _bank = new();
    private readonly AuditQueue _audit;
    private readonly TokenDesk _tokens;
    private readonly IApprovalStore _approvals;
    private string? _approval;

    public BankHost()
    {
        _audit = new AuditQueue([Trail]);
        _tokens = new TokenDesk(_clock);
        _approvals = new InMemoryApprovalStore(new ApprovalStoreOptions { TimeProvider = _clock });

        // ToolTables is generated: the tools of this assembly, without reflection. A guard that lacks something here stops the program.
        Table = ToolTables.Create(new ToolTableOptions
        {
            Tokens = _tokens.Tokens,
            RateLimits = new InMemoryRateLimitStore(timeProvider: _clock),
            Approvals = _approvals,
            Audit = _audit,
            MaxArgumentBytes = 8 * 1024,
            Time = _clock,
        });
    }

    public ToolTable Table { get; }

    public AuditTrail Trail { get; } = new();

    /// <summary>Runs the calls of a line, one after another.</summary>
    /// <exception cref="BrokenLineException">The line names a caller who does not exist, or asks for a token that cannot be.</exception>
    public async Task<IReadOnlyList<CallOutcome>> RunAsync(CallLine line)
    {
        _clock.Advance(line.Context.Advance);
        var calls = line.Calls.Select(call => CreateCall(line.Context, call)).ToList();
        var outcomes = new List<CallOutcome>();
        foreach (var call in calls)
        {
            var began = Stopwatch.GetTimestamp();
            var result = await Table.InvokeAsync(call);
            var elapsed = Stopwatch.GetElapsedTime(began);
            await DecideAsync(line.Context.Approval, result.ApprovalId, call.Caller);
            outcomes.Add(new CallOutcome
            {
                Line = line,
                Label = calls.Count == 1 ? $"{line.Number}" : $"{line.Number}.{outcomes.Count + 1}",
                Tool = call.ToolName,
                Caller = call.Caller,
                Result = result,
                Elapsed = elapsed,
                Expected = line.Expected.ElementAtOrDefault(outcomes.Count),
            });
        }

        return outcomes;
    }

    /// <summary>Waits until the audit is complete.</summary>
    public ValueTask DisposeAsync() => _audit.DisposeAsync();

    private ToolCall CreateCall(HostContext context, ModelCall call)
    {
        var caller = People.Find(context.Caller, _clock.GetUtcNow())
            ?? throw new BrokenLineException("'caller' is not one of the known callers");
        var opened = context.Session ?? "session-" + context.Caller;
        var offered = Table.Find(call.Tool)?.Name ?? "none";
        return new ToolCall(call.Tool)
        {
            Arguments = call.Arguments,
            Caller = caller.InSession(call.Session ?? opened),
            Services = new BankServices(_bank, context.HasRates),
            Token = _tokens.TokenFor(context, offered, opened, call.Arguments.Span),
            ApprovalId = context.Approval == ApprovalDirective.Present ? _approval : null,
        };
    }

    private async Task DecideAsync(ApprovalDirective directive, string? request, Caller caller)
    {
        if (request is null || directive is ApprovalDirective.None or ApprovalDirective.Present)
        {
            return;
        }

        _approval = request;
        _ = directive == ApprovalDirective.Deny
            ? await _approvals.DenyAsync(request, People.Approver)
            : await _approvals.ApproveAsync(request, directive == ApprovalDirective.SelfApprove ? caller.Id : People.Approver);
    }
}
