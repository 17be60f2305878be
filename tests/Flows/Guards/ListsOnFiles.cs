using System.Text.RegularExpressions;
using SecureTools;

namespace Flows.Guards.OnFiles;

public static class AllowedValues
{
    private static readonly string[] _allowed = ["ok.txt", "sub/ok.txt"];

    [Tool] public static string Run(string name) => _allowed.Contains(name) ? File.ReadAllText(Path.Combine(World.Root, name)) : "no";
}

public static class AllowedSet
{
    private static readonly HashSet<string> _allowed = ["ok.txt", "sub/ok.txt"];

    [Tool]
    public static string Run(string name)
    {
        if (!_allowed.Contains(name))
        {
            throw new ArgumentException("name");
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class AllowedPattern
{
    [Tool]
    public static string Run(string name)
    {
        if (name is not ("ok.txt" or "sub/ok.txt"))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class AllowedSwitch
{
    [Tool]
    public static string Run(string name)
    {
        switch (name)
        {
            case "ok.txt":
            case "other.txt":
                return File.ReadAllText(Path.Combine(World.Root, name));
            default:
                return "no";
        }
    }
}

public static class SwitchDefault
{
    [Tool]
    public static string Run(string name)
    {
        switch (name)
        {
            case "ok.txt":
                return "known";
            default:
                return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
        }
    }
}

public static class EqualsConstant
{
    [Tool] public static string Run(string name) => name == "ok.txt" ? File.ReadAllText(Path.Combine(World.Root, name)) : "no";
}

public static class EqualsIgnoringCase
{
    [Tool]
    public static string Run(string name)
    {
        if (!string.Equals(name, "ok.txt", StringComparison.OrdinalIgnoreCase))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class DiffersFromConstant
{
    [Tool] public static string Run(string name) => name != "ok.txt" ? File.ReadAllText(Path.Combine(World.Root, name)) : "ok"; // !SECT2102
}

public static class DeniedValue
{
    [Tool]
    public static string Run(string name)
    {
        if (name == "secret.txt")
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class NoSeparators
{
    [Tool]
    public static string Run(string name)
    {
        if (name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || name.Contains(".."))
        {
            throw new ArgumentException("name");
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class NoSlashes
{
    [Tool]
    public static string Run(string name)
    {
        if (name.Contains('/') || name.Contains('\\') || name.Contains(".."))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class NoDots
{
    [Tool]
    public static string Run(string name)
    {
        if (name.Contains(".."))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class NotRooted
{
    [Tool]
    public static string Run(string name)
    {
        if (Path.IsPathRooted(name))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}
