namespace SecureTools.Shared.Tools;

internal enum ConstraintKind
{
    Minimum,
    ExclusiveMinimum,
    Maximum,
    ExclusiveMaximum,
    Length,
    Count,

    /// <summary>The number of bytes.</summary>
    Bytes,
    Pattern,
    Allowed,
    Denied,
    NotBlank,

    /// <summary>The check digit of card numbers, which no schema can say.</summary>
    CheckDigit,

    /// <summary>A validation attribute of the user's own, which decides itself.</summary>
    Custom,

    /// <summary>The code is the name of the directory that a path lies below.</summary>
    Directory,

    /// <summary>The values are hosts; the JSON is a list of schemes, the code a list of ports.</summary>
    Hosts,
}

/// <summary>
/// A constraint in two forms that say the same: <paramref name="Json"/> for the schema, <paramref name="Code"/> for the binder.
/// </summary>
internal sealed record ConstraintModel(
    ConstraintKind Kind,
    string Json = "",
    string Code = "",
    int Least = 0,
    int Most = int.MaxValue,
    EquatableArray<string> Values = default)
{
    /// <summary>What is expected, for a model, where the constraint has words of its own.</summary>
    public string Words { get; init; } = "";

    /// <summary>The <c>format</c> that a pattern stands for, or the encoding of its content.</summary>
    public string Format { get; init; } = "";

    /// <summary>A sentence for the description, about what the schema cannot say.</summary>
    public string Note { get; init; } = "";

    /// <summary>The type of a custom attribute.</summary>
    public string Type { get; init; } = "";
}
