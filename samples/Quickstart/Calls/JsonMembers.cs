using System.Text.Json;

namespace Quickstart.Calls;

/// <summary>Strict access to the members of a wire format: parsers disagree about a member that occurs twice, so it is an error.</summary>
internal static class JsonMembers
{
    public static JsonElement? Optional(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new BrokenLineException($"'{name}' is looked for in something that is no object");
        }

        JsonElement? found = null;
        foreach (var member in element.EnumerateObject().Where(member => member.NameEquals(name)))
        {
            found = found is null ? member.Value : throw new BrokenLineException($"'{name}' occurs twice");
        }

        return found;
    }

    public static JsonElement Required(this JsonElement element, string name) =>
        element.Optional(name) ?? throw new BrokenLineException($"'{name}' is missing");

    public static string RequiredText(this JsonElement element, string name) => Text(element.Required(name), name);

    public static string? OptionalText(this JsonElement element, string name) =>
        element.Optional(name) is { ValueKind: not JsonValueKind.Null } value ? Text(value, name) : null;

    public static IReadOnlyList<JsonElement> RequiredItems(this JsonElement element, string name) =>
        element.Required(name) is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray()]
            : throw new BrokenLineException($"'{name}' is no array");

    public static string Text(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new BrokenLineException($"'{name}' is no text");
}
