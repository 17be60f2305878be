using System.Diagnostics.CodeAnalysis;

namespace SecureTools;

/// <summary>
/// Cancels one call's method when its time is up or its caller gives up. The timer starts only for a method that did not complete at once.
/// A deadline serves one call: a method may keep its token, and no other call may ever cancel that.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly long _began;
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _link;
    private ITimer? _timer;

    public Deadline(TimeProvider time, CancellationToken cancel)
    {
        _time = time;
        _began = time.GetTimestamp();
        _link = cancel.UnsafeRegister(Cancel, _source);
    }

    /// <summary>Handed to the method.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Starts the timer with what is left of the time.</summary>
    public void Start(TimeSpan timeout) => Run(timeout - _time.GetElapsedTime(_began));

    /// <summary>Starts the timer.</summary>
    public void Run(TimeSpan left)
    {
        if (left <= TimeSpan.Zero)
        {
            Cancel(_source);
            return;
        }

        _timer = _time.CreateTimer(Cancel, _source, left, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Stops the timer. The deadline may run again.</summary>
    public void Pause()
    {
        _timer?.Dispose();
        _timer = null;
    }

    /// <summary>Cancels at once.</summary>
    public void Expire() => Cancel(_source);

    /// <summary>Ends the deadline.</summary>
    public void Dispose()
    {
        _link.Dispose();
        _timer?.Dispose();
        _source.Dispose();
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
