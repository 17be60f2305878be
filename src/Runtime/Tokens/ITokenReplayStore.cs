namespace SecureTools;

/// <summary>
/// Remembers the nonces of used tokens, so that a token works once. It is asked last, after everything else about the token was found
/// right, so that nobody without a genuine token can fill it.
/// </summary>
public interface ITokenReplayStore
{
    /// <summary>
    /// Claims a nonce: atomically, so that out of any number of parallel claims of one nonce exactly one succeeds. A claim holds up to and
    /// including its expiry. A store that cannot tell, for example because it is full, answers <see langword="false"/> or throws; it never
    /// forgets a nonce that has not expired.
    /// </summary>
    /// <param name="nonce">The nonce, 8 to 16 bytes. It may be kept.</param>
    /// <param name="expiry">The last instant at which the token could be accepted, clock skew included.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Whether this claim is the first.</returns>
    ValueTask<bool> TryClaimAsync(ReadOnlyMemory<byte> nonce, DateTimeOffset expiry, CancellationToken cancel);
}
