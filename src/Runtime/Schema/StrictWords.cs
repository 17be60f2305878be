namespace SecureTools;

/// <summary>Says in words what the strict subset has no keyword for. Whatever it says, the binder enforces all the same.</summary>
internal static class StrictWords
{
    /// <summary>The keywords that the subset keeps, or that say nothing about a value.</summary>
    private static readonly HashSet<string> _silent = new(StringComparer.Ordinal)
    {
        "type", "properties", "required", "additionalProperties", "items", "anyOf", "oneOf", "$ref", "$defs", "description", "default",
        "enum", "const",
        "title", "examples", "deprecated", "$comment", "discriminator",
    };

    /// <summary>The bounds of the number types of 32 bits and more: what every program takes for granted.</summary>
    private static readonly HashSet<string> _boundsOfTypes = new(StringComparer.Ordinal)
    {
        "-2147483648", "2147483647", "4294967295", "-9223372036854775808", "9223372036854775807", "18446744073709551615",
        "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727", "340282366920938463463374607431768211455",
        "-79228162514264337593543950335", "79228162514264337593543950335", "-3.4028234663852886E+38", "3.4028234663852886E+38",
        "-3.4028235E+38", "3.4028235E+38",
        "-1.7976931348623157E+308", "1.7976931348623157E+308",
    };

    private static readonly Dictionary<string, string> _formats = new(StringComparer.Ordinal)
    {
        ["uuid"] = "a UUID",
        ["date-time"] = "a date and time of RFC 3339 with offset, such as 2026-01-31T09:30:00Z",
        ["date"] = "a date such as 2026-01-31",
        ["time"] = "a time of RFC 3339",
        ["uri"] = "an absolute URI",
        ["email"] = "an e-mail address",
    };

    /// <summary>
    /// The words for what is dropped, escaped as JSON text; null when the schema says something for which there are none.
    /// </summary>
    public static List<string>? Of(JsonTree schema)
    {
        var words = new List<string>();
        foreach (var (name, value) in schema.Members!)
        {
            if (!_silent.Contains(name) && !SaysExactly(schema, name, words) && !Say(name, value, words))
            {
                return null;
            }
        }

        if (schema.Member("enum") is { Items: { } options } && Options(schema) is null)
        {
            words.Add("one of " + string.Join(", ", options.Select(option => option.Inner)));
        }

        return words;
    }

    /// <summary>The values that are allowed, where the subset can list them: texts and numbers. Null is a choice of its own.</summary>
    public static IReadOnlyList<JsonTree>? Options(JsonTree schema)
    {
        var options = (schema.Member("const") is { } only ? [only] : schema.Member("enum")?.Items)?.Where(option => option.Text != "null")
            .ToList();
        return options is { Count: > 0 }
            && options.TrueForAll(option => option.IsText || (option.Text.Length > 0 && option.Text[0] is '-' or (>= '0' and <= '9')))
            ? options
            : null;
    }

    /// <summary>The description with the words behind it; null when there is nothing to say.</summary>
    public static JsonTree? Describe(JsonTree? description, List<string> words)
    {
        if (words.Count == 0)
        {
            return description;
        }

        var said = string.Join("; ", words);
        var sentence = char.ToUpperInvariant(said[0]) + said.Substring(1) + ".";
        var before = description?.Inner ?? "";
        var link = before.Length == 0 ? "" : before[before.Length - 1] is '.' or '!' or '?' ? " " : ". ";
        return JsonTree.Value("\"" + before + link + sentence + "\"");
    }

    /// <summary>A size whose least and greatest value are one. Said once, with the least.</summary>
    private static bool SaysExactly(JsonTree schema, string name, List<string> words)
    {
        var (least, most, what) = name.EndsWith("Length", StringComparison.Ordinal) ? ("minLength", "maxLength", "character")
            : ("minItems", "maxItems", "item");
        if ((name != least && name != most) || schema.Member(least) is not { } count || schema.Member(most)?.Text != count.Text)
        {
            return false;
        }

        return name == most || Add(words, "exactly " + Count(count, what));
    }

    private static bool Say(string name, JsonTree value, List<string> words)
    {
        switch (name)
        {
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum":
                if (!_boundsOfTypes.Contains(value.Text))
                {
                    words.Add(Bound(name) + value.Text);
                }

                return true;
            case "allOf":
                return value.Items!.TrueForAll(part => part.Members!.TrueForAll(member => Say(member.Name, member.Value, words)));
            case "enum":
                return Add(words, "one of " + string.Join(", ", value.Items!.Select(option => option.Inner)));
            case "not":
                return value.Member("enum") is { Items: { } denied }
                    && Add(words, "none of " + string.Join(", ", denied.Select(option => option.Inner)));
            case "uniqueItems":
                return Add(words, "no item twice");
            default:
                return Phrase(name, value) is { } phrase && Add(words, phrase);
        }
    }

    private static string? Phrase(string name, JsonTree value) => name switch
    {
        "minLength" => "at least " + Count(value, "character"),
        "maxLength" => "at most " + Count(value, "character"),
        "minItems" => "at least " + Count(value, "item"),
        "maxItems" => "at most " + Count(value, "item"),
        "multipleOf" => "a multiple of " + value.Text,
        "pattern" when value.Inner == @"\\S" => "not blank",
        "pattern" => "matches the regular expression " + value.Inner,
        "format" => _formats.TryGetValue(value.Inner, out var known) ? known : "in the format " + value.Inner,
        "contentEncoding" => "encoded as " + value.Inner,
        _ => null,
    };

    private static string Bound(string name) => name switch
    {
        "minimum" => "at least ",
        "maximum" => "at most ",
        "exclusiveMinimum" => "greater than ",
        _ => "less than ",
    };

    private static string Count(JsonTree value, string what) => $"{value.Text} {what}{(value.Text == "1" ? "" : "s")}";

    private static bool Add(List<string> words, string phrase)
    {
        words.Add(phrase);
        return true;
    }
}
