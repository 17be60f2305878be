namespace SecureTools;

/// <summary>What a <see cref="ToolContent"/> is.</summary>
public enum ToolContentKind
{
    /// <summary>Text for the model. In the Model Context Protocol: <c>text</c>.</summary>
    Text,

    /// <summary>A picture. In the Model Context Protocol: <c>image</c>.</summary>
    Image,

    /// <summary>A recording. In the Model Context Protocol: <c>audio</c>.</summary>
    Audio,

    /// <summary>A document that stands in the result itself. In the Model Context Protocol: <c>resource</c>.</summary>
    Resource,

    /// <summary>A document that the client can fetch. In the Model Context Protocol: <c>resource_link</c>.</summary>
    ResourceLink,
}
