using System.Collections.Immutable;
using System.Globalization;

namespace SecureTools.Analyzers.Engine.Secrets.Shapes;

/// <summary>The shapes of <c>Catalog/secrets.txt</c>, read once.</summary>
internal static class ShapeCatalog
{
    private const string Resource = "SecureTools.Analyzers.Catalog.secrets.txt";
    private const int Columns = 6;

    private static readonly char[] _commas = [','];

    public static ImmutableArray<Shape> Shapes { get; } = Load();

    /// <summary>Shapes that only the name tells apart from other values.</summary>
    public static ImmutableArray<Shape> Named { get; } = [.. Shapes.Where(shape => shape.IsNamed)];

    /// <exception cref="FormatException">The line is none of the catalog.</exception>
    public static Shape Parse(string line)
    {
        var parts = line.Split('|').Select(part => part.Trim()).ToArray();
        if (parts.Length != Columns)
        {
            throw new FormatException($"A shape has {Columns} columns.");
        }

        var keywords = parts[2].Split(_commas, StringSplitOptions.RemoveEmptyEntries).Select(keyword => keyword.Trim()).ToArray();
        return new Shape(
            parts[0], parts[1], keywords, parts[3], double.Parse(parts[4], CultureInfo.InvariantCulture), Checks.Parse(parts[5]));
    }

    private static ImmutableArray<Shape> Load()
    {
        using var stream = typeof(ShapeCatalog).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                shapes.Add(Parse(line));
            }
        }

        return shapes.ToImmutable();
    }
}
