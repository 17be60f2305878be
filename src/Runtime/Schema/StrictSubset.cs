using System.Text;

namespace SecureTools;

/// <summary>
/// Turns a schema of arguments into the subset that hosted models take for strict function calling: every property is required, an optional
/// one takes null instead, no object is open, and what the subset has no keyword for stands in the description.
/// </summary>
internal static class StrictSubset
{
    private static readonly JsonTree _null = JsonTree.Object([("type", JsonTree.Value("\"null\""))]);

    /// <summary>The same in UTF-8; empty for null.</summary>
    public static byte[] Utf8(string schema) => Of(schema) is { } strict ? Encoding.UTF8.GetBytes(strict) : [];

    /// <summary>Null: the schema says something that the subset cannot, so the tool is offered in the full dialect alone.</summary>
    public static string? Of(string schema)
    {
        var root = JsonTree.Parse(schema);
        if (Convert(root, isOptional: false) is not { } converted)
        {
            return null;
        }

        if (root.Member("$defs") is not { } definitions)
        {
            return converted.ToString();
        }

        var all = definitions.Members!.Select(definition => (definition.Name, Value: Convert(definition.Value, isOptional: false)))
            .ToList();
        return all.TrueForAll(definition => definition.Value is not null)
            ? JsonTree.Object(
                [.. converted.Members!, ("$defs", JsonTree.Object(all.Select(definition => (definition.Name, definition.Value!))))])
                .ToString()
            : null;
    }

    private static JsonTree? Convert(JsonTree schema, bool isOptional)
    {
        if (schema.Members is null || StrictWords.Of(schema) is not { } words)
        {
            return null;
        }

        var isNullable = IsNullable(schema);
        if (Shape(schema) is not { } shape)
        {
            return null;
        }

        if (isOptional && !isNullable)
        {
            words.Add(
                schema.Member("default") is { } value
                ? "null stands for the default, " + (value.Inner.Length == 0 ? "the empty text" : value.Inner) : "null leaves it out");
        }

        var described = StrictWords.Describe(schema.Member("description"), words);
        return described is null ? Nullable(shape, isNullable || isOptional)
            : WithDescription(Nullable(shape, isNullable || isOptional), described);
    }

    /// <summary>What the schema says about the form of a value, without null and description.</summary>
    private static List<(string Name, JsonTree Value)>? Shape(JsonTree schema)
    {
        if (schema.Member("$ref") is { } reference)
        {
            return [("$ref", reference)];
        }

        if ((schema.Member("anyOf") ?? schema.Member("oneOf")) is { Items: { } choices })
        {
            var converted = choices.Where(choice => !IsNull(choice)).Select(choice => Convert(choice, isOptional: false)).ToList();
            return converted.TrueForAll(choice => choice is not null) ? [("anyOf", JsonTree.Array(converted.OfType<JsonTree>()))] : null;
        }

        if (TypeOf(schema) is not { } type)
        {
            return null;
        }

        return type switch
        {
            "\"object\"" => Object(schema),
            "\"array\"" => schema.Member("items") is { } items && Convert(items, isOptional: false) is { } item
                ? [("type", JsonTree.Value(type)), ("items", item)]
                : null,
            _ when StrictWords.Options(schema) is { } options => [("type", JsonTree.Value(type)), ("enum", JsonTree.Array(options))],
            _ => [("type", JsonTree.Value(type))],
        };
    }

    private static List<(string Name, JsonTree Value)>? Object(JsonTree schema)
    {
        if (schema.Member("properties")?.Members is not { } properties || schema.Member("additionalProperties")?.Text != "false")
        {
            return null;
        }

        var required = new HashSet<string>((schema.Member("required")?.Items ?? []).Select(name => name.Inner), StringComparer.Ordinal);
        var converted = properties.Select(property => (property.Name, Value: Convert(property.Value, !required.Contains(property.Name))))
            .ToList();
        return converted.TrueForAll(property => property.Value is not null)
            ?
            [
                ("type", JsonTree.Value("\"object\"")),
                ("properties", JsonTree.Object(converted.Select(property => (property.Name, property.Value!)))),
                ("required", JsonTree.Array(properties.Select(property => JsonTree.Value("\"" + property.Name + "\"")))),
                ("additionalProperties", JsonTree.Value("false")),
            ]
            : null;
    }

    /// <summary>
    /// Null beside a mere type is one more type; beside anything else it is a choice of its own, which every reader understands the same
    /// way.
    /// </summary>
    private static JsonTree Nullable(List<(string Name, JsonTree Value)> shape, bool isNullable)
    {
        if (!isNullable)
        {
            return JsonTree.Object(shape);
        }

        var (name, value) = shape[0];
        return name switch
        {
            "type" when shape.Count == 1 && value.Text != "\"null\"" =>
                JsonTree.Object([("type", JsonTree.Array(value, JsonTree.Value("\"null\"")))]),
            "anyOf" => JsonTree.Object([("anyOf", JsonTree.Array([.. value.Items!, _null]))]),
            _ => JsonTree.Object([("anyOf", JsonTree.Array(JsonTree.Object(shape), _null))]),
        };
    }

    /// <summary>A reference stands alone: beside it nothing else is allowed.</summary>
    private static JsonTree WithDescription(JsonTree schema, JsonTree description) =>
        schema.Member("$ref") is null
            ? JsonTree.Object([.. schema.Members!, ("description", description)])
            : JsonTree.Object([("anyOf", JsonTree.Array(schema)), ("description", description)]);

    private static string? TypeOf(JsonTree schema) =>
        schema.Member("type") is not { } type ? null : type.Items is null ? type.Text : type.Items.Find(one => one.Text != "\"null\"")?.Text
            ?? "\"null\"";

    private static bool IsNullable(JsonTree schema) =>
        schema.Member("type")?.Items?.Exists(type => type.Text == "\"null\"") == true
        || (schema.Member("anyOf") ?? schema.Member("oneOf"))?.Items?.Exists(IsNull) == true;

    private static bool IsNull(JsonTree schema) => schema.Member("type")?.Text == "\"null\"";
}
