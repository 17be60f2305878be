namespace SecureTools.Analyzers.Engine.Taint.Values;

/// <summary>
/// What a text may still do. Finer than <see cref="SinkKind"/>: a path is harmless only when it can neither climb nor start anew, and each
/// may be
/// checked on its own.
/// </summary>
[Flags]
internal enum Danger
{
    None = 0,
    Process = 1,

    /// <summary>The program itself.</summary>
    Program = 1 << 1,
    PathSlash = 1 << 2,
    PathBackslash = 1 << 3,

    /// <summary>The path may begin at a root, and so forget what stands before it.</summary>
    PathRoot = 1 << 4,
    Sql = 1 << 5,
    Url = 1 << 6,
    Code = 1 << 7,
    Deserialization = 1 << 8,
    Ldap = 1 << 9,
    XPath = 1 << 10,
    Xml = 1 << 11,
    Regex = 1 << 12,
    Log = 1 << 13,
    Html = 1 << 14,
    Archive = 1 << 15,
    Header = 1 << 16,
    Redirect = 1 << 17,
    Configuration = 1 << 18,
    NativeLibrary = 1 << 19,
    Prompt = 1 << 20,

    /// <summary>
    /// No danger, so none of <see cref="All"/>: that a directory may have no separator at its end, and so be the beginning of its
    /// neighbours.
    /// </summary>
    Unended = 1 << 21,

    PathClimb = PathSlash | PathBackslash,
    Path = PathClimb | PathRoot,
    All = (1 << 21) - 1,
}

/// <summary>Dangers and the kinds of sinks.</summary>
internal static class Dangers
{
    private static readonly Danger[] _ofKind =
    [
        Danger.Process, Danger.Path, Danger.Sql, Danger.Url, Danger.Code, Danger.Deserialization, Danger.Ldap, Danger.XPath, Danger.Xml,
            Danger.Regex,
        Danger.Log, Danger.Html, Danger.Archive | Danger.Path, Danger.Header, Danger.Redirect, Danger.Configuration, Danger.NativeLibrary, Danger.Prompt,
    ];

    /// <summary>What makes a value dangerous at a sink: any of these.</summary>
    public static Danger At(SinkKind kind) => _ofKind[(int)kind];

    /// <summary>
    /// What is left of what a value may do at a sink; none: it is not dangerous there. Where an archive goes is a path as well: what can
    /// neither climb nor start anew stays where it belongs.
    /// </summary>
    public static Danger Left(SinkKind kind, Danger dangers) =>
        kind == SinkKind.Archive && ((dangers & Danger.Path) == Danger.None || (dangers & Danger.Archive) == Danger.None) ? Danger.None
        : dangers;

    /// <summary>What a sanitizer or validator for a kind takes away.</summary>
    public static Danger Cleaned(SinkKind kind) => kind switch
    {
        SinkKind.Process => Danger.Process | Danger.Program,
        SinkKind.Path => Danger.Path | Danger.Archive,
        SinkKind.Archive => Danger.Archive,
        _ => At(kind),
    };
}
