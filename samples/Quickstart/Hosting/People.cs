using System.Net;

namespace Quickstart.Hosting;

/// <summary>The callers whom the host has authenticated. A real host takes them from its sign-in.</summary>
internal static class People
{
    /// <summary>Who decides about approvals.</summary>
    public const string Approver = "grace";

    public static Caller? Find(string name, DateTimeOffset now) => name switch
    {
        "alice" => Person(name, Roles.Customer, "192.0.2.10", trust: 8).WithSecondFactor(now.AddSeconds(-30)),
        "bob" => Person(name, Roles.Customer, "192.0.2.20", trust: 8).WithSecondFactor(now.AddMinutes(-15)),
        "eve" => Person(name, Roles.Customer, "198.51.100.66", trust: 2).WithSecondFactor(now.AddSeconds(-30)),
        "viewer" => Person(name, Roles.Viewer, "192.0.2.30", trust: 8).WithSecondFactor(now.AddSeconds(-30)),
        "manager" => Person(name, Roles.Manager, "192.0.2.40", trust: 9).WithSecondFactor(now.AddSeconds(-30)),
        "anonymous" => Caller.AnonymousFrom(IPAddress.Parse("203.0.113.5")),
        _ => null,
    };

    private static Caller Person(string name, string role, string address, double trust) =>
        new(name) { Roles = [role], Address = IPAddress.Parse(address), TrustScore = trust };
}
