namespace SecureTools;

/// <summary>
/// What a token is bound to. The same type mints and validates, with named members, so that tool and session cannot change places.
/// </summary>
public sealed record TokenBinding
{
    internal const int ArgumentsHashLength = 32;
    private const int LongestPurpose = 32;

    /// <summary>The name of the tool: 1 to 255 bytes of UTF-8, compared ordinally.</summary>
    public required string Tool { get; init; }

    /// <summary>
    /// The session (call) the token belongs to: 1 to 255 bytes of UTF-8, compared ordinally. It travels readable inside the token.
    /// </summary>
    public required string Session { get; init; }

    /// <summary>
    /// The purpose, <see cref="TokenPurposes.Tool"/> unless told otherwise: 1 to 32 characters out of <c>a-z</c>, <c>0-9</c> and <c>_</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The purpose has another form.</exception>
    public string Purpose
    {
        get;
        init => field = IsPurpose(value)
            ? value
            : throw new ArgumentException("A purpose is 1 to 32 characters out of a-z, 0-9 and _.", nameof(value));
    } = TokenPurposes.Tool;

    /// <summary>
    /// The hash of the canonical arguments: empty, or 32 bytes. When minting, a hash limits the token to these arguments. When validating,
    /// it is compared if the token carries one (see <see cref="ToolTokens.CarriesArgumentsHash"/>): such a token is never valid for another
    /// hash nor for none.
    /// </summary>
    /// <exception cref="ArgumentException">The hash is neither empty nor 32 bytes long.</exception>
    public ReadOnlyMemory<byte> ArgumentsHash
    {
        get;
        init => field = value.Length is 0 or ArgumentsHashLength
            ? value
            : throw new ArgumentException("The arguments hash is empty or 32 bytes long.", nameof(value));
    }

    /// <summary>Compares by value; the hash by its bytes.</summary>
    /// <param name="other">The binding to compare with.</param>
    /// <returns>Whether both bind a token to the same things.</returns>
    public bool Equals(TokenBinding? other) =>
        other is not null
        && string.Equals(Tool, other.Tool, StringComparison.Ordinal)
        && string.Equals(Session, other.Session, StringComparison.Ordinal)
        && string.Equals(Purpose, other.Purpose, StringComparison.Ordinal)
        && ArgumentsHash.Span.SequenceEqual(other.ArgumentsHash.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tool, Session, Purpose, ArgumentsHash.Length);

    /// <summary>Names the type and the purpose only: session and tool may come from a caller.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => $"{nameof(TokenBinding)} {{ Purpose = {Purpose} }}";

    private static bool IsPurpose(string? text) =>
        text is { Length: > 0 and <= LongestPurpose } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
