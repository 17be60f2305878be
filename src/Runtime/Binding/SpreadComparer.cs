namespace SecureTools;

/// <summary>
/// Compares 64-bit integers of hostile input in sets, for generated code. The platform's hash of them takes one half from the other, so
/// that a caller can send as many as they like with the same; this one differs from process to process.
/// </summary>
public sealed class SpreadComparer : IEqualityComparer<long>, IEqualityComparer<long?>, IEqualityComparer<ulong>, IEqualityComparer<ulong?>
{
    private SpreadComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static SpreadComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(long x, long y) => x == y;

    /// <inheritdoc/>
    public bool Equals(long? x, long? y) => x == y;

    /// <inheritdoc/>
    public bool Equals(ulong x, ulong y) => x == y;

    /// <inheritdoc/>
    public bool Equals(ulong? x, ulong? y) => x == y;

    /// <inheritdoc/>
    public int GetHashCode(long obj) => HashCode.Combine((int)obj, (int)(obj >> 32));

    /// <inheritdoc/>
    public int GetHashCode(long? obj) => obj is { } value ? GetHashCode(value) : 0;

    /// <inheritdoc/>
    public int GetHashCode(ulong obj) => GetHashCode(unchecked((long)obj));

    /// <inheritdoc/>
    public int GetHashCode(ulong? obj) => obj is { } value ? GetHashCode(value) : 0;
}
