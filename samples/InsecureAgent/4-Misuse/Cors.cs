using Microsoft.AspNetCore.Cors.Infrastructure;

namespace InsecureAgent.Misuse.Cors;

public static class Policies
{
    // SECT4013 warning: every page in the browser may call with the user's cookies.
    public static void Configure(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(_ => true).AllowCredentials();
}
