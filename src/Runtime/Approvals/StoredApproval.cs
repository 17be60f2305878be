namespace SecureTools;

internal enum ApprovalState
{
    Pending,
    Approved,
    Denied,
    Used,
    Expired,
}

/// <summary>A request with its state and its place in one of the store's two lists.</summary>
internal sealed class StoredApproval
{
    public StoredApproval(ApprovalTicket ticket, ApprovalRequest request, long created)
    {
        Ticket = ticket;
        Request = request;
        Created = created;
        Place = new LinkedListNode<StoredApproval>(this);
    }

    public ApprovalTicket Ticket { get; }

    public ApprovalRequest Request { get; }

    /// <summary>On the steady clock.</summary>
    public long Created { get; }

    public LinkedListNode<StoredApproval> Place { get; }

    public ApprovalState State { get; set; }

    public bool IsOpen => State is ApprovalState.Pending or ApprovalState.Approved;

    public static long Size(ApprovalTicket ticket) =>
        ticket.Arguments.Length
        + ticket.ArgumentsHash.Length
        + (sizeof(char) * ((long)ticket.Tool.Length + ticket.CallerId.Length + (ticket.Session?.Length ?? 0) + RandomId.Length));

    public ApprovalFailure Failure => State switch
    {
        ApprovalState.Approved => ApprovalFailure.None,
        ApprovalState.Pending => ApprovalFailure.Pending,
        ApprovalState.Denied => ApprovalFailure.Denied,
        ApprovalState.Used => ApprovalFailure.AlreadyUsed,
        _ => ApprovalFailure.Expired,
    };
}
