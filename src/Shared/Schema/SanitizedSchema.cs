namespace SecureTools.Shared.Schema;

/// <summary>
/// What a schema can say of the sanitising types: the form of their text; and in words where paths and URLs may lead. The rest is in
/// docs/sanitizing.md.
/// </summary>
internal static class SanitizedSchema
{
    private const string Unsafe = "\\u0000-\\u001F\\u007F-\\u009F\"*:<>?|/\\\\";
    private const string PathName = $"(?:[^{Unsafe} ~.]|[^{Unsafe} ~][^{Unsafe}]*[^{Unsafe} .])";
    private const string SqlPart = "[A-Za-z_][A-Za-z0-9_]{0,127}";
    private const string Atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    public static IEnumerable<(string Name, string? Value)> Of(ValueModel value, IReadOnlyList<ConstraintModel> constraints) =>
        value.Kind switch
        {
            ValueKind.SafePath => [("minLength", "1"), ("maxLength", "1024"), Pattern($"^{PathName}(?:[/\\\\]{PathName})*$")],
            ValueKind.AllowedUrl =>
                [("maxLength", "2048"), Pattern($"^(?:{Schemes(constraints)})://[^/?#@\\\\\\s]+(?:[/?#][A-Za-z0-9._~!$&'()*+,;=:@/?%#-]*)?$")],
            ValueKind.SqlIdentifier => [Pattern($"^{SqlPart}(?:\\.{SqlPart}){{0,2}}$")],
            ValueKind.ProcessArgument =>
                [("minLength", "1"), ("maxLength", "4096"),
                Pattern("^[^\\u0000- \\u007F-\\u00A0+/@-](?:[^\\u0000-\\u001F\\u007F-\\u00A0]*[^\\u0000- \\u007F-\\u00A0])?$")],
            ValueKind.EmailAddress => [("maxLength", "254"), Pattern($"^(?!-){Atom}(?:\\.{Atom})*@[^\\s@.]+(?:\\.[^\\s@.]+)+$")],
            _ => [],
        };

    /// <summary>The rule in words, after what the author of the tool says.</summary>
    public static string Describe(string description, ValueModel value, IReadOnlyList<ConstraintModel> constraints)
    {
        if (!value.IsSanitized)
        {
            return description;
        }

        var own = description.Length == 0 || description.EndsWith(".", StringComparison.Ordinal) ? description : description + ".";
        return (own + " " + Words(value, constraints)).TrimStart();
    }

    private static string Words(ValueModel value, IReadOnlyList<ConstraintModel> constraints) => value.Kind switch
    {
        ValueKind.SafePath when Rule(constraints, ConstraintKind.Directory) is { } directory =>
            $"A relative path below the directory '{directory.Code}', without '..', such as reports/2026.txt.",
        ValueKind.SafePath => "A relative path.",
        ValueKind.AllowedUrl when Rule(constraints, ConstraintKind.Hosts) is { } hosts =>
            $"An absolute URL on {(hosts.Values.Any(host => host == "*") ? "any public host" : string.Join(" or ", hosts.Values))}{Ports(hosts)}, without user name.",
        ValueKind.AllowedUrl => "An absolute URL.",
        ValueKind.SqlIdentifier => "A name of letters, digits and underscores, or up to three of them with dots between.",
        ValueKind.ProcessArgument => "Text that does not begin with - + / or @.",
        _ => "One mail address, without a name.",
    };

    private static string Ports(ConstraintModel hosts) => hosts.Code.Length == 0 ? "" : ", port " + hosts.Code.Replace(", ", " or ");

    private static ConstraintModel? Rule(IReadOnlyList<ConstraintModel> constraints, ConstraintKind kind) =>
        constraints.FirstOrDefault(constraint => constraint.Kind == kind);

    private static string Schemes(IReadOnlyList<ConstraintModel> constraints) =>
        Rule(constraints, ConstraintKind.Hosts) is { } hosts ? hosts.Json.Replace("\"", "").Replace(", ", "|") : "https|http";

    private static (string Name, string? Value) Pattern(string pattern) => ("pattern", JsonText.Of(pattern));
}
