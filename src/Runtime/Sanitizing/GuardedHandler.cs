using System.Net;

namespace SecureTools;

/// <summary>Keeps requests on connections that pass the guard: HTTP/3 makes its own, to an address that a server may name.</summary>
internal sealed class GuardedHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.Send(OnTcp(request), cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(OnTcp(request), cancellationToken);

    private static HttpRequestMessage OnTcp(HttpRequestMessage request)
    {
        if (request.Version.Major > 2 || request.VersionPolicy == HttpVersionPolicy.RequestVersionOrHigher)
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        }

        return request;
    }
}
