
namespace SecureTools.Generators.Emission;

/// <summary>Writes the checks of one value. Each records a problem and lets the next one run.</summary>
internal static class CheckEmitter
{
    public static void Emit(SourceWriter file, MemberModel member, string value, string patternPrefix)
    {
        var patterns = 0;
        foreach (var constraint in member.Constraints)
        {
            switch (constraint.Kind)
            {
                case ConstraintKind.Length:
                    file.Line($"reader.CheckLength({value}, {constraint.Least}, {Most(constraint)});");
                    break;
                case ConstraintKind.Count:
                    file.Line($"reader.CheckCount({Count(member.Value, value)}, {constraint.Least}, {Most(constraint)});");
                    break;
                case ConstraintKind.Pattern:
                    file.Line($"reader.CheckPattern({value}, {patternPrefix}{PatternEmitter.NameOf(member, patterns++)});");
                    break;
                case ConstraintKind.NotBlank:
                    file.Line($"reader.CheckNotBlank({value});");
                    break;
                case ConstraintKind.Allowed:
                    Reject(file, $"{value}{(member.Value.IsSanitized ? ".Text" : "")} is not ({string.Join(" or ", constraint.Values)})", "enum", "one of " + constraint.Json.Replace(",", ", "));
                    break;
                case ConstraintKind.Directory or ConstraintKind.Hosts:
                    // The reader knows it already: SanitizerEmitter.
                    break;
                default:
                    EmitBound(file, constraint, value);
                    break;
            }
        }
    }

    private static string Most(ConstraintModel constraint) =>
        constraint.Most == int.MaxValue ? "int.MaxValue" : constraint.Most.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Count(ValueModel model, string value) => model.Kind == ValueKind.Array ? value + ".Length" : $"global::System.Linq.Enumerable.Count({value})";

    private static void EmitBound(SourceWriter file, ConstraintModel bound, string value)
    {
        var (test, rule, words) = bound.Kind switch
        {
            ConstraintKind.Minimum => ("<", "minimum", "a number of at least "),
            ConstraintKind.ExclusiveMinimum => ("<=", "exclusiveMinimum", "a number greater than "),
            ConstraintKind.Maximum => (">", "maximum", "a number of at most "),
            _ => (">=", "exclusiveMaximum", "a number less than "),
        };
        Reject(file, $"{value} {test} {bound.Code}", rule, words + bound.Json);
    }

    private static void Reject(SourceWriter file, string condition, string rule, string expected) =>
        file.Open($"if ({condition})").Line($"reader.Reject({Literal.Of(rule)}, {Literal.Of(expected)});").Close();
}
