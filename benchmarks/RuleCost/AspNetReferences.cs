using Microsoft.CodeAnalysis;

namespace SecureTools.Benchmarks.RuleCost;

/// <summary>The reference assemblies of ASP.NET Core: a rule about web input does nothing where its sources are not known.</summary>
internal static class AspNetReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } =
        [.. Directory.GetFiles(Folder(), "*.dll").Where(IsOfAspNet).Select(path => MetadataReference.CreateFromFile(path))];

    private static string Folder()
    {
        var root = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!).Parent!.Parent!.Parent!;
        var packs = new DirectoryInfo(Path.Combine(root.FullName, "packs", "Microsoft.AspNetCore.App.Ref"));
        var pack = packs.GetDirectories().OrderBy(folder => Version.TryParse(folder.Name, out var version) ? version : new Version()).Last();
        return Directory.GetDirectories(Path.Combine(pack.FullName, "ref")).Order(StringComparer.Ordinal).Last();
    }

    /// <summary>What this program has loaded itself stays as it is.</summary>
    private static bool IsOfAspNet(string path) => Path.GetFileName(path).StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        || Path.GetFileName(path) is "Microsoft.Extensions.Primitives.dll" or "Microsoft.Extensions.Features.dll" or "Microsoft.Net.Http.Headers.dll";
}
