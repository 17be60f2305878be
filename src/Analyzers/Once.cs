namespace SecureTools.Analyzers;

/// <summary>
/// A fact about a compilation that is computed when it is first asked for. Unlike a lazy value it does not keep a cancellation: an editor asks again.
/// </summary>
internal sealed class Once<T>(Func<CancellationToken, T> compute)
    where T : class
{
    private readonly object _gate = new();
    private T? _value;

    public T Get(CancellationToken cancel)
    {
        lock (_gate)
        {
            return _value ??= compute(cancel);
        }
    }
}
