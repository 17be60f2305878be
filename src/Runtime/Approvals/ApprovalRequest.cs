namespace SecureTools;

/// <summary>A call that waits for somebody's decision.</summary>
public sealed record ApprovalRequest
{
    /// <summary>
    /// Its name: 128 random bits as 22 characters of base64url. It grants nothing to anybody but the caller it was made for.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The tool's name.</summary>
    public required string Tool { get; init; }

    /// <summary>Who calls.</summary>
    public required string CallerId { get; init; }

    /// <summary>The session of the call, if it has one.</summary>
    public string? Session { get; init; }

    /// <summary><see cref="CanonicalJson.TryHash"/> of the arguments, 32 bytes.</summary>
    public required ReadOnlyMemory<byte> ArgumentsHash { get; init; }

    /// <summary>
    /// The arguments in the form of <see cref="CanonicalJson"/>, for the person who decides. They are the model's words: a page that
    /// shows them encodes them.
    /// </summary>
    public required ReadOnlyMemory<byte> Arguments { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is of no use, approved or not.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The id and the tool's name alone: arguments, caller and session do not belong into a log by accident.</summary>
    public override string ToString() => $"Approval {Id} for {Tool}";
}
