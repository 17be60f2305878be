namespace SecureTools;

/// <summary>Why an approval did not let a call through. For the audit; a model is told no more than that an approval is required.</summary>
public enum ApprovalFailure
{
    /// <summary>The store did not answer; also what an answer means that nobody filled in.</summary>
    StoreUnavailable,

    /// <summary>It did: the approval was valid and is now used up.</summary>
    None,

    /// <summary>The call named no approval.</summary>
    Missing,

    /// <summary>There is no approval of that id, or it was forgotten long after its end.</summary>
    Unknown,

    /// <summary>Nobody has decided yet.</summary>
    Pending,

    /// <summary>It was denied, or withdrawn before its use.</summary>
    Denied,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It is for another tool.</summary>
    OtherTool,

    /// <summary>It is for another caller, or for another session of this one.</summary>
    OtherCaller,

    /// <summary>It is for other arguments.</summary>
    OtherArguments,

    /// <summary>A call has used it.</summary>
    AlreadyUsed,
}
