using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace InsecureAgent.Misuse.PassThrough;

public static class Downstream
{
    public static AuthenticationHeaderValue Header(HttpRequest request) =>
        // SECT4014 warning: the next service gets a token that was not meant for it.
        new("Bearer", request.Headers.Authorization.ToString().Substring(7));
}
