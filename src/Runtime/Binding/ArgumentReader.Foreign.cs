using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>
    /// Has a context read the current value. What the context throws, other than that the JSON does not fit, ends the call.
    /// </summary>
    /// <param name="type">What the context knows of the type.</param>
    /// <param name="value">The value.</param>
    public bool TryReadJson<T>(JsonTypeInfo<T> type, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (IsNull)
        {
            return RejectType("a value");
        }

        var json = _json.SkipWhole();
        // Of a member that comes twice, the context would take one and whoever checked the call the other.
        if (!json.IsEmpty && !CanonicalJson.TryHash(json, stackalloc byte[CanonicalJson.HashLength]))
        {
            return Reject("json", "well-formed JSON in which each member comes once");
        }

        try
        {
            value = JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            // It quotes what was sent.
            return Reject("json", "the form that this value has");
        }

        return value is not null || Reject("json", "the form that this value has");
    }
}
