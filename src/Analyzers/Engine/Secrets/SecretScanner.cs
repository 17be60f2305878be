using System.Collections.Immutable;
using SecureTools.Analyzers.Engine.Secrets.Shapes;
using SecureTools.Analyzers.Engine.Secrets.Structures;

namespace SecureTools.Analyzers.Engine.Secrets;

/// <summary>Finds secrets that their own form gives away. One pass over the text; nothing is allocated where no keyword occurs.</summary>
internal sealed class SecretScanner
{
    /// <summary>With the shapes of the catalog.</summary>
    public static readonly SecretScanner Default = new([]);

    private const int Shortest = 8;

    private readonly KeywordAutomaton _automaton;
    private readonly ImmutableArray<ImmutableArray<ITextDetector>> _detectors;

    /// <param name="extra">Shapes beside those of the catalog.</param>
    public SecretScanner(IEnumerable<Shape> extra)
    {
        var pairs = ShapeCatalog.Shapes.Concat(extra).Where(shape => !shape.IsNamed)
            .SelectMany(shape => shape.Keywords, (shape, keyword) => (Keyword: keyword, Detector: (ITextDetector)shape))
            .Concat(Structures());
        var groups = pairs.GroupBy(pair => pair.Keyword, pair => pair.Detector, StringComparer.OrdinalIgnoreCase).ToList();
        _automaton = new KeywordAutomaton([.. groups.Select(group => group.Key)]);
        _detectors = [.. groups.Select(group => group.ToImmutableArray())];
    }

    /// <summary>What is found, none of it twice.</summary>
    public IReadOnlyList<SecretMatch> Scan(string text) => Scan(text, 0, text.Length);

    /// <summary>What is found for the keywords of a part of the text.</summary>
    public IReadOnlyList<SecretMatch> Scan(string text, int start, int end)
    {
        if (end - start < Shortest)
        {
            return [];
        }

        List<SecretMatch>? found = null;
        var state = KeywordAutomaton.Start;
        for (var index = start; index < end; index++)
        {
            state = _automaton.Step(state, text[index]);
            if (_automaton.Ends(state))
            {
                Collect(text, index + 1, state, ref found);
            }
        }

        if (found is null)
        {
            return [];
        }

        return Distinct(found);
    }

    private void Collect(string text, int end, int state, ref List<SecretMatch>? found)
    {
        foreach (var keyword in _automaton.Found(state))
        {
            foreach (var detector in _detectors[keyword])
            {
                if (detector.Match(text, end - _automaton.LengthOf(keyword), end) is { } match)
                {
                    (found ??= []).Add(match);
                }
            }
        }
    }

    /// <summary>Of those that overlap the most specific, and of those the longest.</summary>
    private static List<SecretMatch> Distinct(List<SecretMatch> found)
    {
        var kept = new List<SecretMatch>();
        foreach (var match in found.OrderBy(match => match.Start))
        {
            if (kept.Count == 0 || !match.Overlaps(kept[kept.Count - 1]))
            {
                kept.Add(match);
            }
            else if (IsBetter(match, kept[kept.Count - 1]))
            {
                kept[kept.Count - 1] = match;
            }
        }

        return kept;
    }

    private static bool IsBetter(SecretMatch match, SecretMatch other) =>
        match.Kind < other.Kind || (match.Kind == other.Kind && match.End - match.Start > other.End - other.Start);

    private static IEnumerable<(string Keyword, ITextDetector Detector)> Structures() =>
    [
        (PrivateKeyBlock.Keyword, new PrivateKeyBlock()),
        (PrivateJwk.Keyword, new PrivateJwk()),
        (UrlCredentials.Keyword, new UrlCredentials()),
        (AuthorizationValue.Bearer, new AuthorizationValue()),
        (AuthorizationValue.Basic, new AuthorizationValue()),
        (CurlLogin.Keyword, new CurlLogin()),
        .. Assignment.Keywords.Select(keyword => (keyword, (ITextDetector)new Assignment())),
    ];
}
