using Microsoft.IdentityModel.Tokens;

namespace InsecureAgent.Misuse.EndlessToken;

public static class Issuer
{
    // SECT4018 warning: the token never expires.
    public static SecurityTokenDescriptor Describe(SigningCredentials credentials) => new() { Issuer = "me", SigningCredentials = credentials };
}
