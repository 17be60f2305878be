namespace SecureTools;

/// <summary>
/// Why a token was refused. It is meant for audit and metrics: whoever presented the token is told only that it was refused,
/// the same words for every cause.
/// </summary>
public enum TokenFailure
{
    /// <summary>The token is valid.</summary>
    None,

    /// <summary>There is no token, or it is the empty string.</summary>
    Missing,

    /// <summary>The text is not a token of this format: too long, a foreign character, a non-canonical spelling, bytes left over.</summary>
    Malformed,

    /// <summary>The token names a key that the ring does not hold, for example one that was rotated out.</summary>
    UnknownKey,

    /// <summary>The message authentication code does not match.</summary>
    BadSignature,

    /// <summary>The token is genuine but was minted for another purpose.</summary>
    WrongPurpose,

    /// <summary>The token is genuine but was minted by another agent.</summary>
    WrongAgent,

    /// <summary>The token is genuine but was minted for another tool.</summary>
    WrongTool,

    /// <summary>The token is genuine but was minted for another session.</summary>
    WrongSession,

    /// <summary>The token is genuine but its time is over.</summary>
    Expired,

    /// <summary>The token is genuine but would live longer than the configured maximum.</summary>
    LifetimeTooLong,

    /// <summary>The token is genuine but is bound to other arguments.</summary>
    WrongArguments,

    /// <summary>The token is genuine but was used before, or the replay store is full and cannot tell.</summary>
    Replayed,

    /// <summary>The token is genuine but the replay store failed, so that single use cannot be promised.</summary>
    ReplayStoreUnavailable,
}
