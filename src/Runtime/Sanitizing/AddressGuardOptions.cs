using System.Net;

namespace SecureTools;

/// <summary>What an <see cref="AddressGuard"/> allows beyond public addresses, and how it looks names up.</summary>
public sealed class AddressGuardOptions
{
    /// <summary>Networks that may be reached although they are not public, such as one internal service. Default: none.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; set; } = [];

    /// <summary>Looks a name up. Default: the system's resolver.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; set; } = Dns.GetHostAddressesAsync;

    /// <summary>How long one connection may take, its look-up included. Default 15 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
