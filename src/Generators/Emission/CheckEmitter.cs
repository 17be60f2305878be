
namespace SecureTools.Generators.Emission;

/// <summary>Writes the checks of one value. Each records a problem and lets the next one run.</summary>
internal static class CheckEmitter
{
    /// <param name="file">Takes the code.</param>
    /// <param name="model">The value.</param>
    /// <param name="constraints">Its constraints.</param>
    /// <param name="value">The variable that holds it.</param>
    /// <param name="pattern">The name of the pattern of a number.</param>
    public static void Emit(
        SourceWriter file, ValueModel model, IEnumerable<ConstraintModel> constraints, string value, Func<int, string> pattern)
    {
        var patterns = 0;
        var all = constraints.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var constraint = all[i];
            switch (constraint.Kind)
            {
                case ConstraintKind.Minimum when !model.IsWide && i + 1 < all.Count && IsRange(constraint, all[i + 1]):
                    file.Line($"reader.CheckRange({Compared(model, value)}, {constraint.Code}, {all[++i].Code});");
                    break;
                case ConstraintKind.Length or ConstraintKind.Count or ConstraintKind.Bytes:
                    file.Line($"reader.{SizeCheck(model, value, constraint)}, {constraint.Least}, {Most(constraint)});");
                    break;
                case ConstraintKind.Pattern:
                    file.Line($"reader.CheckPattern({value}, {pattern(patterns++)});");
                    break;
                case ConstraintKind.NotBlank:
                    file.Line($"reader.CheckNotBlank({value});");
                    break;
                case ConstraintKind.CheckDigit:
                    file.Line($"reader.CheckDigit({value});");
                    break;
                case ConstraintKind.Allowed:
                    Reject(file, IsNone(model, value, constraint), "enum", "one of " + constraint.Json.Replace(",", ", "));
                    break;
                case ConstraintKind.Denied:
                    Reject(file, $"!({IsNone(model, value, constraint)})", "not", "none of " + constraint.Json.Replace(",", ", "));
                    break;
                case ConstraintKind.Custom:
                    // Asked when everything is read.
                    break;
                case ConstraintKind.Directory or ConstraintKind.Hosts:
                    // The reader knows it already: SanitizerEmitter.
                    break;
                default:
                    EmitBound(file, constraint, Compared(model, value));
                    break;
            }
        }
    }

    /// <summary>
    /// The bounds that the read takes along, as further arguments of it; null: what is asked of the value is something else, or more.
    /// </summary>
    public static string? Bounds(ValueModel model, EquatableArray<ConstraintModel> constraints) => constraints.Count switch
    {
        1 when model.Kind == ValueKind.Text && constraints[0] is { Kind: ConstraintKind.Length } length =>
            $", {length.Least}, {Most(length)}",
        2 when model.Type is "int" or "long" or "double" or "decimal" && IsRange(constraints[0], constraints[1]) =>
            $", {constraints[0].Code}, {constraints[1].Code}",
        _ => null,
    };

    private static bool IsRange(ConstraintModel least, ConstraintModel most) =>
        (least.Kind, most.Kind) == (ConstraintKind.Minimum, ConstraintKind.Maximum);

    private static string SizeCheck(ValueModel model, string value, ConstraintModel constraint) => constraint.Kind switch
    {
        ConstraintKind.Length => $"CheckLength({value}",
        ConstraintKind.Bytes => $"CheckBytes({value}.Length",
        _ when model.Kind == ValueKind.Map => $"CheckEntries({Count(model, value)}",
        _ => $"CheckCount({Count(model, value)}",
    };

    private static string Compared(ValueModel model, string value) =>
        model.IsRounded ? "reader.Number" : model.IsSanitized ? value + ".Text" : value;

    /// <summary>Whether a value is none of some constants; those of 128 bits are no constants to the compiler.</summary>
    private static string IsNone(ValueModel model, string value, ConstraintModel constraint) => model.IsWide
        ? string.Join(" && ", constraint.Values.Select(constant => $"{value} != {constant}"))
        : $"{Compared(model, value)} is not ({string.Join(" or ", constraint.Values)})";

    private static string Most(ConstraintModel constraint) =>
        constraint.Most == int.MaxValue ? "int.MaxValue" : constraint.Most.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Count(ValueModel model, string value) => model.Kind == ValueKind.Array
        || model.Form == CollectionForm.ImmutableArray ? value + ".Length" : $"global::System.Linq.Enumerable.Count({value})";

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
