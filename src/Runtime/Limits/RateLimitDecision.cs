namespace SecureTools;

/// <summary>What an <see cref="IRateLimitStore"/> answered.</summary>
/// <param name="Allowed">Whether the call was granted and recorded.</param>
/// <param name="RetryAfter">Zero when allowed; else the time after which it makes sense to ask again, always positive.</param>
public readonly record struct RateLimitDecision(bool Allowed, TimeSpan RetryAfter);
