using Microsoft.IdentityModel.Tokens;

namespace InsecureAgent.Misuse.Algorithms;

public static class Tokens
{
    // SECT4010 suggestion: the token chooses how it is checked.
    public static TokenValidationParameters Parameters(SecurityKey key) => new() { IssuerSigningKey = key, ValidIssuer = "me", ValidAudience = "you" };
}
