namespace System;

/// <summary>Lets list patterns and indexes from the end compile for netstandard2.0.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>Counted from the start.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;

    public static implicit operator Index(int value) => new(value);
}
