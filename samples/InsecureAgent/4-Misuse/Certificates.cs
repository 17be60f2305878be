using System.Net.Http;

namespace InsecureAgent.Misuse.Certificates;

public static class Clients
{
    // SECT4011 warning: anybody may answer in the name of the server.
    public static HttpClientHandler New() => new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
}
