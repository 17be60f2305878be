using System.Collections.Frozen;
using System.Net;
using System.Security.Claims;

namespace SecureTools;

/// <summary>Who makes a call, as the host established it. Nothing here may come from the model or from a tool's arguments.</summary>
/// <remarks>Immutable and safe to share between calls and threads; its permission bits are computed once per table and kept.</remarks>
public sealed class Caller
{
    private readonly FrozenSet<string> _roles = FrozenSet<string>.Empty;
    private readonly FrozenSet<string> _permissions = FrozenSet<string>.Empty;
    private ClaimsPrincipal? _principal;
    private Grants[] _grants = [];

    private Caller() => Id = "";

    /// <summary>An authenticated caller.</summary>
    /// <param name="id">A stable identifier of the caller, not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public Caller(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        IsAuthenticated = true;
    }

    private Caller(ClaimsPrincipal principal, string id)
        : this(id) => _principal = principal;

    private Caller(Caller other)
    {
        Id = other.Id;
        IsAuthenticated = other.IsAuthenticated;
        _roles = other._roles;
        _permissions = other._permissions;
        _principal = other._principal;
        Session = other.Session;
        SecondFactorAt = other.SecondFactorAt;
        TrustScore = other.TrustScore;
        Address = other.Address;
    }

    /// <summary>Nobody: not authenticated, no role, no permission, no session.</summary>
    public static Caller Anonymous { get; } = new();

    /// <summary>A caller who did not authenticate but comes from a known address or session.</summary>
    public static Caller AnonymousFrom(IPAddress? address, string? session = null) => new() { Address = address, Session = session };

    /// <summary>Whether the host authenticated the caller.</summary>
    public bool IsAuthenticated { get; }

    /// <summary>The caller's stable identifier; empty for an anonymous caller.</summary>
    public string Id { get; }

    /// <summary>The caller's roles; ordinal names.</summary>
    public IReadOnlyCollection<string> Roles { get => _roles; init => _roles = value.ToFrozenSet(StringComparer.Ordinal); }

    /// <summary>
    /// Permissions given to the caller directly, beside those of its roles. They count only in a table that sets
    /// <see cref="ToolTableOptions.PermissionsFromCaller"/>.
    /// </summary>
    public IReadOnlyCollection<string> Permissions
    {
        get => _permissions;
        init => _permissions = value.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The session (conversation, call) that the call belongs to, and that tokens are bound to; null when there is none.</summary>
    public string? Session { get; init; }

    /// <summary>When the caller last proved a second factor; null when never.</summary>
    public DateTimeOffset? SecondFactorAt { get; init; }

    /// <summary>The caller's trust score, from 0 to 10; null when unknown, which meets no requirement.</summary>
    public double? TrustScore { get; init; }

    /// <summary>The network address that the host saw, or null.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>The caller as a principal: the one it was made from, or one with its id and roles.</summary>
    public ClaimsPrincipal Principal => _principal ??= CreatePrincipal();

    /// <summary>
    /// Makes a caller from an authenticated principal: its name identifier (or <c>sub</c>, or name), roles, and <c>permission</c> and
    /// <c>scope</c> claims. The identifier is that of the primary identity; claims of identities that are not authenticated count for
    /// nothing.
    /// </summary>
    /// <returns>The caller; <see cref="Anonymous"/> when the principal is null, not authenticated or has no identifier.</returns>
    public static Caller FromPrincipal(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not ClaimsIdentity { IsAuthenticated: true } identity)
        {
            return Anonymous;
        }

        var id = identity.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? identity.FindFirst("sub")?.Value ?? identity.Name;
        if (string.IsNullOrEmpty(id))
        {
            return Anonymous;
        }

        var identities = principal.Identities.Where(known => known.IsAuthenticated).ToList();
        return new Caller(principal, id)
        {
            Roles = [.. identities.SelectMany(known => known.FindAll(known.RoleClaimType)).Select(claim => claim.Value)],
            Permissions = [.. identities.SelectMany(PermissionsOf)],
        };
    }

    /// <summary>The same caller in another session.</summary>
    public Caller InSession(string? session) => new(this) { Session = session };

    /// <summary>The same caller after a second factor was proved at <paramref name="at"/>.</summary>
    public Caller WithSecondFactor(DateTimeOffset at) => new(this) { SecondFactorAt = at };

    /// <summary>The same caller from an address.</summary>
    public Caller From(IPAddress? address) => new(this) { Address = address };

    /// <summary>The same caller with a trust score.</summary>
    public Caller WithTrust(double? score) => new(this) { TrustScore = score };

    /// <summary>Whether the caller has the role.</summary>
    public bool IsInRole(string role) => _roles.Contains(role);

    /// <summary>Shows the identifier alone.</summary>
    public override string ToString() => IsAuthenticated ? Id : "(anonymous)";

    internal Grants GrantsIn(AccessMap map)
    {
        foreach (var grants in Volatile.Read(ref _grants))
        {
            if (ReferenceEquals(grants.Map, map))
            {
                return grants;
            }
        }

        var computed = map.For(this);
        var known = Volatile.Read(ref _grants);
        // A lost race costs one recomputation later, nothing else. Old maps go first: a caller meets few tables.
        Volatile.Write(ref _grants, [computed, .. known.Take(7)]);
        return computed;
    }

    private static IEnumerable<string> PermissionsOf(ClaimsIdentity identity) =>
        identity.FindAll("permission").Select(claim => claim.Value)
            .Concat(identity.FindAll("scope").SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private ClaimsPrincipal CreatePrincipal()
    {
        if (!IsAuthenticated)
        {
            return new ClaimsPrincipal(new ClaimsIdentity());
        }

        var claims = _roles.Select(role => new Claim(ClaimTypes.Role, role)).Prepend(new Claim(ClaimTypes.NameIdentifier, Id));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "SecureTools"));
    }
}
