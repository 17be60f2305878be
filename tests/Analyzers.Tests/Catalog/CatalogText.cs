using SecureTools.Analyzers.Engine.Effects.Catalog;

namespace SecureTools.Analyzers.Tests.Catalog;

/// <summary>The catalogs as they are embedded, line by line without comments.</summary>
internal static class CatalogText
{
    public static string[] Effects { get; } = Lines("effects.txt");

    public static string[] Taint { get; } = Lines("taint.txt");

    /// <summary>Asserts that there are none of these, and shows all that there are.</summary>
    public static void AreNone(IEnumerable<string> found)
    {
        var all = string.Join('\n', found);
        Assert.True(all.Length == 0, all);
    }

    private static string[] Lines(string name)
    {
        using var stream = typeof(EffectLine).Assembly.GetManifestResourceStream("SecureTools.Analyzers.Catalog." + name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
