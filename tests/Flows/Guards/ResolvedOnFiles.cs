using SecureTools;

namespace Flows.Guards.Resolved.OnFiles;

public static class FullPathOfIt
{
    [Tool]
    public static string Run(string name)
    {
        var path = Path.Combine(World.Root, name);
        if (!Path.GetFullPath(path).StartsWith(World.Root + "/", StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(path);
    }
}

public static class FullPathNeverClimbs
{
    [Tool]
    public static string Run(string name)
    {
        var path = Path.Join(World.Root, name);
        if (Path.GetFullPath(path).Contains(".."))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(path); // !SECT2102
    }
}

public static class FileThatIsInside
{
    [Tool]
    public static string Run(string name)
    {
        var file = new FileInfo(Path.Combine(World.Root, name));
        if (!file.FullName.StartsWith(World.Root + "/", StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(file.FullName);
    }
}

public static class NameOfFileThatIsInside
{
    [Tool]
    public static string Run(string name)
    {
        var path = Path.Combine(World.Root, name);
        return new FileInfo(path).FullName.StartsWith(World.Root + "/", StringComparison.Ordinal) ? File.ReadAllText(path) : "";
    }
}

public static class FileThatIsOutside
{
    [Tool]
    public static string Run(string name)
    {
        var path = Path.Combine(World.Root, name);
        return new FileInfo(path).FullName.StartsWith(World.Root + "/", StringComparison.Ordinal) ? ""
            : File.ReadAllText(path); // !SECT2102
    }
}

public static class RightInTheDirectory
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        return Path.GetDirectoryName(full) != World.Root ? "" : File.ReadAllText(full);
    }
}

public static class NotRightInTheDirectory
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        return Path.GetDirectoryName(full) == World.Root ? "" : File.ReadAllText(full); // !SECT2102
    }
}

public static class RelativeToTheRoot
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        var relative = Path.GetRelativePath(World.Root, full);
        if (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(full);
    }
}

public static class RelativeButNotAskedWhere
{
    [Tool]
    public static string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(World.Root, name));
        var relative = Path.GetRelativePath(World.Root, full);
        if (Path.IsPathRooted(relative))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(full); // !SECT2102
    }
}

public static class LowerCaseSaysNoMoreThanAsked
{
    [Tool]
    public static string Run(string name)
    {
        if (name.ToLowerInvariant().Contains('\n'))
        {
            throw new ArgumentException(name);
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}
