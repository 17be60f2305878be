namespace SecureTools;

/// <summary>Decisions of people about calls, each bound to the exact arguments and good for one call.</summary>
/// <remarks>
/// Implementations are thread-safe. Who may approve is for the host to check before it calls <see cref="ApproveAsync"/> and <see
/// cref="DenyAsync"/>; no tool may reach these.
/// A store that cannot answer throws or returns <see cref="ApprovalFailure.StoreUnavailable"/>; the call is refused either way.
/// </remarks>
public interface IApprovalStore
{
    /// <summary>Asks for a decision.</summary>
    /// <returns>
    /// The request. The same one again while an identical ticket is pending, approved and not yet used, or denied, until it expires:
    /// asking again neither
    /// multiplies what people have to decide nor undoes a denial. Null when the store has no room: the call stays refused.
    /// </returns>
    ValueTask<ApprovalRequest?> RequestAsync(ApprovalTicket ticket, CancellationToken cancel = default);

    /// <summary>Approves a pending request.</summary>
    /// <returns>False, and nothing changed, when it is not pending, is unknown or expired, or the approver is its caller and may not
    /// be.</returns>
    ValueTask<bool> ApproveAsync(string id, string approver, CancellationToken cancel = default);

    /// <summary>Denies a request that is pending, or withdraws an approval that no call has used. Callers may deny their own.</summary>
    /// <returns>False, and nothing changed, when there is no such request.</returns>
    ValueTask<bool> DenyAsync(string id, string approver, CancellationToken cancel = default);

    /// <summary>Uses an approval up, at most once whatever runs at the same time.</summary>
    /// <param name="id">The approval that the call names; null or empty when it names none.</param>
    /// <param name="ticket">What the call is, not what it says it is.</param>
    /// <param name="cancel">Gives up waiting; the approval may be used up all the same.</param>
    /// <returns>
    /// <see cref="ApprovalFailure.None"/> when the call may run. Any failure leaves the approval as it is: a caller who sends other
    /// arguments by mistake
    /// may still run what was approved, and one who sends another's id must not be able to spoil it. What it is for is compared before
    /// its state, so that
    /// a stranger's guess learns nothing of the state.
    /// </returns>
    ValueTask<ApprovalFailure> ConsumeAsync(string? id, ApprovalTicket ticket, CancellationToken cancel = default);

    /// <summary>What waits for a decision, oldest first.</summary>
    ValueTask<IReadOnlyList<ApprovalRequest>> PendingAsync(CancellationToken cancel = default);
}
