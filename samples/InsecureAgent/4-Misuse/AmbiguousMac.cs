using System.Security.Cryptography;
using System.Text;

namespace InsecureAgent.Misuse.AmbiguousMac;

public static class Calls
{
    // SECT4007 suggestion: "ab" and "c" sign like "a" and "bc".
    public static byte[] Sign(byte[] key, string user, string tool) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(user + tool));
}
