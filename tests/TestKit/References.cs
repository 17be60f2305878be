using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SecureTools.TestKit;

/// <summary>What test sources are compiled against.</summary>
public static class References
{
    private static readonly ConcurrentDictionary<string, MetadataReference> _cache = new(StringComparer.Ordinal);
    private static readonly Lazy<ImmutableArray<MetadataReference>> _framework = new(LoadFramework);
    private static ImmutableArray<MetadataReference> _always = [];

    /// <summary>The framework the tests run on, nothing else.</summary>
    public static ImmutableArray<MetadataReference> Framework => _framework.Value;

    /// <summary>The framework and what <see cref="Always"/> was given: the references of a test that says nothing.</summary>
    public static ImmutableArray<MetadataReference> Default => [.. Framework, .. _always];

    /// <summary>The framework and these assemblies.</summary>
    public static ImmutableArray<MetadataReference> With(params Assembly[] assemblies) => [.. Framework, .. assemblies.Select(Of)];

    /// <summary>Adds assemblies to <see cref="Default"/>. Call it from a module initializer, so that no test runs before.</summary>
    public static void Always(params Assembly[] assemblies) =>
        ImmutableInterlocked.Update(ref _always, (now, added) => [.. now.Union(added)], assemblies.Select(Of));

    public static MetadataReference Of(Assembly assembly) => Of(assembly.Location);

    public static MetadataReference Of(string path) => _cache.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file));

    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(file => string.Equals(Path.GetDirectoryName(file), folder, StringComparison.Ordinal))
                .Select(Of),
        ];
    }
}
