using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Engine.Taint.Catalog;

/// <summary>The lines that a project and its references add to the catalog.</summary>
internal static class ProjectLines
{
    /// <summary>The name of additional files with lines of a catalog.</summary>
    public const string FileName = "SecureTools.Taint.txt";

    /// <summary>Further lines, with <c> | </c> between them: a semicolon begins a comment there.</summary>
    public const string Option = "securetools.taint";

    private static readonly string[] _separators = [" | "];

    public static IReadOnlyList<CatalogLine> Of(Compilation compilation, AnalyzerOptions options)
    {
        var lines = new List<CatalogLine>(DeclaredLines.Of(compilation));
        foreach (var file in options.AdditionalFiles)
        {
            if (IsCatalog(file.Path) && file.GetText() is { } text)
            {
                Add(lines, text.Lines.Select(static line => line.ToString()));
            }
        }

        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out var text) && texts.Add(text))
            {
                Add(lines, Split(text));
            }
        }

        return lines;
    }

    /// <summary>Whether a file has lines of a catalog.</summary>
    public static bool IsCatalog(string path) => Path.GetFileName(path) == FileName;

    /// <summary>The lines of the option.</summary>
    public static IEnumerable<string> Split(string value) => value.Split(_separators, StringSplitOptions.RemoveEmptyEntries);

    private static void Add(List<CatalogLine> lines, IEnumerable<string> texts) =>
        lines.AddRange(texts.Select(CatalogLine.Parse).OfType<CatalogLine>());
}
