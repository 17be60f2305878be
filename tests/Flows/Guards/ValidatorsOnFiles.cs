using System.Text.RegularExpressions;
using SecureTools;

namespace Flows.Guards.Calls.OnFiles;

public static class ThrowingValidator
{
    [Tool]
    public static string Run(string name)
    {
        Check(name);
        return File.ReadAllText(Path.Combine(World.Root, name));
    }

    private static void Check(string name)
    {
        if (name is not ("ok.txt" or "sub/ok.txt"))
        {
            throw new ArgumentException("name");
        }
    }
}

public static class ThrowingValidatorOfOther
{
    [Tool]
    public static string Run(string name, string other)
    {
        Check(other);
        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }

    private static void Check(string name)
    {
        if (name == "ok.txt")
        {
            throw new ArgumentException("name");
        }
    }
}

public static class BoolValidator
{
    [Tool] public static string Run(string name) => IsPlain(name) ? File.ReadAllText(Path.Combine(World.Root, name)) : "no";

    private static bool IsPlain(string name) => Regex.IsMatch(name, "^[a-z]+$");
}

public static class BoolValidatorThrows
{
    [Tool]
    public static string Run(string name)
    {
        if (!IsKnown(name))
        {
            throw new ArgumentException("name");
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }

    private static bool IsKnown(string name)
    {
        switch (name)
        {
            case "ok.txt":
            case "sub/ok.txt":
                return true;
            default:
                return false;
        }
    }
}

public static class BoolValidatorIgnored
{
    [Tool]
    public static string Run(string name)
    {
        IsPlain(name);
        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }

    private static bool IsPlain(string name) => Regex.IsMatch(name, "^[a-z]+$");
}

public static class BoolValidatorUpsideDown
{
    [Tool] public static string Run(string name) => IsPlain(name) ? "no" : File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102

    private static bool IsPlain(string name) => Regex.IsMatch(name, "^[a-z]+$");
}

public static class BoolValidatorOfBad
{
    [Tool] public static string Run(string name) => IsBad(name) ? "no" : File.ReadAllText(Path.Combine(World.Root, name));

    private static bool IsBad(string name) => !Regex.IsMatch(name, "^[a-z]+$");
}

public static class WeakValidator
{
    [Tool] public static string Run(string name) => IsFine(name) ? File.ReadAllText(Path.Combine(World.Root, name)) : "no"; // !SECT2102

    private static bool IsFine(string name) => name.Length is > 0 and < 200;
}

public static class AlwaysTrueValidator
{
    [Tool] public static string Run(string name) => IsFine(name) ? File.ReadAllText(Path.Combine(World.Root, name)) : "no"; // !SECT2102

    private static bool IsFine(string name) => name == "ok.txt" || name != "never";
}

public static class ReturningValidator
{
    [Tool] public static string Run(string name) => File.ReadAllText(Checked(name));

    private static string Checked(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        return full.StartsWith(World.Root + "/", StringComparison.Ordinal) ? full : throw new ArgumentException("name");
    }
}

public static class ReturningUncheckedFullPath
{
    [Tool] public static string Run(string name) => File.ReadAllText(Full(name)); // !SECT2102

    private static string Full(string name) => Path.GetFullPath(Path.Combine(World.Root, name));
}

public static class NullOnFailure
{
    [Tool] public static string Run(string name) => Checked(name) is { } path ? File.ReadAllText(path) : "no";

    private static string Checked(string name) => Regex.IsMatch(name, "^[a-z]+$") ? World.Root + "/" + name : null;
}

public static class TryPattern
{
    [Tool] public static string Run(string name) => TryFind(name, out var path) ? File.ReadAllText(path) : "no";

    private static bool TryFind(string name, out string path)
    {
        path = Path.GetFullPath(Path.Combine(World.Root, name));
        if (path.StartsWith(World.Root + "/", StringComparison.Ordinal))
        {
            return true;
        }

        path = null;
        return false;
    }
}

public static class TryPatternDirty
{
    [Tool] public static string Run(string name) => TryFind(name, out var path) ? File.ReadAllText(path) : "no"; // !SECT2102

    private static bool TryFind(string name, out string path)
    {
        path = Path.Combine(World.Root, name);
        return path.Length > 0;
    }
}

public static class ValidatorInExtension
{
    [Tool]
    public static string Run(string name)
    {
        if (!name.IsSimple())
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }

    private static bool IsSimple(this string name) => name.All(char.IsAsciiLetter);
}

public static class ValidatorInObject
{
    private static readonly Policy _policy = new();

    private sealed class Policy
    {
        private readonly HashSet<string> _known = ["ok.txt"];

        public bool Allows(string name) => _known.Contains(name);
    }

    [Tool]
    public static string Run(string name)
    {
        if (!_policy.Allows(name))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class ValidatorTwoDeep
{
    [Tool]
    public static string Run(string name)
    {
        Ensure(name);
        return Read(name);
    }

    private static void Ensure(string name)
    {
        if (!IsPlain(name))
        {
            throw new ArgumentException("name");
        }
    }

    private static bool IsPlain(string name) => Regex.IsMatch(name, "^[a-z]+$");

    private static string Read(string name) => File.ReadAllText(Path.Combine(World.Root, name));
}

public static class ValidatorInCallee
{
    [Tool] public static string Run(string name) => Read(name);

    private static string Read(string name)
    {
        if (name is not ("ok.txt" or "sub/ok.txt"))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class CheckedInOneCallerOnly
{
    [Tool]
    public static string Run(string name, bool strict)
    {
        if (strict)
        {
            return name == "ok.txt" ? Read(name) : "no";
        }

        return Read(name);
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class CheckedInEveryCaller
{
    [Tool]
    public static string Run(string name, bool strict)
    {
        if (strict)
        {
            return name == "ok.txt" ? Read(name) : "no";
        }

        return name is "ok.txt" or "sub/ok.txt" ? Read(name) : "no";
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(World.Root, name));
}

public static class CleansByCallee
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, Clean(name)));

    private static string Clean(string name) => Path.GetFileName(name.Replace('\\', '/'));
}

public static class CleansOnlySometimes
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, Clean(name))); // !SECT2102

    private static string Clean(string name) => name.Length > 99 ? Path.GetFileName(name) : name;
}

public static class ParsesInCallee
{
    [Tool] public static bool Run(string name) => File.Exists(Path.Combine(World.Root, Number(name) + ".txt"));

    private static int Number(string name) => int.TryParse(name, out var number) ? number : 0;
}

public static class MapsInCallee
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, FileOf(name)));

    private static string FileOf(string name) => name switch
    {
        "first" => "ok.txt",
        "second" => "sub/ok.txt",
        _ => throw new ArgumentException("name"),
    };
}
