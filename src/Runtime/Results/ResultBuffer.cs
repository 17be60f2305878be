using System.Buffers;

namespace SecureTools;

/// <summary>A reusable buffer that refuses to grow past a limit, so that a large result is stopped while it is written.</summary>
internal sealed class ResultBuffer : IBufferWriter<byte>
{
    private const int Keep = 64 * 1024;
    private byte[] _bytes = new byte[512];
    private int _count;

    public int Limit { get; set; }

    public int Count => _count;

    public byte[] ToArray() => _bytes.AsSpan(0, _count).ToArray();

    public void Reset()
    {
        // Results may be confidential: what the next call does not overwrite must not stay around.
        _bytes.AsSpan(0, _count).Clear();
        _count = 0;
        if (_bytes.Length > Keep)
        {
            _bytes = new byte[512];
        }
    }

    public void Advance(int count)
    {
        _count += count;
        if (_count > Limit)
        {
            throw new ResultTooLargeException();
        }
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count, Room(sizeHint));
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_count, Room(sizeHint));
    }

    /// <summary>A writer fills what it is given before it comes back, so near the limit it is given little more than it needs.</summary>
    private int Room(int needed) => Math.Min(_bytes.Length - _count, Math.Max(needed, Limit == int.MaxValue ? Limit : Limit - _count + 1));

    private void Reserve(int size)
    {
        size = Math.Max(size, 256);
        if (_bytes.Length - _count < size)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + size));
        }
    }
}

/// <summary>A result passed its limit. The call ends with <c>result_too_large</c>.</summary>
internal sealed class ResultTooLargeException : Exception;
