namespace SecureTools;

/// <summary>The exact causes behind a refusal, as the audit names them.</summary>
internal static class CauseCodes
{
    public static string Cause(this TokenFailure failure) => failure switch
    {
        TokenFailure.Missing => "token_missing",
        TokenFailure.Malformed => "token_malformed",
        TokenFailure.UnknownKey => "token_unknown_key",
        TokenFailure.BadSignature => "token_bad_signature",
        TokenFailure.WrongPurpose => "token_wrong_purpose",
        TokenFailure.WrongAgent => "token_wrong_agent",
        TokenFailure.WrongTool => "token_wrong_tool",
        TokenFailure.WrongSession => "token_wrong_session",
        TokenFailure.Expired => "token_expired",
        TokenFailure.LifetimeTooLong => "token_lifetime_too_long",
        TokenFailure.WrongArguments => "token_wrong_arguments",
        TokenFailure.Replayed => "token_replayed",
        TokenFailure.ReplayStoreUnavailable => "token_replay_store_unavailable",
        _ => "token_invalid",
    };

    public static string Cause(this ApprovalFailure failure) => failure switch
    {
        ApprovalFailure.Missing => "approval_missing",
        ApprovalFailure.Unknown => "approval_unknown",
        ApprovalFailure.Pending => "approval_pending",
        ApprovalFailure.Denied => "approval_denied",
        ApprovalFailure.Expired => "approval_expired",
        ApprovalFailure.OtherTool => "approval_for_other_tool",
        ApprovalFailure.OtherCaller => "approval_for_other_caller",
        ApprovalFailure.OtherArguments => "approval_for_other_arguments",
        ApprovalFailure.AlreadyUsed => "approval_already_used",
        ApprovalFailure.StoreUnavailable => "approval_store_unavailable",
        _ => "approval_invalid",
    };
}
