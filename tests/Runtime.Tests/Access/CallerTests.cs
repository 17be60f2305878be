using System.Net;
using System.Security.Claims;

namespace SecureTools.Tests.Access;

public sealed class CallerTests
{
    [Fact]
    public void Principal_BecomesACaller()
    {
        var principal = Principal(
            new(ClaimTypes.NameIdentifier, "7"), new(ClaimTypes.Name, "Ann"), new(ClaimTypes.Role, "admin"), new(ClaimTypes.Role, "viewer"),
            new("permission", "write"), new("scope", "read  delete"), new("role", "forged"));
        var caller = Caller.FromPrincipal(principal);
        Assert.True(caller.IsAuthenticated);
        Assert.Equal("7", caller.Id);
        Assert.Equal(["admin", "viewer"], caller.Roles.Order());
        Assert.Equal(["delete", "read", "write"], caller.Permissions.Order());
        Assert.Same(principal, caller.Principal);
        Assert.Null(caller.Session);
        Assert.Null(caller.SecondFactorAt);
        Assert.Null(caller.TrustScore);
    }

    [Fact]
    public void Identifier_IsTheSubject_OrTheName()
    {
        Assert.Equal("9", Caller.FromPrincipal(Principal(new("sub", "9"), new(ClaimTypes.Name, "Ann"))).Id);
        Assert.Equal("Ann", Caller.FromPrincipal(Principal(new Claim(ClaimTypes.Name, "Ann"))).Id);
    }

    [Fact]
    public void PrincipalThatIsNobody_IsAnonymous()
    {
        Assert.Same(Caller.Anonymous, Caller.FromPrincipal(null));
        Assert.Same(Caller.Anonymous, Caller.FromPrincipal(new ClaimsPrincipal()));
        Assert.Same(Caller.Anonymous, Caller.FromPrincipal(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "7")]))));
        Assert.Same(Caller.Anonymous, Caller.FromPrincipal(Principal(new Claim(ClaimTypes.Role, "admin"))));
        Assert.Same(Caller.Anonymous, Caller.FromPrincipal(Principal(new Claim(ClaimTypes.NameIdentifier, ""))));
    }

    [Fact]
    public void IdentityThatIsNotAuthenticated_GivesNothing()
    {
        var principal = Principal(new Claim(ClaimTypes.NameIdentifier, "7"));
        principal.AddIdentity(new ClaimsIdentity([new(ClaimTypes.Role, "admin"), new("permission", "write"), new("scope", "delete")]));
        principal.AddIdentity(new ClaimsIdentity([new("groups", "viewer"), new(ClaimTypes.Role, "forged"), new("sub", "8")], "other", "name", "groups"));
        var caller = Caller.FromPrincipal(principal);
        Assert.Equal("7", caller.Id);
        Assert.Equal(["viewer"], caller.Roles);
        Assert.Empty(caller.Permissions);
    }

    [Fact]
    public void Copies_ChangeOneThing()
    {
        var at = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var ann = new Caller("ann") { Roles = ["viewer"], Permissions = ["read"], Session = "s1" };
        var copy = ann.InSession("s2").WithSecondFactor(at).WithTrust(5).From(IPAddress.Loopback);
        Assert.Equal(("ann", "s2", at, 5.0, IPAddress.Loopback), (copy.Id, copy.Session, copy.SecondFactorAt, copy.TrustScore, copy.Address));
        Assert.True(copy.IsAuthenticated && copy.IsInRole("viewer") && !copy.IsInRole("Viewer"));
        Assert.Equal(["read"], copy.Permissions);
        Assert.Equal(("s1", null, null, null), (ann.Session, ann.SecondFactorAt, ann.TrustScore, ann.Address));
        Assert.Null(copy.InSession(null).Session);
        Assert.Null(copy.WithTrust(null).TrustScore);
        Assert.False(Caller.Anonymous.WithTrust(10).InSession("s").IsAuthenticated);
    }

    [Fact]
    public void Anonymous_IsNobody_WhereverItComesFrom()
    {
        foreach (var caller in new[] { Caller.Anonymous, Caller.AnonymousFrom(IPAddress.Loopback, "s1") })
        {
            Assert.False(caller.IsAuthenticated);
            Assert.Empty(caller.Id);
            Assert.Empty(caller.Roles);
            Assert.Empty(caller.Permissions);
            Assert.False(caller.Principal.Identity?.IsAuthenticated ?? false);
            Assert.Equal("(anonymous)", caller.ToString());
        }

        Assert.Equal("s1", Caller.AnonymousFrom(null, "s1").Session);
        Assert.Throws<ArgumentException>(() => new Caller(""));
        Assert.Throws<ArgumentNullException>(() => new Caller(null!));
    }

    [Fact]
    public void Principal_OfACallerWithoutOne_HasIdAndRoles()
    {
        var ann = new Caller("ann") { Roles = ["viewer"] };
        Assert.True(ann.Principal.Identity!.IsAuthenticated);
        Assert.True(ann.Principal.IsInRole("viewer"));
        Assert.Equal("ann", ann.Principal.FindFirst(ClaimTypes.NameIdentifier)!.Value);
        Assert.Equal("ann", Caller.FromPrincipal(ann.Principal).Id);
        Assert.Equal("ann", ann.ToString());
    }

    private static ClaimsPrincipal Principal(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));
}
