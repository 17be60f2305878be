using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>What the runtime logs about tools. Names are declared ones; nothing that a model wrote is logged.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Error, "Tool '{Tool}' failed. Incident {Incident}.")]
    public static partial void ToolFailed(ILogger logger, string tool, string incident, Exception exception);

    [LoggerMessage(1002, LogLevel.Error, "Tool '{Tool}' failed after its time-out.")]
    public static partial void AbandonedToolFailed(ILogger logger, string tool, Exception exception);

    [LoggerMessage(1003, LogLevel.Error, "The store of {Store} failed. Calls that need it are refused.")]
    public static partial void StoreFailed(ILogger logger, string store, Exception exception);

    [LoggerMessage(1004, LogLevel.Error, "Tool '{Tool}' is misconfigured.")]
    public static partial void Misconfigured(ILogger logger, string tool, Exception exception);
}
