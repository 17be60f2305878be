using System.Text.RegularExpressions;
using SecureTools;

namespace Flows.Guards.OnFiles;

public static partial class Patterns
{
    [GeneratedRegex("^[a-z0-9_.]+$")]
    public static partial Regex Plain();
}

public static class FileNameOnly
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, Path.GetFileName(name)));
}

public static class FileNameOfOther
{
    [Tool]
    public static string Run(string name, string other) =>
        Path.GetFileName(other) + File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class DirectoryNameIsNoCheck
{
    [Tool]
    public static string Run(string name) =>
        string.Concat(Directory.GetFiles(Path.GetDirectoryName(name)).Select(File.ReadAllText)); // !SECT2102
}

public static class FullPathAndPrefix
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        if (!full.StartsWith(World.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(full);
    }
}

public static class FullPathAndPrefixReturns
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(name, World.Root);
        if (full.StartsWith(World.Root + "/"))
        {
            return File.ReadAllText(full);
        }

        return "no";
    }
}

public static class FullPathWithoutPrefix
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        return File.ReadAllText(full); // !SECT2102
    }
}

public static class PrefixWithoutFullPath
{
    [Tool]
    public static string Run(string name)
    {
        var path = Path.Combine(World.Root, name);
        if (!path.StartsWith(World.Root + "/", StringComparison.Ordinal))
        {
            return "no";
        }

        return File.ReadAllText(path); // !SECT2102
    }
}

public static class PrefixOfWrongValue
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, "ok.txt"));
        if (!full.StartsWith(World.Root + "/", StringComparison.Ordinal))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class PrefixUpsideDown
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        if (full.StartsWith(World.Root + "/", StringComparison.Ordinal))
        {
            return "no";
        }

        return File.ReadAllText(full); // !SECT2102
    }
}

public static class CheckAfterUse
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        var text = File.ReadAllText(full); // !SECT2102
        if (!full.StartsWith(World.Root + "/", StringComparison.Ordinal) && text.Length > 1000)
        {
            throw new UnauthorizedAccessException();
        }

        return text;
    }
}

public static class ChangedAfterCheck
{
    [Tool]
    public static string Run(string name, string tail)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        if (!full.StartsWith(World.Root, StringComparison.Ordinal))
        {
            full = World.Root;
        }

        full += "/" + tail;
        return File.ReadAllText(full); // !SECT2102
    }
}

public static class PatternThrows
{
    [Tool]
    public static string Run(string name)
    {
        if (!Regex.IsMatch(name, "^[a-z0-9]+[.]txt$"))
        {
            throw new ArgumentException("name");
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class PatternReturns
{
    [Tool]
    public static string Run(string name) =>
        Regex.IsMatch(name, @"\A[a-zA-Z]+\z") ? File.ReadAllText(Path.Combine(World.Root, name)) : "no";
}

public static class PatternCompiled
{
    private static readonly Regex _plain = new("^[a-z]+$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    [Tool]
    public static string Run(string name)
    {
        if (!_plain.IsMatch(name))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class PatternGenerated
{
    [Tool] public static string Run(string name) => Patterns.Plain().IsMatch(name) ? File.ReadAllText(World.Root + "/" + name) : "no";
}

public static class PatternWithoutAnchors
{
    [Tool]
    public static string Run(string name)
    {
        if (!Regex.IsMatch(name, "[a-z]+"))
        {
            throw new ArgumentException("name");
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class PatternThatAllowsEverything
{
    [Tool]
    public static string Run(string name)
    {
        if (!Regex.IsMatch(name, "^.+$"))
        {
            throw new ArgumentException("name");
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class PatternIgnored
{
    [Tool]
    public static string Run(string name)
    {
        _ = Regex.IsMatch(name, "^[a-z]+$");
        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class PatternOfOther
{
    [Tool]
    public static string Run(string name, string other)
    {
        if (Regex.IsMatch(name, "^[a-z]+$") || Regex.IsMatch(other.Trim('/'), "^[a-zA-Z./-]+$"))
        {
            return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
        }

        return "no";
    }
}

public static class PatternMatch
{
    [Tool]
    public static string Run(string name)
    {
        var match = Regex.Match(name, "^([a-z]+)$");
        return match.Success ? File.ReadAllText(Path.Combine(World.Root, match.Groups[1].Value)) : "no";
    }
}
