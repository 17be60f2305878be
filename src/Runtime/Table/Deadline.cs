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
#pragma warning disable CA2213 // The timer may be about to cancel it when the deadline ends, and it holds nothing that needs disposal.
    private readonly CancellationTokenSource _source = new();
#pragma warning restore CA2213
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
        deadline._link = cancel.UnsafeRegister(static source => Cancel((CancellationTokenSource)source!), deadline._source);
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

        _timer = _time.CreateTimer(static source => Cancel((CancellationTokenSource)source!), _source, left, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the deadline. A method that was handed the token may still hold it, so only an unused source is kept.</summary>
    public void Dispose()
    {
        _link.Dispose();
        var timed = _timer is not null;
        _timer?.Dispose();
        _timer = null;
        if (!timed && _source.TryReset())
        {
            _kept = this;
        }
    }

    /// <summary>Runs on a timer's thread or inside a caller's cancellation, where what a tool registered must not surface.</summary>
    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException)
        {
            // A callback of the tool threw. The call ends as cancelled all the same.
        }
    }
}
