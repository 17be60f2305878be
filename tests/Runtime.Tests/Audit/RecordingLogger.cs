using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SecureTools.Tests.Audit;

public sealed class RecordingLogger : ILogger
{
    public ConcurrentQueue<(LogLevel Level, int Event, string Text, Exception? Exception)> Entries { get; } = new();

    public LogLevel Minimum { get; init; }

    public bool Throws { get; init; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Minimum;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Entries.Enqueue((logLevel, eventId.Id, formatter(state, exception), exception));
        if (Throws)
        {
            throw new InvalidOperationException("The log is down.");
        }
    }
}
