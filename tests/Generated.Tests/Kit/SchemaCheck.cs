using System.Text.Json;

namespace SecureTools.Tests.Generated;

/// <summary>Whether a value is what a schema says, for the keywords that output schemas use. Any other keyword is an error of the test.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    public static bool Fits(ReadOnlySpan<byte> schema, ReadOnlyMemory<byte> value)
    {
        using var parsed = JsonDocument.Parse(schema.ToArray());
        using var document = JsonDocument.Parse(value);
        return new SchemaCheck(parsed.RootElement).Fits(parsed.RootElement, document.RootElement);
    }

    private bool Fits(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(keyword => Fits(keyword, schema, value));

    private bool Fits(JsonProperty keyword, JsonElement schema, JsonElement value) => keyword.Name switch
    {
        "type" => Types(keyword.Value).Any(type => IsOf(type, value)),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value.EnumerateArray().Any(option => JsonElement.DeepEquals(option, value)),
        "anyOf" => keyword.Value.EnumerateArray().Any(choice => Fits(choice, value)),
        "$ref" => Fits(root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value),
        "properties" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateObject().All(member => !value.TryGetProperty(member.Name, out var inner) || Fits(member.Value, inner)),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Fits(keyword.Value, item)),
        "minimum" => value.ValueKind != JsonValueKind.Number || Compare(value, keyword.Value) >= 0,
        "maximum" => value.ValueKind != JsonValueKind.Number || Compare(value, keyword.Value) <= 0,
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= keyword.Value.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || System.Text.RegularExpressions.Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
        "format" => value.ValueKind != JsonValueKind.String || IsFormat(keyword.Value.GetString()!, value),
        "description" or "$defs" => true,
        _ => throw new NotSupportedException(keyword.Name),
    };

    /// <summary>Exact where decimals are large enough.</summary>
    private static int Compare(JsonElement value, JsonElement bound) =>
        value.TryGetDecimal(out var exact) && bound.TryGetDecimal(out var limit) ? exact.CompareTo(limit) : value.GetDouble().CompareTo(bound.GetDouble());

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value.GetDecimal()),
        _ => false,
    };

    private static bool IsFormat(string format, JsonElement value) => format switch
    {
        "uuid" => value.TryGetGuid(out _),
        "date-time" => value.TryGetDateTimeOffset(out _),
        "date" => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        "uri" => Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
        _ => throw new NotSupportedException(format),
    };
}
