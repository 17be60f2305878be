using System.Security.Cryptography;
using System.Text;

namespace InsecureAgent.Secrets.LiteralKey;

public static class Signer
{
    // SECT1003 warning: every installation signs with the same key.
    public static byte[] Sign(byte[] data) => HMACSHA256.HashData(Encoding.UTF8.GetBytes("the same in every installation"), data);
}
