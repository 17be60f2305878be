using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using SecureTools;

namespace Flows.Kinds.OnJson;

public sealed class Envelope
{
    public string Title { get; set; }

    public object Value { get; set; }
}

public sealed class KnownBinder : ISerializationBinder
{
    public Type BindToType(string assemblyName, string typeName) =>
        typeName == typeof(Envelope).FullName ? typeof(Envelope) : throw new Newtonsoft.Json.JsonSerializationException("unknown type");

    public void BindToName(Type serializedType, out string assemblyName, out string typeName) =>
        (assemblyName, typeName) = (null, serializedType.FullName);
}

public static class AllTypes
{
    [Tool]
    public static string Run(string json)
    {
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        return JsonConvert.DeserializeObject(json, settings)?.ToString(); // !SECT2106
    }
}

public static class AutoTypes
{
    [Tool]
    public static string Run(string json)
    {
        var settings = new JsonSerializerSettings();
        settings.TypeNameHandling = TypeNameHandling.Auto;
        return JsonConvert.DeserializeObject<Envelope>(json, settings).Title; // !SECT2106
    }
}

public static class ObjectTypes
{
    private static readonly JsonSerializerSettings _settings = new() { TypeNameHandling = TypeNameHandling.Objects };

    [Tool] public static string Run(string json) => JsonConvert.DeserializeObject<object>(json, _settings).ToString(); // !SECT2106
}

public static class SettingsFromCallee
{
    [Tool] public static string Run(string json) => JsonConvert.DeserializeObject<Envelope>(json, Settings()).Title; // !SECT2106

    private static JsonSerializerSettings Settings() => new() { TypeNameHandling = TypeNameHandling.All };
}

public static class ReadInCallee
{
    [Tool] public static string Run(string json) => Read<Envelope>(json.Trim()).Title;

    private static T Read<T>(string json) =>
        JsonConvert.DeserializeObject<T>(json, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto }); // !SECT2106
}

public static class Serializer
{
    [Tool]
    public static string Run(string json)
    {
        var serializer = new Newtonsoft.Json.JsonSerializer { TypeNameHandling = TypeNameHandling.All };
        using var reader = new JsonTextReader(new StringReader(json));
        return serializer.Deserialize(reader).ToString(); // !SECT2106
    }
}

public static class SerializerPopulates
{
    [Tool]
    public static string Run(string json)
    {
        var envelope = new Envelope();
        var serializer = new Newtonsoft.Json.JsonSerializer { TypeNameHandling = TypeNameHandling.Auto };
        serializer.Populate(new JsonTextReader(new StringReader(json)), envelope); // !SECT2106
        return envelope.Title;
    }
}

public static class SerializerInCallee
{
    [Tool] public static string Run(string json) => Read(new JsonTextReader(new StringReader(json)));

    private static string Read(JsonReader reader)
    {
        var serializer = new Newtonsoft.Json.JsonSerializer();
        serializer.TypeNameHandling = TypeNameHandling.Objects;
        return serializer.Deserialize<object>(reader).ToString(); // !SECT2106
    }
}

public static class SerializerWithoutTypes
{
    [Tool]
    public static string Run(string json)
    {
        var serializer = new Newtonsoft.Json.JsonSerializer();
        return serializer.Deserialize<Envelope>(new JsonTextReader(new StringReader(json))).Title;
    }
}

public static class SerializerBound
{
    [Tool]
    public static string Run(string json)
    {
        var serializer = new Newtonsoft.Json.JsonSerializer { TypeNameHandling = TypeNameHandling.All, SerializationBinder = new KnownBinder() };
        return serializer.Deserialize<Envelope>(new JsonTextReader(new StringReader(json))).Title;
    }
}

public static class BoundTypesOfField
{
    private static readonly JsonSerializerSettings _settings = new()
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new KnownBinder(),
    };

    [Tool] public static string Run(string json) => JsonConvert.DeserializeObject<Envelope>(json, _settings).Title;
}

public static class BinderTakenAway
{
    [Tool]
    public static string Run(string json)
    {
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto, SerializationBinder = null };
        return JsonConvert.DeserializeObject<Envelope>(json, settings).Title; // !SECT2106
    }
}

public static class NoTypes
{
    [Tool] public static string Run(string json) => JsonConvert.DeserializeObject<Envelope>(json).Title;
}

public static class NoneTypes
{
    [Tool]
    public static string Run(string json)
    {
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        return JsonConvert.DeserializeObject<Envelope>(json, settings).Title;
    }
}

public static class BoundTypes
{
    [Tool]
    public static string Run(string json)
    {
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto, SerializationBinder = new KnownBinder() };
        return JsonConvert.DeserializeObject<Envelope>(json, settings).Title;
    }
}

public static class SystemText
{
    [Tool] public static string Run(string json) => System.Text.Json.JsonSerializer.Deserialize<Envelope>(json).Title;
}

public static class Tokens
{
    [Tool] public static string Run(string json) => JObject.Parse(json)["Title"]?.ToString();
}

public static class OfConstant
{
    [Tool]
    public static string Run(string json)
    {
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        return json.Length + JsonConvert.DeserializeObject<Envelope>("{\"Title\":\"x\"}", settings).Title;
    }
}

public static class DocumentOnly
{
    [Tool]
    public static string Run(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind.ToString();
    }
}
