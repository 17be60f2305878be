namespace SecureTools;

/// <summary>Names that no public server has: what they lead to is the machine's own network. Whoever wants one of them lists it.</summary>
internal static class LocalNames
{
    private static readonly string[] _suffixes =
    [
        ".localhost", ".localdomain", ".local", ".internal", ".intranet", ".private", ".corp", ".home", ".lan", ".arpa", ".onion",
    ];

    public static bool IsPublic(string name) =>
        name.Contains('.', StringComparison.Ordinal) && !Array.Exists(_suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
}
