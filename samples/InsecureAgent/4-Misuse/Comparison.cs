using System.Security.Cryptography;

namespace InsecureAgent.Misuse.Comparison;

public static class Webhooks
{
    public static bool IsValid(byte[] key, byte[] body, string signature) =>
        // SECT4001 warning: the time that it takes tells how much of a forged code is right.
        System.Convert.ToHexString(HMACSHA256.HashData(key, body)) == signature;
}
