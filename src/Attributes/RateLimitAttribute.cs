using System;

namespace SecureTools;

/// <summary>How often a tool may be called. Calls that are refused for their token, caller or arguments count as well.</summary>
/// <remarks>
/// On a class or interface the limit holds for each of its tools on its own. Over the limit a call ends with <c>rate_limited</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class RateLimitAttribute : Attribute
{
    /// <summary>At most <paramref name="count"/> calls in each sliding window.</summary>
    /// <param name="count">Calls in one window, from 1 to 100,000.</param>
    public RateLimitAttribute(int count) => Count = count;

    /// <summary>Calls in one window, from 1 to 100,000.</summary>
    public int Count { get; }

    /// <summary>Length of the sliding window in seconds, from 1 to 86,400. Default 60.</summary>
    public int PerSeconds { get; set; } = 60;

    /// <summary>Whose calls are counted together. Default <see cref="RateLimitBy.Caller"/>.</summary>
    public RateLimitBy By { get; set; }
}

/// <summary>Whose calls a rate limit counts together.</summary>
public enum RateLimitBy
{
    /// <summary>One authenticated caller; anonymous callers by their address.</summary>
    Caller,

    /// <summary>One session; callers without one as <see cref="Caller"/>.</summary>
    Session,

    /// <summary>One network address (IPv6 by its first 64 bits); callers without one count together.</summary>
    Address,

    /// <summary>
    /// Everybody. Calls that are refused for their token or caller are not counted here, so that nobody without access can use up the
    /// calls of those with it.
    /// </summary>
    Everyone,
}
