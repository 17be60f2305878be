
namespace SecureTools.Shared.Schema;

/// <summary>The keywords of one value: what its type takes, and what its constraints ask.</summary>
internal static class ValueSchema
{
    public static string TypeOf(ValueModel value) => value.Kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.Integer => "integer",
        ValueKind.Real or ValueKind.Decimal => "number",
        ValueKind.Array or ValueKind.List or ValueKind.Set or ValueKind.Flags => "array",
        ValueKind.Map => "object",
        _ => "string",
    };

    public static List<(string Name, string? Value)> Of(ValueModel value, TypeSet types, IReadOnlyList<ConstraintModel> constraints)
    {
        var parts = new List<(string Name, string? Value)>();
        parts.AddRange(FormatOf(value));
        parts.AddRange(SanitizedSchema.Of(value, constraints));
        parts.AddRange(RangeOf(value, constraints));
        if (value.Kind == ValueKind.Bytes)
        {
            AddBytes(parts, constraints);
        }

        AddSizes(parts, constraints, ConstraintKind.Length, "minLength", "maxLength");
        var isMap = value.Kind == ValueKind.Map;
        AddSizes(parts, constraints, ConstraintKind.Count, isMap ? "minProperties" : "minItems", isMap ? "maxProperties" : "maxItems");
        AddFormats(parts, constraints);
        AddLists(parts, value, types, constraints);
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
        if (NumberText.Limits(value) is not { } limits)
        {
            return [.. lower, .. upper];
        }

        return [.. lower.Count == 0 ? [("minimum", limits.Least)] : lower, .. upper.Count == 0 ? [("maximum", limits.Greatest)] : upper];
    }

    private static List<(string Name, string? Value)> Bounds(
        IReadOnlyList<ConstraintModel> constraints, ConstraintKind inclusive, ConstraintKind exclusive) =>
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
        List<(string Name, string? Value)> parts, IReadOnlyList<ConstraintModel> constraints, ConstraintKind kind, string least,
        string most)
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

    /// <summary>The number of bytes bounds the number of characters, and says exactly how the text may end.</summary>
    private static void AddBytes(List<(string Name, string? Value)> parts, IReadOnlyList<ConstraintModel> constraints)
    {
        var sizes = constraints.Where(constraint => constraint.Kind == ConstraintKind.Bytes).ToList();
        var (least, most) = (sizes.Select(size => size.Least).Append(0).Max(), sizes.Select(size => size.Most).Append(int.MaxValue).Min());
        parts.Add(("contentEncoding", "\"base64\""));
        parts.Add(("minLength", least == 0 ? null : JsonObject.Number((least + 2L) / 3 * 4)));
        parts.Add(("maxLength", most == int.MaxValue ? null : JsonObject.Number((most + 2L) / 3 * 4)));
        parts.Add(("pattern", JsonText.Of($"^(?:{(sizes.Count == 0 ? KnownPatterns.Base64 : KnownPatterns.Base64Of(least, most))})$")));
    }

    private static void AddFormats(List<(string Name, string? Value)> parts, IReadOnlyList<ConstraintModel> constraints)
    {
        foreach (var format in constraints.Select(constraint => constraint.Format).Where(format => format.Length > 0).Take(1))
        {
            parts.Add((format == "base64" ? "contentEncoding" : "format", JsonText.Of(format)));
        }
    }

    /// <summary>
    /// Patterns and lists of values: a keyword stands once, what else it would have to say goes into parts that all hold.
    /// </summary>
    private static void AddLists(
        List<(string Name, string? Value)> parts, ValueModel value, TypeSet types, IReadOnlyList<ConstraintModel> constraints)
    {
        var patterns = constraints.Where(constraint => constraint.Kind == ConstraintKind.Pattern).Select(constraint => constraint.Json)
            .Concat(constraints.Where(constraint => constraint.Kind == ConstraintKind.NotBlank).Select(_ => @"\S"))
            .Select(JsonText.Of).ToList();
        var allowed = constraints.Where(constraint => constraint.Kind == ConstraintKind.Allowed)
            .Select(constraint => Options([constraint.Json], value)).ToList();
        if (allowed.Count == 0 && value.Kind == ValueKind.Enum)
        {
            allowed.Add(Options(types.Enum(value.Type).Names.Select(JsonText.Of), value));
        }

        var further = patterns.Count > 1 ? patterns.Select(pattern => JsonObject.Of(("pattern", pattern))) : [];
        further = further.Concat(allowed.Skip(1).Select(options => JsonObject.Of(("enum", options)))).ToList();
        parts.Add(("pattern", patterns.Count == 1 ? patterns[0] : null));
        parts.Add(("allOf", further.Any() ? "[" + string.Join(",", further) + "]" : null));
        parts.Add(("enum", allowed.FirstOrDefault()));
        var denied = constraints.Where(constraint => constraint.Kind == ConstraintKind.Denied).Select(constraint => constraint.Json)
            .ToList();
        parts.Add(("not", denied.Count == 0 ? null : JsonObject.Of(("enum", $"[{string.Join(",", denied)}]"))));
    }
}
