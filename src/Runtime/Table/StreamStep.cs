using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>What the streams of a table share.</summary>
internal sealed class StreamStep(ToolTableOptions options)
{
    private readonly TimeSpan _defaultTimeout = options.DefaultTimeout;
    private readonly int _maxBytes = options.MaxStreamBytes;

    public TimeProvider Time { get; } = options.Time;

    public ILogger Logger { get; } = options.Logger;

    /// <summary>How long the method may work on all items together.</summary>
    public TimeSpan TimeoutOf(Tool tool) =>
        tool.Descriptor.TimeoutSeconds is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : _defaultTimeout;

    /// <summary>How many bytes all items together may have. What a tool declares holds however its result is taken.</summary>
    public int LimitOf(Tool tool) => tool.Descriptor.MaxResultBytes is > 0 and var limit ? limit : _maxBytes;
}
