using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace InsecureAgent.Misuse.ProcessKey;

public static class Keys
{
    // SECT4019 suggestion: a restart, or a second instance, does not know the key.
    public static SecurityKey New() => new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32));
}
