namespace SecureTools;

/// <summary>
/// One part of a result that is more than a JSON value: text, a picture, a recording, a document, or a link to one. A method returns one of
/// them, several, or a <see cref="ToolResult"/> with them. Nothing in it changes after it was made.
/// </summary>
/// <remarks>
/// What a part holds reaches the model as it is. Bytes are not copied: do not write to memory that you have handed over.
/// Its JSON form is that of the Model Context Protocol.
/// </remarks>
public sealed class ToolContent
{
    private ToolContent(ToolContentKind kind) => Kind = kind;

    /// <summary>What this is.</summary>
    public ToolContentKind Kind { get; }

    /// <summary>The text, for text and for documents of text; else null.</summary>
    public string? Text { get; private init; }

    /// <summary>The bytes, for pictures, recordings and documents that are not text; else empty.</summary>
    public ReadOnlyMemory<byte> Data { get; private init; }

    /// <summary>The media type, such as <c>image/png</c>; null for text, and for documents of no stated type.</summary>
    public string? MediaType { get; private init; }

    /// <summary>The absolute URI of a document; null for all else.</summary>
    public Uri? Uri { get; private init; }

    /// <summary>The name of a linked document; null for all else.</summary>
    public string? Name { get; private init; }

    /// <summary>What a linked document is, for the model; null when nothing was said.</summary>
    public string? Description { get; private init; }

    /// <summary>How much memory the content takes at the least, in bytes of its JSON form.</summary>
    internal long LeastBytes =>
        (Text?.Length ?? 0L) + (Name?.Length ?? 0) + (Description?.Length ?? 0) + (Uri?.OriginalString.Length ?? 0) + Data.Length
        + ContentJson.LeastOverhead;

    /// <summary>Text for the model.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ToolContent FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ToolContent(ToolContentKind.Text) { Text = text };
    }

    /// <summary>A picture.</summary>
    /// <param name="data">The bytes of the file.</param>
    /// <param name="mediaType">Its type, for example <c>image/png</c>.</param>
    /// <exception cref="ArgumentException">The media type is not one of an image.</exception>
    public static ToolContent FromImage(ReadOnlyMemory<byte> data, string mediaType) =>
        new(ToolContentKind.Image) { Data = data, MediaType = ContentRules.MediaType(mediaType, "image/") };

    /// <summary>A recording.</summary>
    /// <param name="data">The bytes of the file.</param>
    /// <param name="mediaType">Its type, for example <c>audio/wav</c>.</param>
    /// <exception cref="ArgumentException">The media type is not one of audio.</exception>
    public static ToolContent FromAudio(ReadOnlyMemory<byte> data, string mediaType) =>
        new(ToolContentKind.Audio) { Data = data, MediaType = ContentRules.MediaType(mediaType, "audio/") };

    /// <summary>A document of text that stands in the result itself.</summary>
    /// <param name="uri">Its absolute URI.</param>
    /// <param name="text">What it says.</param>
    /// <param name="mediaType">Its type, for example <c>text/markdown</c>, or null.</param>
    /// <exception cref="ArgumentException">The URI is not absolute, or the media type is none.</exception>
    public static ToolContent FromResource(Uri uri, string text, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ToolContent(
            ToolContentKind.Resource)
        {
            Uri = ContentRules.Absolute(uri),
            Text = text,
            MediaType = ContentRules.OptionalMediaType(mediaType)
        };
    }

    /// <summary>A document of bytes that stands in the result itself.</summary>
    /// <param name="uri">Its absolute URI.</param>
    /// <param name="data">The bytes of the file.</param>
    /// <param name="mediaType">Its type, for example <c>application/pdf</c>, or null.</param>
    /// <exception cref="ArgumentException">The URI is not absolute, or the media type is none.</exception>
    public static ToolContent FromResource(Uri uri, ReadOnlyMemory<byte> data, string? mediaType = null) =>
        new(ToolContentKind.Resource)
        {
            Uri = ContentRules.Absolute(uri),
            Data = data,
            MediaType = ContentRules.OptionalMediaType(mediaType)
        };

    /// <summary>A document that the client can fetch. Nothing here fetches it.</summary>
    /// <param name="uri">Its absolute URI.</param>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="mediaType">Its type, or null.</param>
    /// <param name="description">What it is, for the model, or null.</param>
    /// <exception cref="ArgumentException">The URI is not absolute, the name is empty, or the media type is none.</exception>
    public static ToolContent FromLink(Uri uri, string name, string? mediaType = null, string? description = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new ToolContent(ToolContentKind.ResourceLink)
        {
            Uri = ContentRules.Absolute(uri),
            Name = name,
            MediaType = ContentRules.OptionalMediaType(mediaType),
            Description = description,
        };
    }

    /// <summary>Shows the kind alone: the rest may be confidential.</summary>
    public override string ToString() => Kind.ToString();
}
