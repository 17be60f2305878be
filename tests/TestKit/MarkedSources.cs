using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit;

/// <summary>The sources and additional files of a test with their marks.</summary>
internal sealed class MarkedSources
{
    private readonly List<DiagnosticResult> _marked = [];
    private readonly Dictionary<string, ExpectedLocation> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <param name="defaultRule">The rule that <c>[|…|]</c> stands for.</param>
    public MarkedSources(IEnumerable<SourceFile> files, Func<string> defaultRule)
    {
        foreach (var file in files)
        {
            var markup = Markup.Parse(file.Text);
            var lines = SourceText.From(markup.Text).Lines;
            _texts.Add(file.Path, markup.Text);
            foreach (var mark in markup.Spans)
            {
                Add(mark, new ExpectedLocation(file.Path, lines.GetLinePositionSpan(mark.Span), HasEnd: true), defaultRule);
            }
        }
    }

    /// <summary>What the marks with a rule and the plain ones expect.</summary>
    public IReadOnlyList<DiagnosticResult> Marked => _marked;

    /// <summary>Replaces references to <c>{|#0:…|}</c> by their places.</summary>
    public DiagnosticResult Resolve(DiagnosticResult expected) => expected with
    {
        Locations = [.. expected.Locations.Select(l => l.IsMark ? Place(l.Path) : l)],
    };

    /// <summary>The files with these diagnostics marked, ready to paste.</summary>
    public string WithMarks(IEnumerable<Diagnostic> diagnostics)
    {
        var byFile = diagnostics.ToLookup(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal);
        return string.Join('\n', _texts.Select(file => $"--- {file.Key}\n{Mark(file.Value, byFile[file.Key])}"));
    }

    private static string Mark(string text, IEnumerable<Diagnostic> diagnostics) =>
        new Markup(text, [.. diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.SourceSpan))]).ToString();

    private void Add(MarkedSpan mark, ExpectedLocation place, Func<string> defaultRule)
    {
        if (!mark.IsLocation)
        {
            _marked.Add(DiagnosticResult.Marked(mark.Name.Length == 0 ? defaultRule() : mark.Name, place));
        }
        else if (!_places.TryAdd(mark.Name, place))
        {
            throw new FormatException($"The mark '{mark.Name}' is used twice.");
        }
    }

    private ExpectedLocation Place(string mark) =>
        _places.TryGetValue(mark, out var place) ? place : throw new FormatException($"The test has no mark '{{|{mark}:…|}}'.");
}
