using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>What the runtime logs about tools. Names are declared ones; nothing that a model wrote is logged.</summary>
internal static partial class Log
{
    [LoggerMessage(1101, LogLevel.Error, "Tool '{Tool}' failed. Incident {Incident}.")]
    private static partial void ToolFailed(ILogger logger, string tool, string incident, Exception exception);

    [LoggerMessage(1102, LogLevel.Error, "Tool '{Tool}' failed after its time-out.")]
    private static partial void AbandonedToolFailed(ILogger logger, string tool, Exception exception);

    [LoggerMessage(1103, LogLevel.Error, "The store of {Store} failed. Calls that need it are refused.")]
    private static partial void StoreFailed(ILogger logger, string store, Exception exception);

    [LoggerMessage(1104, LogLevel.Error, "Tool '{Tool}' is misconfigured.")]
    private static partial void Misconfigured(ILogger logger, string tool, Exception exception);

    [LoggerMessage(1105, LogLevel.Error, "Tool '{Tool}' failed while its stream was closed.")]
    private static partial void ClosingFailed(ILogger logger, string tool, Exception exception);

    public static void TryClosingFailed(ILogger logger, string tool, Exception exception) =>
        Try(() => ClosingFailed(logger, tool, exception));

    public static void TryToolFailed(ILogger logger, string tool, string incident, Exception exception) =>
        Try(() => ToolFailed(logger, tool, incident, exception));

    public static void TryAbandonedToolFailed(ILogger logger, string tool, Exception exception) =>
        Try(() => AbandonedToolFailed(logger, tool, exception));

    public static void TryStoreFailed(ILogger logger, string store, Exception exception) =>
        Try(() => StoreFailed(logger, store, exception));

    public static void TryMisconfigured(ILogger logger, string tool, Exception exception) =>
        Try(() => Misconfigured(logger, tool, exception));

    /// <summary>Tells others what happened. Whatever they do with it, the call and its answer stay as they are.</summary>
    public static void Try<T>(Action<T> tell, T state)
    {
        try
        {
            tell(state);
        }
#pragma warning disable CA1031 // A log or listener that fails must not turn an answer into an exception.
        catch (Exception)
#pragma warning restore CA1031
        {
            // There is nowhere left to say it.
        }
    }

    private static void Try(Action log) => Try(static tell => tell(), log);
}
