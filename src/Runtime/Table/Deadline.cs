using System.Diagnostics.CodeAnalysis;

namespace SecureTools;

/// <summary>
/// Cancels a method when its time is up or its caller gives up. The timer starts only for a method that did not complete at once,
/// and a deadline that nothing cancelled serves the next call.
/// </summary>
internal sealed class Deadline : IDisposable
{
    [ThreadStatic]
    private static Deadline? _kept;

    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _source = new();
    private CancellationTokenRegistration _link;
    private ITimer? _timer;
    private long _began;

    private Deadline(TimeProvider time) => _time = time;

    /// <summary>Handed to the method.</summary>
    public CancellationToken Token => _source.Token;

    public static Deadline Rent(TimeProvider time, CancellationToken cancel)
    {
        var deadline = _kept is { } kept && ReferenceEquals(kept._time, time) ? kept : new Deadline(time);
        _kept = null;
        deadline._began = time.GetTimestamp();
        deadline._link = cancel.UnsafeRegister(Cancel, deadline._source);
        return deadline;
    }

    /// <summary>Starts the timer with what is left of the time.</summary>
    public void Start(TimeSpan timeout)
    {
        var left = timeout - _time.GetElapsedTime(_began);
        if (left <= TimeSpan.Zero)
        {
            Cancel(_source);
            return;
        }

        _timer = _time.CreateTimer(Cancel, _source, left, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the deadline. A method that was handed the token may still hold it, so only an unused source is kept.</summary>
    public void Dispose()
    {
        _link.Dispose();
        var timed = _timer is not null;
        _timer?.Dispose();
        _timer = null;
        if (timed || !_source.TryReset())
        {
            _source.Dispose();
            return;
        }

        _kept = this;
    }

    /// <summary>
    /// Runs on a timer's thread, where an exception would end the process: a callback that a tool registered may throw, and the method may
    /// complete while the timer fires. Neither changes what the caller is told.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "See the summary.")]
    private static void Cancel(object? source)
    {
        try
        {
            ((CancellationTokenSource)source!).Cancel();
        }
        catch (Exception)
        {
            // The token is cancelled all the same.
        }
    }
}
