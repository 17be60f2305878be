using Microsoft.AspNetCore.HostFiltering;

namespace InsecureAgent.Misuse.AnyHost;

public static class Hosts
{
    // SECT4020 warning: a forged host name is accepted.
    public static void Configure(HostFilteringOptions options) => options.AllowedHosts = ["*"];
}
