namespace InsecureAgent.Misuse.PredictableToken;

public sealed class Invitation
{
    // SECT4004 warning: an identifier is unique, not secret.
    public string Token { get; } = System.Guid.NewGuid().ToString();
}
