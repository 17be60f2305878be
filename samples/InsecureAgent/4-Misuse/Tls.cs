using System.Net;

namespace InsecureAgent.Misuse.Tls;

public static class Clients
{
    // SECT4012 warning: old versions can be broken.
    public static SecurityProtocolType Versions => SecurityProtocolType.Tls12 | SecurityProtocolType.Tls11;
}
