using System.Security.Cryptography;
using System.Text;

namespace InsecureAgent.Misuse.PasswordHash;

public static class Accounts
{
    // SECT4005 warning: a fast hash lets a thief try billions of passwords.
    public static byte[] Hash(string password) => SHA256.HashData(Encoding.UTF8.GetBytes(password));
}
