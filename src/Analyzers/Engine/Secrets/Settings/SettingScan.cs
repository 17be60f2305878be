using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Engine.Secrets.Settings;

/// <summary>A secret in a configuration file.</summary>
internal sealed record FoundSetting(string Name, TextSpan Span);

/// <summary>
/// Looks for secrets in a configuration file: for those that their own form gives away in the whole text, piece by piece, and for those
/// that their names give away. Time grows with the file, memory does not.
/// </summary>
internal static class SettingScan
{
    private const int Piece = 65_536;
    private const int Overlap = 8_192;

    // More than anybody reads.
    private const int Most = 200;

    public static IEnumerable<FoundSetting> Find(
        SourceText text, Func<SourceText, IEnumerable<Setting>> reader, SecretOptions options, CancellationToken cancel)
    {
        var found = ByForm(text, options, cancel);
        var byName = reader(text)
            .Where(setting => IsSecret(setting, options) && !found.Exists(other => other.Span.OverlapsWith(SpanOf(setting, text))));
        return found.Concat(byName.Take(Most).Select(setting => new FoundSetting(setting.Name, SpanOf(setting, text))));
    }

    private static TextSpan SpanOf(Setting setting, SourceText text) =>
        TextSpan.FromBounds(setting.Start, Math.Min(text.Length, setting.Start + setting.Value.Length));

    private static List<FoundSetting> ByForm(SourceText text, SecretOptions options, CancellationToken cancel)
    {
        var found = new List<FoundSetting>();
        for (var start = 0; start < text.Length && found.Count < Most; start += Piece - Overlap)
        {
            cancel.ThrowIfCancellationRequested();
            var piece = text.ToString(new TextSpan(start, Math.Min(Piece, text.Length - start)));
            foreach (var match in options.Scanner.Scan(piece))
            {
                var span = TextSpan.FromBounds(start + match.Start, start + match.End);
                if (match.Kind < SecretKind.Credential && !found.Exists(other => other.Span.OverlapsWith(span))
                    && !options.Allows(piece.Substring(match.Start, match.End - match.Start)))
                {
                    found.Add(new FoundSetting(match.What, span));
                }
            }
        }

        return found;
    }

    private static bool IsSecret(Setting setting, SecretOptions options) =>
        options.Judge(setting.Name) != Names.NameKind.None
        && NamedValues.Judge(
            setting.Name, setting.Owner, setting.Value, ValueJudge.Judge(setting.Value, options.MinEntropy, options.MinLength), options)
            is not null
        && !options.Allows(setting.Value);
}
