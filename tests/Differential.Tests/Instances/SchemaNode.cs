using System.Text.Json;

namespace SecureTools.Tests.Differential.Instances;

/// <summary>A place in a JSON Schema, references resolved.</summary>
internal readonly struct SchemaNode
{
    private readonly JsonElement _root;
    private readonly JsonElement _at;

    private SchemaNode(JsonElement root, JsonElement at)
    {
        _root = root;
        _at = at;
    }

    public static SchemaNode Of(JsonElement root) => new(root, root);

    public IReadOnlyList<string> Types => _at.TryGetProperty("type", out var type)
        ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!]
        : [];

    public IEnumerable<(string Name, SchemaNode Schema)> Properties
    {
        get
        {
            var root = _root;
            return _at.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().Select(property => (property.Name, new SchemaNode(root, property.Value).Resolved())).ToList()
                : [];
        }
    }

    public IReadOnlyList<string> Required => Texts("required");

    public string? Format => Text("format");

    public string? ContentEncoding => Text("contentEncoding");

    /// <summary>The patterns of this place and of the parts that must all hold.</summary>
    public IEnumerable<string> Patterns => Branches("allOf").SelectMany(part => part.Patterns).Concat(Text("pattern") is { } pattern ? [pattern] : []);

    public IEnumerable<SchemaNode> Alternatives => Branches("anyOf").Concat(Branches("oneOf"));

    /// <summary>The values that are listed, allowed or denied, as JSON.</summary>
    public IEnumerable<string> Listed
    {
        get
        {
            var listed = _at.TryGetProperty("enum", out var options) ? options.EnumerateArray().Select(option => option.GetRawText()).ToList() : [];
            return listed.Concat(_at.TryGetProperty("const", out var only) ? [only.GetRawText()] : [])
                .Concat(Child("not")?.Listed ?? []).Concat(Branches("allOf").SelectMany(part => part.Listed));
        }
    }

    public IEnumerable<string> Bounds
    {
        get
        {
            var at = _at;
            return new[] { "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum" }
                .Where(keyword => at.TryGetProperty(keyword, out _)).Select(keyword => at.GetProperty(keyword).GetRawText())
                .Concat(Branches("allOf").SelectMany(part => part.Bounds));
        }
    }

    public bool IsUnique => _at.TryGetProperty("uniqueItems", out var unique) && unique.ValueKind == JsonValueKind.True;

    public int? Size(string keyword) => _at.TryGetProperty(keyword, out var size) ? size.GetInt32() : null;

    /// <summary>The schema below a keyword, where it is one.</summary>
    public SchemaNode? Child(string keyword) =>
        _at.TryGetProperty(keyword, out var child) && child.ValueKind == JsonValueKind.Object ? new SchemaNode(_root, child).Resolved() : null;

    private string? Text(string keyword) => _at.TryGetProperty(keyword, out var text) ? text.GetString() : null;

    private IReadOnlyList<string> Texts(string keyword) =>
        _at.TryGetProperty(keyword, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];

    private IEnumerable<SchemaNode> Branches(string keyword)
    {
        var root = _root;
        return _at.TryGetProperty(keyword, out var branches) ? branches.EnumerateArray().Select(branch => new SchemaNode(root, branch).Resolved()).ToList() : [];
    }

    private SchemaNode Resolved()
    {
        if (!_at.TryGetProperty("$ref", out var reference))
        {
            return this;
        }

        var place = _root;
        foreach (var part in reference.GetString()![2..].Split('/'))
        {
            place = place.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return new SchemaNode(_root, place).Resolved();
    }
}
