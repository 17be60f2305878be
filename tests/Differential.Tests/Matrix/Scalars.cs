namespace SecureTools.Tests.Differential.Matrix;

/// <summary>A type that is one value in JSON, with a default value where C# has a constant of it.</summary>
internal sealed record Scalar(string Type, string? Default = null, bool IsInteger = false, bool IsReal = false)
{
    public bool IsNumber => IsInteger || IsReal;

    public bool IsSigned => IsReal || Type is "sbyte" or "short" or "int" or "long" or "Int128";

    /// <summary>A new type is one line here.</summary>
    public static IReadOnlyList<Scalar> All { get; } =
    [
        new("bool", "true"),
        new("char", "'x'"),
        new("string", "\"a\""),
        new("sbyte", "-5", IsInteger: true),
        new("byte", "5", IsInteger: true),
        new("short", "-5", IsInteger: true),
        new("ushort", "5", IsInteger: true),
        new("int", "-5", IsInteger: true),
        new("uint", "5", IsInteger: true),
        new("long", "-5", IsInteger: true),
        new("ulong", "5", IsInteger: true),
        new("float", "0.1f", IsReal: true),
        new("double", "0.1", IsReal: true),
        new("decimal", "0.1m", IsReal: true),
        new("Half", IsReal: true),
        new("Int128", IsInteger: true),
        new("UInt128", IsInteger: true),
        new("byte[]"),
        new("ReadOnlyMemory<byte>"),
        new("Guid"),
        new("DateTime"),
        new("DateTimeOffset"),
        new("DateOnly"),
        new("TimeOnly"),
        new("TimeSpan"),
        new("Uri"),
        new("Color", "Color.Red"),
    ];
}
