namespace SecureTools;

/// <summary>What generated guards ask about the caller. Every answer is no when the fact is unknown.</summary>
public readonly ref struct ToolGuard
{
    private readonly Caller _caller;
    private readonly Grants _grants;
    private readonly TimeProvider _time;

    internal ToolGuard(Caller caller, Grants grants, TimeProvider time)
    {
        _caller = caller;
        _grants = grants;
        _time = time;
    }

    /// <summary>Whether the caller holds the permission of that number.</summary>
    public bool HasPermission(int number) => _grants.Permissions.Contains(number);

    /// <summary>Whether the caller holds one of the permissions.</summary>
    public bool HasAnyPermission(PermissionSet anyOf) => _grants.Permissions.Overlaps(anyOf);

    /// <summary>Whether the caller has the role of that number.</summary>
    public bool HasRole(int number) => _grants.Roles.Contains(number);

    /// <summary>Whether the caller has one of the roles.</summary>
    public bool HasAnyRole(PermissionSet anyOf) => _grants.Roles.Overlaps(anyOf);

    /// <summary>Whether the caller's trust score is known, at least <paramref name="minimum"/> and no more than 10.</summary>
    public bool HasTrust(double minimum) => _caller.TrustScore is <= 10 and var score && score >= minimum;

    /// <summary>Whether a second factor was proved at most <paramref name="maxAgeSeconds"/> ago, and not in the future.</summary>
    public bool HasSecondFactor(int maxAgeSeconds)
    {
        if (_caller.SecondFactorAt is not { } at)
        {
            return false;
        }

        var age = _time.GetUtcNow() - at;
        return age >= TimeSpan.Zero && age <= TimeSpan.FromSeconds(maxAgeSeconds);
    }
}
