namespace SecureTools;

/// <summary>A directory below which paths may lie. The host chooses it; nothing of it comes from a model.</summary>
/// <remarks>Links in the directory's own path are followed once, when it is made.</remarks>
public sealed class PathRoot
{
    private readonly string _prefix;

    private PathRoot(string fullPath)
    {
        FullPath = fullPath;
        _prefix = fullPath + Path.DirectorySeparatorChar;
    }

    /// <summary>The full path of the directory, free of links, without a separator at its end.</summary>
    public string FullPath { get; }

    /// <summary>Takes a directory.</summary>
    /// <param name="fullPath">The full path of a directory that exists and is not the root of a file system.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static PathRoot Create(string fullPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(fullPath);
        if (!Path.IsPathFullyQualified(fullPath) || !Directory.Exists(fullPath))
        {
            throw new ArgumentException("The directory must be the full path of one that exists.", nameof(fullPath));
        }

        var real = RealPath.TryResolve(Path.GetFullPath(fullPath))
            ?? throw new ArgumentException("The directory is a loop of links.", nameof(fullPath));
        real = Path.TrimEndingDirectorySeparator(real);
        return Path.GetDirectoryName(real) is null
            ? throw new ArgumentException(
                "The directory must not be the root of a file system: everything lies below it.", nameof(fullPath))
            : new PathRoot(real);
    }

    /// <summary>
    /// Whether a path without links lies below. Compared exactly, also where the file system ignores case: both paths grew from the same
    /// root, and to take another spelling for the same directory would be wrong wherever it is another one.
    /// </summary>
    internal bool Holds(string realPath) =>
        realPath.Length > _prefix.Length && realPath.StartsWith(_prefix, StringComparison.Ordinal);

    internal string PathOf(string relative) =>
        _prefix + (Path.DirectorySeparatorChar == '/' ? relative : relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Where a relative path leads when all links are followed, or null when that is not below.</summary>
    internal string? Resolve(string relative) => RealPath.TryResolve(PathOf(relative)) is { } real && Holds(real) ? real : null;
}
