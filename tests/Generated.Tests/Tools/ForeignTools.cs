using System.Text.Json;
using System.Text.Json.Serialization;

namespace SecureTools.Tests.Generated;

/// <summary>A temperature that JSON writes as text: <c>"21.5 C"</c>.</summary>
[JsonConverter(typeof(CelsiusConverter))]
[ToolJson(typeof(ForeignContext))]
public readonly record struct Celsius(double Degrees);

public sealed class CelsiusConverter : JsonConverter<Celsius>
{
    public override Celsius Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && text.EndsWith(" C", StringComparison.Ordinal)
            ? new Celsius(double.Parse(text[..^2], System.Globalization.CultureInfo.InvariantCulture))
            : throw new JsonException("not a temperature");

    public override void Write(Utf8JsonWriter writer, Celsius value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Degrees} C"));
}

[JsonSerializable(typeof(Celsius))]
[JsonSerializable(typeof(Version))]
[JsonSerializable(typeof(Dictionary<int, string>))]
[JsonSerializable(typeof(string))]
public sealed partial class ForeignContext : JsonSerializerContext;

public sealed record Reading(Celsius Value, List<Celsius>? More = null);

public sealed record Release([ToolJson(typeof(ForeignContext))] Version Number)
{
    [ToolJson(typeof(ForeignContext))]
    public Version? Next { get; init; }
}

/// <summary>Tools that take types of others.</summary>
[AllowAnonymousTool, ToolJson(typeof(ForeignContext))]
public static class ForeignTools
{
    [Tool]
    public static Celsius EchoCelsius(Celsius value) => value;

    [Tool]
    public static Celsius? EchoOptionalCelsius(Celsius? value) => value;

    [Tool]
    public static Version EchoVersion(Version value) => value;

    [Tool]
    public static Dictionary<int, string> EchoForeignMap(Dictionary<int, string> value) => value;

    [Tool]
    public static Reading EchoReading(Reading value) => value;

    [Tool]
    public static Release EchoRelease(Release value) => value;

    [Tool]
    public static string EchoOwnText(string value) => value;
}
