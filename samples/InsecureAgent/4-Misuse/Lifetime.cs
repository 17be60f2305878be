using Microsoft.IdentityModel.Tokens;

namespace InsecureAgent.Misuse.Lifetime;

public static class Tokens
{
    // SECT4009 warning: a stolen token is good for ever.
    public static void Configure(TokenValidationParameters parameters) => parameters.ValidateLifetime = false;
}
