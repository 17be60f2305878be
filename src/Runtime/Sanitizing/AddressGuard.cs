using System.Net;
using System.Net.Sockets;

namespace SecureTools;

/// <summary>
/// Connects to public addresses alone: it resolves a host's name, refuses the host if any of its addresses is not public, and connects to
/// exactly the address that it checked. A name that resolves to something else a moment later changes nothing.
/// </summary>
/// <remarks>
/// Not public are private, shared, loopback, link-local, multicast, broadcast, reserved, documentation and unspecified addresses, those at
/// which clouds serve credentials, and addresses of the sixth version that carry one of these. Every connection of a handler passes here,
/// those of redirects and retries included.
/// </remarks>
public sealed class AddressGuard
{
    private readonly IPNetwork[] _allowed;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;
    private readonly TimeSpan _timeout;

    /// <summary>A guard.</summary>
    /// <param name="options">What it allows. Later changes have no effect.</param>
    public AddressGuard(AddressGuardOptions? options = null)
    {
        options ??= new AddressGuardOptions();
        _allowed = [.. options.AllowedNetworks];
        _resolve = options.Resolve;
        _timeout = options.ConnectTimeout;
    }

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        address = Plain(address);
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => AddressRanges.IsPublicV4(address),
            AddressFamily.InterNetworkV6 => AddressRanges.IsPublicV6(address),
            _ => false,
        };
    }

    /// <summary>
    /// A handler for <see cref="HttpClient"/> that connects through this guard, follows no redirect (see
    /// <see cref="AllowedUrl.TryFollow"/>), uses no proxy, for a proxy would resolve the name itself, keeps no cookies, and does not speak
    /// HTTP/3, whose connections no guard sees.
    /// </summary>
    // The outer handler owns the inner one.
#pragma warning disable CA2000
    public HttpMessageHandler CreateHandler() => new GuardedHandler(CreateSocketsHandler());
#pragma warning restore CA2000

    /// <summary>
    /// Connects, for <see cref="SocketsHttpHandler.ConnectCallback"/>. A proxy must not be in use: its address is what would be checked.
    /// Nor may HTTP/3 be: it does not ask this callback.
    /// </summary>
    /// <exception cref="AddressRefusedException">The host has no address, or one that is not allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, cancel).ConfigureAwait(false);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, IsAllowed))
        {
            throw new AddressRefusedException();
        }

        for (var i = 0; ; i++)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(Plain(addresses[i]), context.DnsEndPoint.Port), cancel).ConfigureAwait(false);
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                // The next address may answer.
            }
        }
    }

    internal SocketsHttpHandler CreateSocketsHandler() => new()
    {
        ConnectCallback = ConnectAsync,
        ConnectTimeout = _timeout,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
    };

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel)
    {
        try
        {
            return await _resolve(host, cancel).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // The platform does not look up unspecified addresses, nor what is no name at all.
            return [];
        }
    }

    private bool IsAllowed(IPAddress address) => IsPublic(address) || Array.Exists(_allowed, network => network.Contains(Plain(address)));

    /// <summary>An address of the fourth version in the clothes of the sixth is judged, and reached, as what it is.</summary>
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    // The stream owns the socket, and a socket that did not connect is disposed of.
#pragma warning disable CA2000
    private static async Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancel)
    {
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
#pragma warning restore CA2000
}
