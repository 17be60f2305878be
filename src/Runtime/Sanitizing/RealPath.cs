namespace SecureTools;

/// <summary>Follows every link of a path, those of links included, as the system would when it opens the file.</summary>
internal static class RealPath
{
    /// <summary>As Linux has it; longer chains are loops or made to confuse.</summary>
    private const int MaxLinks = 40;

    /// <summary>The path without links; names that do not exist stay as they are. Null: too many links.</summary>
    public static string? TryResolve(string fullPath)
    {
        var current = Path.GetPathRoot(fullPath)!;
        var pending = new Stack<string>();
        Push(pending, fullPath.AsSpan(current.Length));
        var links = 0;
        while (pending.TryPop(out var name))
        {
            if (Step(current, name) is not { } next)
            {
                continue;
            }

            if (next.Length < current.Length || new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            current = Follow(current, target, pending);
        }

        return current;
    }

    private static string? Step(string current, string name) => name switch
    {
        "" or "." => null,
        ".." => Path.GetDirectoryName(current),
        _ => Path.Combine(current, name),
    };

    private static string Follow(string current, string target, Stack<string> pending)
    {
        var root = Path.GetPathRoot(target)!;
        Push(pending, target.AsSpan(root.Length));
        return root.Length == 0 ? current : Path.IsPathFullyQualified(target) ? root : Path.GetPathRoot(current)!;
    }

    private static void Push(Stack<string> pending, ReadOnlySpan<char> path)
    {
        var names = path.ToString().Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            pending.Push(names[i]);
        }
    }
}
