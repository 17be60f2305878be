using System.ComponentModel.DataAnnotations;

namespace SecureTools.Tests.Generated;

/// <summary>Tools with guards; each writes down that it ran.</summary>
public sealed class GuardTools(Journal journal)
{
    [Tool(Secure = true, MaxArgumentBytes = 200), RequireRole("developer", "admin"), RequirePermission("delete"), RequireTrust(5), RequireMfa, RateLimit(4)]
    [RequireTrust(9, When = nameof(IsHuge)), RequireApproval(When = nameof(IsLarge))]
    public string Guarded([Range(1, 1000)] int amount, string? note = null)
    {
        journal.Add($"guarded {amount} {note}".TrimEnd());
        return "done";
    }

    public static bool IsLarge(int amount) => amount >= 100;

    public static bool IsHuge(int amount, Caller caller) => amount >= 500 && caller.IsAuthenticated;

    [Tool(Hidden = true), RequirePermission("manage")]
    public void HiddenManage() => journal.Add("hidden");

    [Tool(Hidden = true)]
    public void HiddenPlain() => journal.Add("hidden_plain");

    [Tool(Hidden = true), RequireMfa]
    public void HiddenMfa() => journal.Add("hidden_mfa");

    [Tool]
    public void Plain() => journal.Add("plain");

    [Tool, AllowAnonymousTool, RateLimit(2, PerSeconds = 10), RateLimit(3, PerSeconds = 60, By = RateLimitBy.Address)]
    public void Open() => journal.Add("open");

    [Tool, AllowAnonymousTool, RequireRole("viewer")]
    public void Contradictory() => journal.Add("contradictory");

    [Tool, RequireMfa(MaxAgeSeconds = 60)]
    public void Fresh() => journal.Add("fresh");

    [Tool, RequireTrust(5)]
    public void Trusted() => journal.Add("trusted");

    [Tool, RequireTrust(0)]
    public void TrustedAtAll() => journal.Add("trusted_at_all");

    [Tool, RequirePermission("read", "manage"), RequirePermission("write")]
    public void SeveralPermissions() => journal.Add("several_permissions");

    [Tool, RequireRole("admin"), RequireRole("developer")]
    public void SeveralRoles() => journal.Add("several_roles");

    [Tool, RequireApproval]
    public void Approved(string what) => journal.Add("approved " + what);

    [Tool, RequirePermission("manage", When = nameof(Fails))]
    public void Conditional(string how) => journal.Add("conditional " + how);

    public static bool Fails(string how) => how == "throw" ? throw new InvalidOperationException("secret of the policy") : how == "manage";
}

/// <summary>A requirement of the class holds for all its tools.</summary>
[RequirePermission("write")]
public static class WriterTools
{
    [Tool]
    public static int Write() => 1;

    [Tool, RequireRole("admin")]
    public static int WriteAsAdmin() => 2;
}
