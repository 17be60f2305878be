using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SecureTools.TestKit;

/// <summary>Pairs expected with actual diagnostics; what stays alone on either side is a failure.</summary>
internal sealed class DiagnosticMatch
{
    private DiagnosticMatch(IReadOnlyList<DiagnosticResult> missing, IReadOnlyList<Diagnostic> unexpected) =>
        (Missing, Unexpected) = (missing, unexpected);

    public IReadOnlyList<DiagnosticResult> Missing { get; }

    public IReadOnlyList<Diagnostic> Unexpected { get; }

    public bool IsExact => Missing.Count == 0 && Unexpected.Count == 0;

    public static DiagnosticMatch Of(IEnumerable<DiagnosticResult> expected, IEnumerable<Diagnostic> actual)
    {
        var missing = new List<DiagnosticResult>();
        var rest = actual.ToList();
        // The most demanding first, so that a loose expectation does not take what a strict one needs.
        foreach (var result in expected.OrderByDescending(Demands))
        {
            var index = rest.FindIndex(diagnostic => Matches(result, diagnostic));
            if (index < 0)
            {
                missing.Add(result);
            }
            else
            {
                rest.RemoveAt(index);
            }
        }

        return new DiagnosticMatch(missing, rest);
    }

    private static int Demands(DiagnosticResult result) =>
        (result.Message is null ? 0 : 8) + (result.Arguments is null ? 0 : 8) + (result.Severity is null ? 0 : 1)
        + result.Locations.Sum(l => l.HasEnd ? 2 : 1);

    private static bool Matches(DiagnosticResult expected, Diagnostic actual) =>
        string.Equals(expected.Id, actual.Id, StringComparison.Ordinal)
        && (expected.Severity is null || expected.Severity == actual.Severity)
        && MatchesLocations(expected, actual)
        && (expected.Message is null || string.Equals(expected.Message, Message(actual), StringComparison.Ordinal))
        && (expected.Arguments is null || string.Equals(Formatted(expected, actual), Message(actual), StringComparison.Ordinal));

    private static bool MatchesLocations(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Locations.IsEmpty)
        {
            return actual.Location.Kind == LocationKind.None;
        }

        Location[] places = expected.IgnoresAdditionalLocations ? [actual.Location] : [actual.Location, .. actual.AdditionalLocations];
        return expected.Locations.Length == places.Length && expected.Locations.Zip(places).All(pair => pair.First.Matches(pair.Second));
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string? Formatted(DiagnosticResult expected, Diagnostic actual)
    {
        try
        {
            var format = actual.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
            return string.Format(CultureInfo.InvariantCulture, format, [.. expected.Arguments!]);
        }
        catch (FormatException)
        {
            // Fewer arguments than the message has places for.
            return null;
        }
    }
}
