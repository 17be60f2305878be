using System.Security.Cryptography;
using System.Text;

namespace InsecureAgent.Misuse.HashAsMac;

public static class Links
{
    // SECT4006 warning: a plain hash over key and text can be extended by an attacker.
    public static byte[] Sign(string secret, string link) => SHA256.HashData(Encoding.UTF8.GetBytes(secret + link));
}
