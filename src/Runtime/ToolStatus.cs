namespace SecureTools;

/// <summary>How a tool call ended. Each value has a stable text code, see <see cref="ToolStatusCodes.Code"/>.</summary>
public enum ToolStatus
{
    /// <summary>The tool ran and its result is complete.</summary>
    Ok,

    /// <summary>No tool of that name exists for this caller: unknown, hidden and concealed tools look alike.</summary>
    UnknownTool,

    /// <summary>The arguments are larger or more deeply nested than the table or the tool accepts.</summary>
    ArgumentsTooLarge,

    /// <summary>The tool is secure and the call carried no token.</summary>
    TokenMissing,

    /// <summary>The tool is secure and the token did not validate. The cause is in the audit alone.</summary>
    TokenInvalid,

    /// <summary>The tool requires an authenticated caller.</summary>
    Unauthenticated,

    /// <summary>The caller lacks a permission that the tool requires.</summary>
    PermissionDenied,

    /// <summary>The caller lacks a role that the tool requires.</summary>
    RoleRequired,

    /// <summary>The caller's trust score is unknown or below what the tool requires.</summary>
    TrustTooLow,

    /// <summary>The tool requires a second factor that is missing or too old.</summary>
    MfaRequired,

    /// <summary>The caller used up the tool's rate limit.</summary>
    RateLimited,

    /// <summary>The arguments do not match the tool's schema; the result lists every problem.</summary>
    InvalidArguments,

    /// <summary>The call needs an approval of exactly these arguments.</summary>
    ApprovalRequired,

    /// <summary>The tool did not finish within its time-out.</summary>
    Timeout,

    /// <summary>The tool threw. The exception is in the log alone, under the result's incident id.</summary>
    ToolFailed,

    /// <summary>The result is larger than the tool may return.</summary>
    ResultTooLarge,

    /// <summary>The host lacks something that the tool's guards need, so the call was refused.</summary>
    Misconfigured,
}
