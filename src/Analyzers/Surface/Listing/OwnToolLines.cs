using System.Globalization;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>What a tool with <c>[Tool]</c> offers and asks for, from the model that its code is generated from.</summary>
internal static class OwnToolLines
{
    /// <summary>Facts about the tool, each of which becomes a line.</summary>
    public static IEnumerable<string> Of(ToolModel tool)
    {
        var types = new TypeLabels(tool.Types);
        return [
            .. Descriptor(tool.Descriptor),
            .. tool.Requirements.Select(Requirement),
            .. tool.RateLimits.Select(limit => $"rate limit {limit.Count} per {limit.PerSeconds} s by {limit.By.ToLowerInvariant()}"),
            .. tool.Arguments.SelectMany(
                argument => MemberLines.Of("argument " + SurfaceText.Word(argument.JsonName), argument, types, isInput: true)),
            .. TypeLines.Of(tool, types),
            Returns(tool.Return, types),
        ];
    }

    private static IEnumerable<string> Descriptor(DescriptorModel tool)
    {
        var facts = new (bool IsSaid, string Fact)[]
        {
            (tool.Title is not null, "title " + SurfaceText.Quoted(tool.Title ?? "")),
            (tool.Description.Length > 0, "description " + SurfaceText.Quoted(tool.Description)),
            (tool.ReadOnly is not null, "hint read-only: " + Literal.OrNull(tool.ReadOnly)),
            (tool.Destructive is not null, "hint destructive: " + Literal.OrNull(tool.Destructive)),
            (tool.Idempotent is not null, "hint idempotent: " + Literal.OrNull(tool.Idempotent)),
            (tool.OpenWorld is not null, "hint open-world: " + Literal.OrNull(tool.OpenWorld)),
            (tool.Secure, "requires token"),
            (tool.AllowAnonymous, "open to anonymous callers"),
            (tool.Hidden, "hidden from callers without access"),
            (tool.TimeoutSeconds > 0, "limit time " + Number(tool.TimeoutSeconds) + " s"),
            (tool.MaxArgumentBytes > 0, "limit arguments " + Number(tool.MaxArgumentBytes) + " bytes"),
            (tool.MaxResultBytes > 0, "limit result " + Number(tool.MaxResultBytes) + " bytes"),
        };
        return facts.Where(fact => fact.IsSaid).Select(fact => fact.Fact);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Requirement(RequirementModel requirement)
    {
        var what = requirement.Kind switch
        {
            RequirementKind.Role => "role " + Names(requirement),
            RequirementKind.Permission => "permission " + Names(requirement),
            RequirementKind.Trust => "trust " + requirement.Number.TrimEnd('d'),
            RequirementKind.Mfa => $"second factor within {requirement.Number} s",
            _ => $"{requirement.Kind.ToString().ToLowerInvariant()} {requirement.Number}".TrimEnd(),
        };
        return $"requires {what}{(requirement.When is { } when ? " when " + when.Method : "")}";
    }

    private static string Names(RequirementModel requirement) =>
        string.Join(" or ", requirement.AnyOf.Select(name => SurfaceText.Word(name.Text)));

    private static string Returns(ReturnModel result, TypeLabels types) => result switch
    {
        { Raw: RawKind.Result } => "returns ToolResult",
        { Raw: RawKind.Contents } => "returns contents",
        { Value: null } => "returns nothing",
        { Kind: ReturnKind.Stream } => "returns stream of " + types.Of(result.Value),
        _ => "returns " + types.Of(result.Value),
    };
}
