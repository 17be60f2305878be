using System;

namespace SecureTools;

/// <summary>
/// Something that a call must bring. On a class or interface it holds for all its tools; on a base class, an outer class, an overridden
/// method or an implemented interface it holds for the tools behind it. Several requirements on one tool must all be met.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public abstract class RequirementAttribute : Attribute
{
    private protected RequirementAttribute()
    {
    }

    /// <summary>
    /// The name of a static method that returns <see cref="bool"/> and takes any of the tool's parameters by name: the requirement holds
    /// for a call when it returns true. Default null: it always holds. The method runs after the arguments were bound and validated;
    /// when it throws, the call ends with <c>tool_failed</c> and the tool does not run.
    /// </summary>
    public string? When { get; set; }
}

/// <summary>The caller must hold one of the named permissions; otherwise the call ends with <c>permission_denied</c>.</summary>
/// <remarks>Names are ordinal and must be declared with <see cref="RoleAttribute"/> or <see cref="PermissionAttribute"/>.</remarks>
public sealed class RequirePermissionAttribute : RequirementAttribute
{
    /// <summary>Requires one of the named permissions. Use the attribute several times to require several.</summary>
    /// <param name="anyOf">At least one name.</param>
    public RequirePermissionAttribute(params string[] anyOf) => AnyOf = anyOf;

    /// <summary>The permissions of which the caller needs one.</summary>
    public string[] AnyOf { get; }
}

/// <summary>The caller must have one of the named roles; otherwise the call ends with <c>role_required</c>.</summary>
/// <remarks>Names are ordinal and must be declared with <see cref="RoleAttribute"/>.</remarks>
public sealed class RequireRoleAttribute : RequirementAttribute
{
    /// <summary>Requires one of the named roles. Use the attribute several times to require several.</summary>
    /// <param name="anyOf">At least one name.</param>
    public RequireRoleAttribute(params string[] anyOf) => AnyOf = anyOf;

    /// <summary>The roles of which the caller needs one.</summary>
    public string[] AnyOf { get; }
}

/// <summary>The caller must have proved a second factor recently; otherwise the call ends with <c>mfa_required</c>.</summary>
public sealed class RequireMfaAttribute : RequirementAttribute
{
    /// <summary>How old the second factor may be, in seconds, from 1 to 86,400. Default 300.</summary>
    public int MaxAgeSeconds { get; set; } = 300;
}

/// <summary>
/// The caller's trust score must be known and at least <see cref="Minimum"/>; otherwise the call ends with <c>trust_too_low</c>.
/// </summary>
public sealed class RequireTrustAttribute : RequirementAttribute
{
    /// <summary>Requires a trust score of at least <paramref name="minimum"/>.</summary>
    public RequireTrustAttribute(double minimum) => Minimum = minimum;

    /// <summary>The lowest accepted score, from 0 to 10.</summary>
    public double Minimum { get; }
}

/// <summary>
/// Somebody must have approved this call with exactly these arguments; otherwise it ends with <c>approval_required</c>, which names the
/// request to approve. An approval is used once. Whether callers may approve their own calls is up to the approval store; the one in
/// memory refuses it by default.
/// </summary>
public sealed class RequireApprovalAttribute : RequirementAttribute
{
}
