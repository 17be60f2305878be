namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>The lines of an argument, or of a member of an argument or result type.</summary>
internal static class MemberLines
{
    public static IEnumerable<string> Of(string label, MemberModel member, TypeLabels types, bool isInput)
    {
        yield return $"{label} ({types.Of(member.Value)}{(isInput ? Presence(member) : "")})";
        if (member.IsSensitive)
        {
            yield return label + " | sensitive";
        }

        if (member.Description.Length > 0)
        {
            yield return $"{label} | description {SurfaceText.Quoted(member.Description)}";
        }

        foreach (var constraint in isInput ? Constraints(member.Constraints).Concat(Items(member.Value)) : [])
        {
            yield return $"{label} | {constraint}";
        }
    }

    /// <summary>What is asked of each item of a collection.</summary>
    private static IEnumerable<string> Items(ValueModel value) =>
        Constraints(value.Innermost.Rules).Select(constraint => "each " + constraint);

    private static string Presence(MemberModel member) => member switch
    {
        { IsRequired: true } => ", required",
        { DefaultCode: null } => ", optional",
        { IsSensitive: true } => ", optional, default not shown",
        _ => $", optional, default {SurfaceText.Visible(member.DefaultJson ?? member.DefaultCode)}",
    };

    public static IEnumerable<string> Constraints(EquatableArray<ConstraintModel> constraints)
    {
        var least = constraints.Where(constraint => constraint.Kind == ConstraintKind.Minimum).ToList();
        var most = constraints.Where(constraint => constraint.Kind == ConstraintKind.Maximum).ToList();
        return least.Count == 1 && most.Count == 1
            ? constraints.Except([.. least, .. most]).Select(Constraint).Concat([$"range {least[0].Json}..{most[0].Json}"])
            : constraints.Select(Constraint);
    }

    private static string Constraint(ConstraintModel constraint) => constraint.Kind switch
    {
        ConstraintKind.Minimum => "minimum " + constraint.Json,
        ConstraintKind.ExclusiveMinimum => "greater than " + constraint.Json,
        ConstraintKind.Maximum => "maximum " + constraint.Json,
        ConstraintKind.ExclusiveMaximum => "less than " + constraint.Json,
        ConstraintKind.Length => "length " + Sizes(constraint),
        ConstraintKind.Count => "items " + Sizes(constraint),
        ConstraintKind.Pattern => "pattern " + SurfaceText.Quoted(constraint.Code),
        ConstraintKind.Allowed => "allowed " + SurfaceText.Visible(constraint.Json),
        ConstraintKind.Bytes => "bytes " + Sizes(constraint),
        ConstraintKind.Denied => "denied " + SurfaceText.Visible(constraint.Json),
        ConstraintKind.NotBlank => "not blank",
        ConstraintKind.CheckDigit => "check digit",
        ConstraintKind.Directory => "in directory " + SurfaceText.Word(constraint.Code),
        ConstraintKind.Hosts => Hosts(constraint),
        ConstraintKind.Custom => "validated by " + SurfaceText.Visible(constraint.Code.Length > 0 ? constraint.Code : constraint.Type),
        // A kind that has no words of its own yet must show nevertheless.
        _ => $"{constraint.Kind.ToString().ToLowerInvariant()} {SurfaceText.Visible(constraint.Json)}".TrimEnd(),
    };

    private static string Hosts(ConstraintModel hosts) =>
        $"on hosts {string.Join(" or ", hosts.Values.Select(SurfaceText.Word))}, schemes {SurfaceText.Visible(hosts.Json)}"
        + (hosts.Code.Length == 0 ? "" : ", ports " + SurfaceText.Visible(hosts.Code));

    private static string Sizes(ConstraintModel size) => size.Most == int.MaxValue ? $"{size.Least}.." : $"{size.Least}..{size.Most}";
}
