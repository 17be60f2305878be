
namespace SecureTools.Generators.Schema;

/// <summary>The keywords of one value: what its type takes, and what its constraints ask.</summary>
internal static class ValueSchema
{
    public static string TypeOf(ValueModel value) => value.Kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.Integer => "integer",
        ValueKind.Real or ValueKind.Decimal => "number",
        ValueKind.Array or ValueKind.List => "array",
        _ => "string",
    };

    public static List<(string Name, string? Value)> Of(ValueModel value, TypeSet types, IReadOnlyList<ConstraintModel> constraints)
    {
        var parts = new List<(string Name, string? Value)>();
        parts.AddRange(FormatOf(value));
        parts.AddRange(SanitizedSchema.Of(value, constraints));
        parts.AddRange(RangeOf(value, constraints));
        if (value.Kind == ValueKind.Enum)
        {
            parts.Add(("enum", Options(types.Enum(value.Type).Names.Select(JsonText.Of), value)));
        }

        AddSizes(parts, constraints, ConstraintKind.Length, "minLength", "maxLength");
        AddSizes(parts, constraints, ConstraintKind.Count, "minItems", "maxItems");
        AddPatterns(parts, constraints);
        foreach (var allowed in constraints.Where(constraint => constraint.Kind == ConstraintKind.Allowed))
        {
            parts.Add(("enum", Options([allowed.Json], value)));
        }

        return parts;
    }

    private static string Options(IEnumerable<string> options, ValueModel value) =>
        "[" + string.Join(",", value.IsNullable ? options.Concat(["null"]) : options) + "]";

    private static IEnumerable<(string Name, string? Value)> FormatOf(ValueModel value) => value.Kind switch
    {
        ValueKind.Guid => [("format", "\"uuid\"")],
        ValueKind.DateTime or ValueKind.DateTimeOffset => [("format", "\"date-time\"")],
        ValueKind.Date => [("format", "\"date\"")],
        ValueKind.Uri => [("format", "\"uri\"")],
        ValueKind.Character => [("minLength", "1"), ("maxLength", "1"), ("pattern", JsonText.Of(@"^[\u0000-\uD7FF\uE000-\uFFFF]$"))],
        ValueKind.Time => [("pattern", JsonText.Of(@"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?$"))],
        ValueKind.Duration => [("pattern", JsonText.Of(@"^-?([0-9]{1,7}\.)?([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?$"))],
        _ => [],
    };

    /// <summary>The bounds of the type and those of the constraints; where both bound a side, both hold.</summary>
    private static IEnumerable<(string Name, string? Value)> RangeOf(ValueModel value, IReadOnlyList<ConstraintModel> constraints)
    {
        var lower = Bounds(constraints, ConstraintKind.Minimum, ConstraintKind.ExclusiveMinimum);
        var upper = Bounds(constraints, ConstraintKind.Maximum, ConstraintKind.ExclusiveMaximum);
        var limits = value.Type switch
        {
            "float" => ("-3.4028234663852886E+38", "3.4028234663852886E+38"),
            _ => NumberText.RangeOf(value) is { } range ? (NumberText.Json(range.Least), NumberText.Json(range.Greatest)) : default,
        };
        return lower.Count == 0 && limits.Item1 is not null ? [("minimum", limits.Item1), .. Rest()] : [.. lower, .. Rest()];

        IEnumerable<(string Name, string? Value)> Rest() =>
            upper.Count == 0 && limits.Item2 is not null ? [("maximum", limits.Item2)] : upper;
    }

    private static List<(string Name, string? Value)> Bounds(IReadOnlyList<ConstraintModel> constraints, ConstraintKind inclusive, ConstraintKind exclusive) =>
        [.. constraints.Where(constraint => constraint.Kind == inclusive || constraint.Kind == exclusive)
            .Select(constraint => (Keyword(constraint.Kind), (string?)constraint.Json))];

    private static string Keyword(ConstraintKind kind) => kind switch
    {
        ConstraintKind.Minimum => "minimum",
        ConstraintKind.ExclusiveMinimum => "exclusiveMinimum",
        ConstraintKind.Maximum => "maximum",
        _ => "exclusiveMaximum",
    };

    private static void AddSizes(
        List<(string Name, string? Value)> parts, IReadOnlyList<ConstraintModel> constraints, ConstraintKind kind, string least, string most)
    {
        var sizes = constraints.Where(constraint => constraint.Kind == kind).ToList();
        if (sizes.Count == 0)
        {
            return;
        }

        var (minimum, maximum) = (sizes.Max(size => size.Least), sizes.Min(size => size.Most));
        parts.Add((least, minimum == 0 ? null : JsonObject.Number(minimum)));
        parts.Add((most, maximum == int.MaxValue ? null : JsonObject.Number(maximum)));
    }

    private static void AddPatterns(List<(string Name, string? Value)> parts, IReadOnlyList<ConstraintModel> constraints)
    {
        var patterns = constraints.Where(constraint => constraint.Kind == ConstraintKind.Pattern).Select(constraint => constraint.Json)
            .Concat(constraints.Where(constraint => constraint.Kind == ConstraintKind.NotBlank).Select(_ => @"\S"))
            .Select(JsonText.Of).ToList();
        if (patterns.Count == 1)
        {
            parts.Add(("pattern", patterns[0]));
        }
        else if (patterns.Count > 1)
        {
            parts.Add(("allOf", "[" + string.Join(",", patterns.Select(pattern => $"{{\"pattern\":{pattern}}}")) + "]"));
        }
    }
}
