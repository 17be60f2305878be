using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>The surface file among the additional files of a project.</summary>
internal sealed record SurfaceFiles(string Path, SourceText Text, SurfaceFile File)
{
    /// <summary>Null: the project has none. Of several the first by name counts.</summary>
    public static SurfaceFiles? Of(AnalyzerOptions options, CancellationToken cancel) =>
        options.AdditionalFiles.Where(file => SurfaceFile.Is(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault()
            is { } found
            && found.GetText(cancel) is { } text
            ? new SurfaceFiles(found.Path, text, SurfaceFile.Parse(text))
            : null;

    public Location Place(TextSpan span) => Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));
}
