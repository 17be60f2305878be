namespace SecureTools;

/// <summary>
/// What a token claims to say, for debugging. Nothing in it is authenticated: never decide anything by it. Nonce and signature are not
/// shown.
/// </summary>
public sealed record TokenDebugView
{
    private const string Redacted = "[redacted]";

    internal TokenDebugView()
    {
    }

    /// <summary>Whether the text is no token of this format. The other fields are empty then.</summary>
    public bool Malformed { get; internal init; }

    /// <summary>The session (call) the token names.</summary>
    public string? CallId { get; internal init; }

    /// <summary>The tool the token names.</summary>
    public string? FunctionName { get; internal init; }

    /// <summary>The expiry the token names, in Unix seconds.</summary>
    public long? Expiry { get; internal init; }

    /// <summary>A fixed text in place of the nonce.</summary>
    public string? Nonce => Malformed ? null : Redacted;

    /// <summary>A fixed text in place of the signature.</summary>
    public string? Signature => Malformed ? null : Redacted;

    /// <summary>Whether the expiry the token names is over, clock skew considered.</summary>
    public bool? Expired { get; internal init; }

    /// <summary>Leaves out session and tool, which come from whoever wrote the token.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => $"{nameof(TokenDebugView)} {{ Malformed = {Malformed}, Expired = {Expired} }}";
}
