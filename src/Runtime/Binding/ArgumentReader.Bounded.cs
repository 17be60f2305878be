namespace SecureTools;

/// <summary>Reads that are followed by the check that nearly every member of their type has.</summary>
public ref partial struct ArgumentReader
{
    /// <summary>Reads text, and checks its length in Unicode code points.</summary>
    public bool TryRead(out string value, int minimum, int maximum) => TryRead(out value) && CheckLength(value, minimum, maximum);

    /// <summary>Reads a number, and checks that it lies between two others or is one of them.</summary>
    public bool TryRead(out int value, int least, int most) => TryRead(out value) && CheckRange(value, least, most);

    /// <inheritdoc cref="TryRead(out int, int, int)"/>
    public bool TryRead(out long value, long least, long most) => TryRead(out value) && CheckRange(value, least, most);

    /// <inheritdoc cref="TryRead(out int, int, int)"/>
    public bool TryRead(out double value, double least, double most) => TryRead(out value) && CheckRange(value, least, most);

    /// <inheritdoc cref="TryRead(out int, int, int)"/>
    public bool TryRead(out decimal value, decimal least, decimal most) => TryRead(out value) && CheckRange(value, least, most);
}
