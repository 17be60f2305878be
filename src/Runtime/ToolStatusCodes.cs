namespace SecureTools;

/// <summary>The stable text codes of <see cref="ToolStatus"/>, as hosts, logs and metrics show them.</summary>
public static class ToolStatusCodes
{
    /// <summary>The code of a status, for example <c>permission_denied</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of <see cref="ToolStatus"/>.</exception>
    public static string Code(this ToolStatus status) => status switch
    {
        ToolStatus.Ok => "ok",
        ToolStatus.UnknownTool => "unknown_tool",
        ToolStatus.ArgumentsTooLarge => "arguments_too_large",
        ToolStatus.TokenMissing => "token_missing",
        ToolStatus.TokenInvalid => "token_invalid",
        ToolStatus.Unauthenticated => "unauthenticated",
        ToolStatus.PermissionDenied => "permission_denied",
        ToolStatus.RoleRequired => "role_required",
        ToolStatus.TrustTooLow => "trust_too_low",
        ToolStatus.MfaRequired => "mfa_required",
        ToolStatus.RateLimited => "rate_limited",
        ToolStatus.InvalidArguments => "invalid_arguments",
        ToolStatus.ApprovalRequired => "approval_required",
        ToolStatus.Timeout => "timeout",
        ToolStatus.ToolFailed => "tool_failed",
        ToolStatus.ResultTooLarge => "result_too_large",
        ToolStatus.Misconfigured => "misconfigured",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
