using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects.Catalog;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>
/// What a project says about APIs: in files named <c>SecureTools.Effects.txt</c>, and in <c>.editorconfig</c> for some of its files.
/// </summary>
internal sealed class ProjectEffects
{
    /// <summary>The name of additional files with lines of a catalog.</summary>
    public const string FileName = "SecureTools.Effects.txt";

    /// <summary>Further lines, separated by commas: in the file a semicolon begins a comment.</summary>
    public const string Option = "securetools.effects";

    private static readonly char[] _separators = [',', ';'];

    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly List<EffectLine> _lines = [];
    private readonly ConcurrentDictionary<SyntaxTree, CatalogLookup?> _trees = new();
    private readonly ConcurrentDictionary<string, CatalogLookup?> _lookups = new(StringComparer.Ordinal);

    public ProjectEffects(AnalyzerOptions options)
    {
        _options = options.AnalyzerConfigOptionsProvider;
        foreach (var file in options.AdditionalFiles)
        {
            if (IsCatalog(file.Path) && file.GetText() is { } text)
            {
                foreach (var line in text.Lines)
                {
                    Add(_lines, line.ToString());
                }
            }
        }
    }

    public static bool IsCatalog(string path) =>
        string.Equals(System.IO.Path.GetFileName(path), FileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines of the option.</summary>
    public static IEnumerable<string> Split(string value) => value.Split(_separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What holds for calls in a file; null: nothing is said.</summary>
    public CatalogLookup? In(SyntaxTree tree) => _trees.TryGetValue(tree, out var known) ? known : _trees.GetOrAdd(tree, Find);

    private CatalogLookup? Find(SyntaxTree tree) =>
        _lookups.GetOrAdd(_options.GetOptions(tree).TryGetValue(Option, out var value) ? value : "", Read);

    private CatalogLookup? Read(string option)
    {
        var lines = new List<EffectLine>();
        foreach (var line in Split(option))
        {
            Add(lines, line);
        }

        // The nearer word comes first.
        lines.AddRange(_lines.Where(line => !lines.Exists(nearer => nearer.Member == line.Member && nearer.IsPrefix == line.IsPrefix)));
        return lines.Count == 0 ? null : new CatalogLookup(new EffectLines(lines));
    }

    /// <summary>A line that nobody can read is left out here; a rule tells about it.</summary>
    private static void Add(List<EffectLine> lines, string text)
    {
        try
        {
            if (EffectLine.Parse(text) is { } line)
            {
                lines.Add(line);
            }
        }
        catch (FormatException)
        {
            // The rule about catalogs reports it at its place.
        }
    }
}
