namespace SecureTools;

/// <summary>The directories that a host bound, by name.</summary>
internal sealed class DirectoryMap
{
    private readonly Dictionary<string, PathRoot> _roots = new(StringComparer.Ordinal);

    /// <summary>Binds every name that a source needs; names that nobody needs are left alone.</summary>
    public static DirectoryMap? Of(IReadOnlyList<ToolSource> sources, IDictionary<string, string> directories)
    {
        DirectoryMap? map = null;
        for (var i = 0; i < sources.Count; i++)
        {
            foreach (var name in sources[i].RequiredDirectories)
            {
                map ??= new DirectoryMap();
                map._roots.TryAdd(name, Root(name, directories));
            }
        }

        return map;
    }

    public PathRoot? Find(string name) => _roots.GetValueOrDefault(name);

    private static PathRoot Root(string name, IDictionary<string, string> directories)
    {
        if (!directories.TryGetValue(name, out var path))
        {
            throw new ToolConfigurationException(
                $"A tool takes paths below the directory '{name}', which is not bound. Set ToolTableOptions.Directories[\"{name}\"].");
        }

        try
        {
            return PathRoot.Create(path);
        }
        catch (ArgumentException exception)
        {
            throw new ToolConfigurationException(
                $"The directory '{name}' of ToolTableOptions.Directories cannot be used: it must be the full path of a directory that exists and is not the root of a file system.",
                exception);
        }
    }
}
