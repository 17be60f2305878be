using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SecureTools;

/// <summary>Writes contents as JSON, in the shape of the Model Context Protocol.</summary>
internal static class ContentJson
{
    /// <summary>What the names of the smallest content take: <c>{"type":"text","text":""}</c>.</summary>
    public const int LeastOverhead = 25;

    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(IReadOnlyList<ToolContent> contents)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, _options))
        {
            json.WriteStartArray();
            foreach (var content in contents)
            {
                Write(json, content);
            }

            json.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ToolContent content)
    {
        json.WriteStartObject();
        switch (content.Kind)
        {
            case ToolContentKind.Text:
                json.WriteString("type"u8, "text"u8);
                json.WriteString("text"u8, content.Text);
                break;
            case ToolContentKind.Image or ToolContentKind.Audio:
                json.WriteString("type"u8, content.Kind == ToolContentKind.Image ? "image"u8 : "audio"u8);
                json.WriteBase64String("data"u8, content.Data.Span);
                json.WriteString("mimeType"u8, content.MediaType);
                break;
            case ToolContentKind.Resource:
                WriteResource(json, content);
                break;
            default:
                WriteLink(json, content);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, ToolContent content)
    {
        json.WriteString("type"u8, "resource"u8);
        json.WriteStartObject("resource"u8);
        json.WriteString("uri"u8, content.Uri!.OriginalString);
        WriteOptional(json, "mimeType"u8, content.MediaType);
        if (content.Text is not null)
        {
            json.WriteString("text"u8, content.Text);
        }
        else
        {
            json.WriteBase64String("blob"u8, content.Data.Span);
        }

        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, ToolContent content)
    {
        json.WriteString("type"u8, "resource_link"u8);
        json.WriteString("uri"u8, content.Uri!.OriginalString);
        json.WriteString("name"u8, content.Name);
        WriteOptional(json, "description"u8, content.Description);
        WriteOptional(json, "mimeType"u8, content.MediaType);
    }

    private static void WriteOptional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
