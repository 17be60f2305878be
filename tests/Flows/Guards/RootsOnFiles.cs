using SecureTools;

namespace Flows.Guards.OnFiles;

public static class RootWithSeparator
{
    [Tool]
    public static string Run(string name)
    {
        var root = Path.GetFullPath(World.Root) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, name));
        if (!full.StartsWith(root, StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(full);
    }
}

public static class RootWithoutSeparator
{
    [Tool]
    public static string Run(string name)
    {
        var root = Path.GetFullPath(World.Root);
        var full = Path.GetFullPath(Path.Combine(root, name));
        if (!full.StartsWith(root, StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(full); // !SECT2102
    }
}

public static class RootGivenToCallee
{
    [Tool] public static string Run(string name) => File.ReadAllText(Inside(World.Root, name));

    private static string Inside(string folder, string name)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, name));
        return full.StartsWith(root, StringComparison.Ordinal) ? full : throw new UnauthorizedAccessException();
    }
}

public static class RootGivenToCalleeWithoutSeparator
{
    [Tool] public static string Run(string name) => File.ReadAllText(Inside(World.Root, name)); // !SECT2102

    private static string Inside(string folder, string name)
    {
        var root = Path.GetFullPath(folder);
        var full = Path.GetFullPath(Path.Combine(root, name));
        return full.StartsWith(root, StringComparison.Ordinal) ? full : throw new UnauthorizedAccessException();
    }
}

public static class RootGivenToReaderCallee
{
    [Tool] public static string Run(string name) => Read(name, World.Root);

    private static string Read(string name, string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!root.EndsWith(Path.DirectorySeparatorChar))
        {
            root += Path.DirectorySeparatorChar;
        }

        var full = Path.GetFullPath(name, root);
        if (!full.StartsWith(root, StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(full);
    }
}

public static class RootChosenByModel
{
    [Tool]
    public static string Run(string name)
    {
        var root = Path.GetFullPath(World.Root + "/" + name) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, "outside/canary.txt"));
        if (!full.StartsWith(root, StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(full); // !SECT2102
    }
}

public static class RootChosenForCallee
{
    [Tool] public static string Run(string name) => Read(World.Root + "/" + name, "outside/canary.txt");

    private static string Read(string folder, string name)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, name));
        return full.StartsWith(root, StringComparison.Ordinal) ? File.ReadAllText(full) : ""; // !SECT2102
    }
}

public sealed class RootOfField
{
    private readonly string _root = Path.GetFullPath(World.Root) + Path.DirectorySeparatorChar;

    [Tool]
    public string Run(string name)
    {
        var full = Path.GetFullPath(Path.Combine(_root, name));
        if (!full.StartsWith(_root, StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return File.ReadAllText(full);
    }
}

public static class RootAndRawName
{
    [Tool]
    public static string Run(string name)
    {
        var root = Path.GetFullPath(World.Root) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, name));
        if (!full.StartsWith(root, StringComparison.Ordinal))
        {
            full = root;
        }

        return full.Length + File.ReadAllText(Path.Combine(root, name)); // !SECT2102
    }
}

public static class RootEndedWhereItIsNot
{
    [Tool]
    public static string Run(string name)
    {
        var root = Path.GetFullPath(World.Root);
        if (!Path.EndsInDirectorySeparator(root))
        {
            root += Path.DirectorySeparatorChar;
        }

        var full = Path.GetFullPath(Path.Combine(root, name));
        return full.StartsWith(root, StringComparison.Ordinal) ? File.ReadAllText(full) : "";
    }
}

public static class RootAskedForItsEnd
{
    [Tool]
    public static string Run(string name)
    {
        var root = Path.GetFullPath(World.Root);
        var isEnded = root.EndsWith(Path.DirectorySeparatorChar);
        var full = Path.GetFullPath(Path.Combine(root, name));
        return full.StartsWith(root, StringComparison.Ordinal) ? isEnded + File.ReadAllText(full) : ""; // !SECT2102
    }
}
