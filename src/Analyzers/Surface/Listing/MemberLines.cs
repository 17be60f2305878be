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

        foreach (var constraint in isInput ? Constraints(member.Constraints) : [])
        {
            yield return $"{label} | {constraint}";
        }
    }

    private static string Presence(MemberModel member) => member switch
    {
        { IsRequired: true } => ", required",
        { DefaultCode: null } => ", optional",
        { IsSensitive: true } => ", optional, default not shown",
        _ => $", optional, default {SurfaceText.Visible(member.DefaultJson ?? member.DefaultCode)}",
    };

    private static IEnumerable<string> Constraints(EquatableArray<ConstraintModel> constraints)
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
        ConstraintKind.NotBlank => "not blank",
        // A kind that has no words of its own yet must show nevertheless.
        _ => $"{constraint.Kind.ToString().ToLowerInvariant()} {SurfaceText.Visible(constraint.Json)}".TrimEnd(),
    };

    private static string Sizes(ConstraintModel size) => size.Most == int.MaxValue ? $"{size.Least}.." : $"{size.Least}..{size.Most}";
}
