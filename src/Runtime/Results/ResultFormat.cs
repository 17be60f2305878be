using System.Globalization;
using System.Text.Json;

namespace SecureTools;

/// <summary>Writes values that JSON has no form for, in the form that the schema names, for generated code.</summary>
public static partial class ResultFormat
{
    /// <summary>A result that holds null where its schema has no null: the tool failed.</summary>
    /// <param name="type">The type that says it is never null.</param>
    public static InvalidOperationException Missing(string type) =>
        new($"The result holds null where its type '{type}' says that it is never null. Return a value, or declare it nullable.");

    /// <summary>A result that holds a value which its enum does not name: the tool failed.</summary>
    /// <param name="type">The enum.</param>
    public static InvalidOperationException Undefined(string type) =>
        new($"The result holds a value that the enum '{type}' does not name. Return one of its members.");

    /// <summary>One character as text.</summary>
    public static void Write(Utf8JsonWriter json, char value) => json.WriteStringValue([value]);

    /// <summary>A date and time of RFC 3339 in universal time; a time of no stated zone counts as universal.</summary>
    public static void Write(Utf8JsonWriter json, DateTime value) =>
        json.WriteStringValue(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc));

    /// <summary>A date and time with offset of RFC 3339.</summary>
    public static void Write(Utf8JsonWriter json, DateTimeOffset value) => json.WriteStringValue(value);

    /// <summary>A date: <c>yyyy-MM-dd</c>.</summary>
    public static void Write(Utf8JsonWriter json, DateOnly value) =>
        json.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A time of day: <c>HH:mm:ss</c>, with the decimals of a second that it has.</summary>
    public static void Write(Utf8JsonWriter json, TimeOnly value) =>
        json.WriteStringValue(
            value.ToString(value.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture));

    /// <summary>A duration: <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public static void Write(Utf8JsonWriter json, TimeSpan value) =>
        json.WriteStringValue(value.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>A URI as it was written.</summary>
    public static void Write(Utf8JsonWriter json, Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        json.WriteStringValue(value.OriginalString);
    }
}
