using System.Globalization;

namespace SecureTools.Shared.Schema;

/// <summary>
/// Writes JSON Schema 2020-12 from the same model as the binder. Some types are defined once under <c>$defs</c>; all others stand where
/// they are used.
/// </summary>
internal sealed class SchemaWriter
{
    private readonly TypeSet _types;
    private readonly bool _forReading;
    private readonly SortedDictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _defined;

    private SchemaWriter(TypeSet types, bool forReading)
    {
        _types = types;
        _forReading = forReading;
        _defined = DefinedTypes.Of(types, forReading);
    }

    public static string OfArguments(ToolModel tool)
    {
        var writer = new SchemaWriter(tool.Types, forReading: true);
        return writer.WithDefinitions(writer.Members([.. tool.Arguments]));
    }

    public static string OfResult(ToolModel tool)
    {
        var writer = new SchemaWriter(tool.Types, forReading: false);
        var value = writer.Value(tool.Return.Value!, [], "");
        return writer.WithDefinitions(
            tool.Return.Kind == ReturnKind.Stream ? JsonObject.Of(("type", "\"array\""), ("items", value)) : value);
    }

    private string WithDefinitions(string schema) => _definitions.Count == 0
        ? schema
        : schema.Substring(0, schema.Length - 1) + ",\"$defs\":"
        + JsonObject.Of([.. _definitions.Select(pair => (pair.Key, (string?)pair.Value))]) + "}";

    private string Members(IReadOnlyList<MemberModel> members)
    {
        var properties = members.Select(member => (member.JsonName, (string?)Member(member)));
        var required = members.Where(member => member.IsRequired).Select(member => JsonText.Of(member.JsonName)).ToList();
        return JsonObject.Of(
            ("type", "\"object\""),
            ("properties", JsonObject.Of([.. properties])),
            ("required", required.Count == 0 ? null : "[" + string.Join(",", required) + "]"),
            ("additionalProperties", "false"));
    }

    private string Member(MemberModel member)
    {
        if (member.Place == MemberPlace.Discriminator)
        {
            return JsonObject.Of(("type", JsonText.Of(ValueSchema.TypeOf(member.Value))), ("const", member.Constraints[0].Json));
        }

        if (!_forReading && member.IsSensitive)
        {
            return Redacted(member.Value, member.Description);
        }

        var schema = Value(member.Value, [.. member.Constraints], Noted(member));
        schema = member.Title.Length == 0 ? schema : With(schema, "title", JsonText.Of(member.Title));
        return member.DefaultJson is null || !_forReading ? schema : With(schema, "default", member.DefaultJson);
    }

    private static string With(string schema, string name, string value) =>
        $"{schema.Substring(0, schema.Length - 1)},\"{name}\":{value}}}";

    /// <summary>The description, with what the other keywords cannot say.</summary>
    private static string Noted(MemberModel member) => string.Join(
        " ", new[] { member.Description }.Concat(
            member.Constraints.Concat(member.Value.Innermost.Rules).Select(constraint => constraint.Note)).Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal));

    private string Value(ValueModel value, IReadOnlyList<ConstraintModel> constraints, string description)
    {
        if (!_forReading && value.IsSensitive)
        {
            return Redacted(value, description);
        }

        switch (value.Kind)
        {
            case ValueKind.Object:
                return Object(value, description);
            case ValueKind.Union:
                return Union(value, description);
            case ValueKind.Option:
                return Value(value.Item! with { IsNullable = true }, [.. value.Item!.Rules], description);
            case ValueKind.Foreign:
                return Foreign(value, description);
            default:
                return Plain(value, constraints, description);
        }
    }

    /// <summary>Open: what the context takes, no schema of ours can know.</summary>
    private static string Foreign(ValueModel value, string description)
    {
        var note = $"A value in the JSON form of {value.Type.Replace("global::", "")}.";
        return JsonObject.Of(
            ("not", value.IsNullable ? null : "{\"type\":\"null\"}"),
            ("description", JsonText.Of(description.Length == 0 ? note : description + " " + note)));
    }

    private string Plain(ValueModel value, IReadOnlyList<ConstraintModel> constraints, string description)
    {
        var parts = ValueSchema.Of(value, _types, constraints);
        AddContents(parts, value, constraints);

        parts.Insert(0, ("type", Type(ValueSchema.TypeOf(value), value.IsNullable)));
        var named = value.Key ?? value;
        var said = named.Kind is ValueKind.Enum or ValueKind.Flags ? _types.Enum(named.Type).Described(description) : description;
        parts.Add(("description", Text(SanitizedSchema.Describe(said, value, constraints))));
        return JsonObject.Of([.. parts]);
    }

    /// <summary>What the writer puts in the place of a value that must not be shown.</summary>
    private static string Redacted(ValueModel value, string description) => value.Kind == ValueKind.Text
        ? JsonObject.Of(("type", "\"string\""), ("const", "\"[redacted]\""), ("description", Text(description)))
        : JsonObject.Of(("type", "\"null\""), ("description", Text(description)));

    private void AddContents(List<(string Name, string? Value)> parts, ValueModel value, IReadOnlyList<ConstraintModel> constraints)
    {
        if (value.Kind == ValueKind.Flags)
        {
            var names = JsonObject.Of(
                ("type", "\"string\""), ("enum", "[" + string.Join(",", _types.Enum(value.Type).Names.Select(JsonText.Of)) + "]"));
            parts.AddRange([("uniqueItems", "true"), ("items", names)]);
        }

        if (value.Item is null)
        {
            return;
        }

        if (value.Key is { Kind: ValueKind.Enum } key)
        {
            parts.Add(
                ("propertyNames", JsonObject.Of(("enum", "[" + string.Join(",", _types.Enum(key.Type).Names.Select(JsonText.Of)) + "]"))));
        }

        parts.Add(("uniqueItems", value.Kind == ValueKind.Set && _types.HasOneForm(value.Item) ? "true" : null));
        parts.Add(
            (value.Kind == ValueKind.Map ? "additionalProperties"
                : "items", Value(value.Item, [.. value.Item.Rules, .. OfItems(constraints)], "")));
    }

    /// <summary>Where paths and URLs may lead is said of a collection, and holds for its items.</summary>
    private static IEnumerable<ConstraintModel> OfItems(IReadOnlyList<ConstraintModel> constraints) =>
        constraints.Where(constraint => constraint.Kind is ConstraintKind.Directory or ConstraintKind.Hosts);

    private string Object(ValueModel value, string description)
    {
        var model = _types.Object(value.Type)!;
        description = description.Length > 0 ? description : model.Description;
        if (_defined.Contains(DefinedTypes.Named(value)!))
        {
            return Reference(value, () => Members([.. Own(model)]), description);
        }

        var schema = Members([.. Own(model)]);
        schema = value.IsNullable ? "{\"type\":[\"object\",\"null\"]" + schema.Substring("{\"type\":\"object\"".Length) : schema;
        return Described(schema, description);
    }

    private string Union(ValueModel value, string description)
    {
        var model = _types.Union(value.Type);
        description = description.Length > 0 ? description : model.Description;
        return _defined.Contains(DefinedTypes.Named(value)!)
            ? Reference(value, () => AnyOf(model, isNullable: false, ""), description)
            : AnyOf(model, value.IsNullable, description);
    }

    /// <summary>The discriminator tells the cases apart, so that any of them is one of them; more readers know <c>anyOf</c>.</summary>
    private string AnyOf(UnionModel model, bool isNullable, string description)
    {
        var cases = model.Cases.Select(one => model.Model(one, _types)).Select(one => Described(Members([.. Own(one)]), one.Description))
            .ToList();
        return JsonObject.Of(
            ("anyOf", "[" + string.Join(",", isNullable ? cases.Append("{\"type\":\"null\"}") : cases) + "]"),
            ("description", Text(description)));
    }

    private static string Described(string schema, string description) =>
        description.Length == 0 ? schema : With(schema, "description", JsonText.Of(description));

    private string Reference(ValueModel value, Func<string> define, string description)
    {
        var name = ValueNames.Of(value);
        if (!_definitions.ContainsKey(name))
        {
            // The place is taken first: the definition refers to itself.
            _definitions[name] = "";
            _definitions[name] = define();
        }

        var reference = $"{{\"$ref\":\"#/$defs/{name}\"}}";
        return value.IsNullable
            ? JsonObject.Of(("anyOf", $"[{reference},{{\"type\":\"null\"}}]"), ("description", Text(description)))
            : JsonObject.Of(("$ref", $"\"#/$defs/{name}\""), ("description", Text(description)));
    }

    private IEnumerable<MemberModel> Own(ObjectModel model) => _forReading ? model.Inputs : model.Outputs;

    private static string Type(string name, bool isNullable) => isNullable ? $"[\"{name}\",\"null\"]" : $"\"{name}\"";

    private static string? Text(string text) => text.Length == 0 ? null : JsonText.Of(text);
}

/// <summary>Puts an object together; parts without a value are left out.</summary>
internal static class JsonObject
{
    public static string Of(params (string Name, string? Value)[] parts) =>
        "{" + string.Join(",", parts.Where(part => part.Value is not null).Select(part => JsonText.Of(part.Name) + ":" + part.Value)) + "}";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
