using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>The second half of step 7: an approval of exactly these arguments, used once.</summary>
internal sealed class ApprovalStep(IApprovalStore? store, ILogger logger)
{
    public async ValueTask<Outcome?> RunAsync(Tool tool, ToolCall call, CancellationToken cancel)
    {
        if (store is null)
        {
            return Outcome.Refused(ToolStatus.Misconfigured, tool, "approval_store_missing");
        }

        var ticket = ApprovalTicket.TryCreate(tool.Name, call.Caller.Id, call.Caller.Session, call.ArgumentsOrEmpty);
        if (ticket is null)
        {
            return Outcome.Refused(ToolStatus.ApprovalRequired, tool, "approval_impossible");
        }

        try
        {
            return await ConsumeAsync(tool, call, ticket, cancel).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            Log.TryStoreFailed(logger, "approvals", exception);
            return Outcome.Refused(ToolStatus.Misconfigured, tool, "approval_store_unavailable");
        }
    }

    private async ValueTask<Outcome?> ConsumeAsync(Tool tool, ToolCall call, ApprovalTicket ticket, CancellationToken cancel)
    {
        var failure = await store!.ConsumeAsync(call.ApprovalId, ticket, cancel).ConfigureAwait(false);
        if (failure == ApprovalFailure.None)
        {
            return null;
        }

        var request = await store!.RequestAsync(ticket, cancel).ConfigureAwait(false);
        return new Outcome(ToolResult.NeedsApproval(request?.Id), failure.Cause(), tool.Name);
    }
}
