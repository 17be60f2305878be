using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential.Instances;

/// <summary>
/// Instances of a schema, made from the schema alone: one that is most likely valid first, then such as differ from it in one thing each.
/// Whether they are valid is for others to say.
/// </summary>
internal static class SchemaSamples
{
    private const int MostOfNested = 60;
    private const int MostDepth = 9;
    private const int DepthOfNull = 4;
    private const int LargestCount = 12;

    private static readonly string[] _ofAnyType = ["null", "true", "false", "0", "1.5", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]", "{\"a\":1}", "\"null\"", "[1,2,3]", "[\"a\"]"];

    private static readonly string[] _foreignNames = ["x", "Value", "VALUE", "value ", "\\u0000", "$ref", "constructor", "toString", "hasOwnProperty", "__proto__", "\\ud83d", "", "valu\\u0065", "value\\u200b"];

    public static IReadOnlyList<string> Of(SchemaNode schema, int depth = 0) =>
        [.. Ends(schema, depth).Concat(OfAlternatives(schema, depth)).Concat(schema.Types.SelectMany(type => OfType(type, schema, depth))).Concat(schema.Listed).Concat(_ofAnyType).Distinct(StringComparer.Ordinal)];

    /// <summary>Keeps the first and, spread evenly, as many of the others as there is room for.</summary>
    public static IReadOnlyList<string> Thin(IReadOnlyList<string> all, int most) =>
        all.Count <= most ? all : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Count / most)])];

    /// <summary>A type that contains itself ends where it may.</summary>
    private static IEnumerable<string> Ends(SchemaNode schema, int depth) =>
        depth >= DepthOfNull && (schema.Types.Contains("null", StringComparer.Ordinal) || schema.Alternatives.Any(other => other.Types.Contains("null", StringComparer.Ordinal))) ? ["null"] : [];

    private static IEnumerable<string> OfAlternatives(SchemaNode schema, int depth) => schema.Alternatives.SelectMany(alternative => Of(alternative, depth));

    private static IEnumerable<string> OfType(string type, SchemaNode schema, int depth) => type switch
    {
        "boolean" => ["true", "false", "\"true\"", "True", "1"],
        "integer" or "number" => NumberSamples.Of(schema),
        "string" => TextSamples.Of(schema),
        "array" => Arrays(schema, depth),
        "object" => Objects(schema, depth),
        _ => ["null"],
    };

    private static IEnumerable<string> Arrays(SchemaNode schema, int depth)
    {
        if (schema.Child("items") is not { } items || depth >= MostDepth)
        {
            return ["[]"];
        }

        var values = Thin(Of(items, depth + 1), MostOfNested);
        var least = schema.Size("minItems") ?? 0;
        var most = schema.Size("maxItems") ?? LargestCount;
        // Different items where they must differ: what is good of them is not known, so the first few are tried.
        var good = Enumerable.Range(0, Math.Min(Math.Max(least, 1), most)).Select(i => schema.IsUnique ? values[i % values.Count] : values[0]).ToList();
        var counts = new[] { 0, 1, 2, least - 1, least, least + 1, most - 1, most, most + 1 }.Where(count => count is >= 0 and <= LargestCount + 1).Distinct();
        return values.Select(value => Array(good.Skip(1).Prepend(value)))
            .Concat(counts.Select(count => Array(Enumerable.Range(0, count).Select(i => schema.IsUnique ? values[i % values.Count] : values[0]))))
            .Concat(counts.Select(count => Array(Enumerable.Repeat(values[0], count))))
            .Concat(values.Take(10).Select(value => Array(good.Append(value))))
            .Prepend(Array(good));
    }

    private static IEnumerable<string> Objects(SchemaNode schema, int depth)
    {
        var properties = schema.Properties.ToList();
        var required = schema.Required;
        if (depth >= MostDepth)
        {
            return [Object(properties.Where(property => required.Contains(property.Name, StringComparer.Ordinal)).Select(property => Member(property.Name, "null")))];
        }

        var values = properties.ToDictionary(property => property.Name, property => Of(property.Schema, depth + 1), StringComparer.Ordinal);
        var good = properties.Select(property => Member(property.Name, values[property.Name][0])).ToList();
        var least = properties.Where(property => required.Contains(property.Name, StringComparer.Ordinal)).Select(property => Member(property.Name, values[property.Name][0])).ToList();
        return new[] { Object(good), Object(least), "{}", Object(good.AsEnumerable().Reverse()), "{ " + string.Join(" ,\r\n\t", good) + " }" }
            .Concat(Replaced(good, properties, values, depth))
            .Concat(good.SelectMany(member => new[] { Object(good.Where(other => other != member)), Object(good.Append(member)), Object(least.Append(member)) }))
            .Concat(_foreignNames.SelectMany(name => new[] { Object(good.Append($"\"{name}\":1")), Object(good.Prepend($"\"{name}\":{{\"a\":[1,\"\\\\\"]}}")) }))
            .Concat(Renamed(good, properties))
            .Concat(Dictionaries(schema, good, depth));
    }

    /// <summary>Each member with each of its values, the others good.</summary>
    private static IEnumerable<string> Replaced(List<string> good, List<(string Name, SchemaNode Schema)> properties, Dictionary<string, IReadOnlyList<string>> values, int depth)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            var name = properties[i].Name;
            foreach (var value in depth == 0 ? values[name] : Thin(values[name], MostOfNested))
            {
                yield return Object([.. good[..i], Member(name, value), .. good[(i + 1)..]]);
            }

            // A second member of a name, of a good and a bad value, before and after.
            yield return Object([.. good, Member(name, "[]")]);
            yield return Object([Member(name, "null"), .. good]);
        }
    }

    /// <summary>Names that are nearly right, and right ones with escapes.</summary>
    private static IEnumerable<string> Renamed(List<string> good, List<(string Name, SchemaNode Schema)> properties)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            var name = properties[i].Name;
            var value = good[i][JsonNode.Quote(name).Length..];
            var escaped = string.Concat(name.Select(letter => FormattableString.Invariant($"\\u{(int)letter:x4}")));
            foreach (var other in new[] { $"\"{escaped}\"", JsonNode.Quote(name.ToUpperInvariant()), JsonNode.Quote(name + " "), JsonNode.Quote(name + "\u0301"), JsonNode.Quote("_" + name) })
            {
                yield return Object([.. good[..i], other + value, .. good[(i + 1)..]]);
            }

            yield return Object([.. good, $"\"{escaped}\"" + value]);
        }
    }

    /// <summary>Members of any name, where the schema takes them.</summary>
    private static IEnumerable<string> Dictionaries(SchemaNode schema, List<string> good, int depth)
    {
        if (schema.Child("additionalProperties") is not { } any)
        {
            return [];
        }

        var values = Thin(Of(any, depth + 1), MostOfNested);
        var names = new[] { "a", "b", "A", "", " ", "\u00e9", "e\u0301", "\ud83d\ude00", "__proto__", "constructor", "1", "a/b~c" }
            .Concat(schema.Child("propertyNames") is { } allowed ? TextSamples.Of(allowed).Take(40).Select(json => JsonParser.Parse(json)!.Text) : []);
        var counts = new[] { 0, 1, 2, 3, schema.Size("minProperties"), schema.Size("minProperties") - 1, schema.Size("maxProperties"), schema.Size("maxProperties") + 1 };
        return values.Select(value => Object(good.Append(Member("a", value))))
            .Concat(names.Select(name => Object(good.Append(Member(name, values[0])))))
            .Concat(counts.OfType<int>().Where(count => count is >= 0 and <= LargestCount).Select(count => Object(good.Concat(Enumerable.Range(0, count).Select(i => Member("k" + i, values[0]))))))
            .Append(Object(good.Concat([Member("a", values[0]), Member("a", values[0])])));
    }

    private static string Member(string name, string value) => JsonNode.Quote(name) + ":" + value;

    private static string Object(IEnumerable<string> members) => "{" + string.Join(",", members) + "}";

    private static string Array(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";
}
