using System.Globalization;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>Something that a tool asks of its caller.</summary>
/// <param name="Kind">A word of the format: <c>permission</c>, <c>role</c>, <c>trust</c>, <c>secondFactor</c>, <c>approval</c>,
/// <c>token</c>, <c>attribute</c>.</param>
/// <param name="AnyOf">Roles or permissions, one of which is enough.</param>
/// <param name="Value">A number, or what stands in an attribute; null: nothing more to say.</param>
/// <param name="When">The method that decides whether it is asked; null: it always is.</param>
internal sealed record ReportedRequirement(string Kind, IReadOnlyList<string> AnyOf, string? Value, string? When)
{
    public static ReportedRequirement Token { get; } = new("token", [], null, null);

    public static ReportedRequirement Of(RequirementModel model) => new(
        model.Kind switch
        {
            RequirementKind.Role => "role",
            RequirementKind.Permission => "permission",
            RequirementKind.Trust => "trust",
            RequirementKind.Mfa => "secondFactor",
            _ => "approval",
        },
        [.. model.AnyOf.Select(name => name.Text)],
        model.Number.TrimEnd('d') is { Length: > 0 } number ? number : null,
        model.When?.Method);

    /// <summary>As people read it.</summary>
    public string Words => Kind switch
    {
        "role" or "permission" => $"{Kind} {string.Join(" or ", AnyOf)}",
        "trust" => "trust of " + Value,
        "secondFactor" => string.Format(CultureInfo.InvariantCulture, "second factor within {0} s", Value),
        "attribute" => "attribute " + Value,
        _ => Kind,
    } + (When is null ? "" : " when " + When);
}

/// <summary>Whether a role may call a tool.</summary>
internal enum RoleAccess
{
    /// <summary>No call.</summary>
    None,

    /// <summary>Those calls for which a requirement with a condition does not ask for more.</summary>
    Sometimes,

    /// <summary>As far as roles and permissions go, every call.</summary>
    Always,
}

/// <summary>What a tool asks of its caller.</summary>
/// <param name="IsKnown">Whether it is this library that asks; what asks before tools of another framework, their host knows.</param>
/// <param name="AllowsAnonymous">Whether callers need no identity.</param>
/// <param name="Requirements">All of them have to be met.</param>
internal sealed record ReportedAccess(bool IsKnown, bool AllowsAnonymous, IReadOnlyList<ReportedRequirement> Requirements)
{
    /// <summary>Whether a caller who has this role alone passes.</summary>
    public RoleAccess Of(RoleModel role)
    {
        var unmet = Requirements.Where(requirement => !Meets(role, requirement)).ToList();
        return unmet.Count == 0 ? RoleAccess.Always : unmet.TrueForAll(requirement => requirement.When is not null) ? RoleAccess.Sometimes
            : RoleAccess.None;
    }

    private static bool Meets(RoleModel role, ReportedRequirement requirement) => requirement.Kind switch
    {
        "role" => requirement.AnyOf.Contains(role.Name, StringComparer.Ordinal),
        "permission" => requirement.AnyOf.Any(name => role.Permissions.Contains(name, StringComparer.Ordinal)),
        _ => true,
    };
}
