namespace SecureTools;

/// <summary>
/// A table of tools lacks something that its guards need, so it does not start. The message says what and how to supply it.
/// </summary>
public sealed class ToolConfigurationException : InvalidOperationException
{
    /// <summary>Says what is missing.</summary>
    public ToolConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is missing, and what was found instead.</summary>
    public ToolConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
