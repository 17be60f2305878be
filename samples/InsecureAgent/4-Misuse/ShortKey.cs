using System.Security.Cryptography;

namespace InsecureAgent.Misuse.ShortKey;

public static class Signing
{
    // SECT4003 warning: eight bytes can be guessed.
    public static HMACSHA256 New() => new(RandomNumberGenerator.GetBytes(8));
}
