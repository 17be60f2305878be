namespace SecureTools;

/// <summary>How an agent mints and validates tokens. <see cref="ToolTokens"/> checks the values when it is constructed.</summary>
public sealed class ToolTokensOptions
{
    /// <summary>The secrets.</summary>
    public required TokenKeyRing Keys { get; init; }

    /// <summary>
    /// The name of the agent: 1 to 255 bytes of UTF-8. Agents that share a secret do not accept each other's tokens unless they share the
    /// name. The legacy format cannot carry it.
    /// </summary>
    public required string Agent { get; init; }

    /// <summary>The format; the native one unless told otherwise.</summary>
    public ToolTokenCodec Codec { get; init; } = ToolTokenCodec.V2;

    /// <summary>
    /// How long a minted token lives: one second or more, fractions of a second are dropped. An hour unless told otherwise.
    /// </summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromSeconds(3600);

    /// <summary>
    /// The longest lifetime to mint or accept, from <see cref="Lifetime"/> to 36525 days. A day unless told otherwise. A token whose
    /// remaining time is longer is refused, however genuine.
    /// </summary>
    public TimeSpan MaxLifetime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How far the clocks of minter and validator may differ, zero to an hour. It lengthens the life of every token. None unless told
    /// otherwise.
    /// </summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>
    /// Remembers used tokens, so that each works once. Without one, which is the default, a token can be used again until it expires, as
    /// platforms that retry calls need it.
    /// </summary>
    public ITokenReplayStore? ReplayStore { get; init; }

    /// <summary>The clock; the system's unless told otherwise.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether <see cref="ToolTokens.Debug"/> answers. Off unless told otherwise.</summary>
    public bool EnableDebugView { get; init; }
}
