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

        var hash = new byte[32];
        if (!CanonicalJson.TryHash(call.Arguments.Span, hash))
        {
            return Outcome.Refused(ToolStatus.InvalidArguments, tool, "arguments_not_canonical");
        }

        try
        {
            return await ConsumeAsync(tool, call, hash, cancel).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            Log.StoreFailed(logger, "approvals", exception);
            return Outcome.Refused(ToolStatus.Misconfigured, tool, "approval_store_unavailable");
        }
    }

    private async ValueTask<Outcome?> ConsumeAsync(Tool tool, ToolCall call, byte[] hash, CancellationToken cancel)
    {
        var ticket = new ApprovalTicket
        {
            Tool = tool.Name,
            CallerId = call.Caller.Id,
            Session = call.Caller.Session,
            ArgumentsHash = hash,
            Arguments = call.Arguments,
        };
        var failure = string.IsNullOrEmpty(call.ApprovalId)
            ? ApprovalFailure.Missing
            : await store!.ConsumeAsync(call.ApprovalId, ticket, cancel).ConfigureAwait(false);
        if (failure == ApprovalFailure.None)
        {
            return null;
        }

        var request = await store!.RequestAsync(ticket, cancel).ConfigureAwait(false);
        return new Outcome(ToolResult.NeedsApproval(request?.Id), failure.Cause(), tool);
    }
}
