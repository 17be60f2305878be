namespace SecureTools.Shared.Tools;

/// <summary>
/// What guards a tool, in words: the generator writes them beside the names of the table, and a rule compares them with the program as it
/// is once every generator has added its part.
/// </summary>
internal static class ToolGuards
{
    /// <summary>The constants of the generated source of tools: its names, one in a line, and the guards of those that have some.</summary>
    public const string NamesField = "Names", GuardsField = "Guards";

    /// <summary>The file that the generator writes for every assembly: where it is, the generator has run.</summary>
    public const string RegistrationFile = "SecureTools.Registration.g.cs";

    private const string Separator = "; ";

    /// <summary>One requirement, as the table shows it.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="names">The roles or permissions that it names.</param>
    public static string Of(RequirementModel requirement, IEnumerable<string> names)
    {
        var label = requirement.Kind switch
        {
            RequirementKind.Role or RequirementKind.Permission => string.Join("|", names),
            RequirementKind.Approval => "",
            _ => requirement.Number.TrimEnd('d'),
        };
        return $"{requirement.Kind.ToString().ToLowerInvariant()} {label}".Trim()
            + (requirement.When is { } when ? $" when {when.Method}" : "");
    }

    /// <summary>All of one tool; empty where it has none.</summary>
    public static string All(IEnumerable<string> requirements, IEnumerable<RateLimitModel> limits) => string.Join(
        Separator,
        requirements.Concat(limits.Select(limit => $"at most {limit.Count} in {limit.PerSeconds} by {limit.By}"))
            .Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal));

    /// <summary>The line of a tool.</summary>
    public static string Line(string tool, string guards) => tool + ": " + guards;
}
