using System.Text;

namespace SecureTools;

/// <summary>Judges the text of a path without looking at a file system. Text that passes means the same on every system.</summary>
internal static class PathText
{
    public const int MaxLength = 1024;
    private const int MaxNames = 64;
    private const int MaxNameBytes = 255;

    /// <summary>What is expected instead, or null when the text is a safe relative path.</summary>
    /// <param name="text">The text.</param>
    /// <param name="relative">The path with <c>/</c> between its names; empty when it is not safe.</param>
    public static string? Problem(string? text, out string relative)
    {
        relative = "";
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
        {
            return "a path of 1 to 1024 characters";
        }

        // Both separate, on every system: a name with the other one in it would mean something else elsewhere.
        var path = text.Replace('\\', '/');
        if (!PathCharacters.AreSafe(path))
        {
            return "a path of visible characters in their composed form (NFC), without any of \" * : < > ? | and without what looks like a separator, a dot or one of those";
        }

        var names = path.Split('/');
        if (names.Length > MaxNames)
        {
            return "a path of at most 64 names";
        }

        foreach (var name in names)
        {
            if (Problem(name) is { } problem)
            {
                return problem;
            }
        }

        relative = path;
        return null;
    }

    private static string? Problem(string name) => name switch
    {
        "" => "a relative path such as reports/2026.txt, without a separator at either end and without two in a row",
        "." or ".." => "a path without the names . and ..",
        _ when name[^1] is '.' or ' ' || name[0] is ' ' => "names that neither end with a dot nor begin or end with a space",
        _ when IsAlias(name) => "names that do not begin with ~ and have no digit after a ~",
        _ when DeviceNames.IsDevice(name) => "names that mean no device on Windows, such as CON, NUL or COM1.txt",
        _ when Encoding.UTF8.GetByteCount(name) > MaxNameBytes => "names of at most 255 bytes",
        _ => null,
    };

    /// <summary>A home directory to a shell, or the short form that Windows gives another name.</summary>
    private static bool IsAlias(string name)
    {
        for (var i = name.IndexOf('~', StringComparison.Ordinal); i >= 0; i = name.IndexOf('~', i + 1))
        {
            if (i == 0 || (i + 1 < name.Length && char.IsAsciiDigit(name[i + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
