using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit;

/// <summary>A diagnostic a test expects, at the given places or, when none is given, without a location.</summary>
public sealed record DiagnosticResult
{
    private const string FirstFile = "/0/Test0.cs";

    public DiagnosticResult(string id, DiagnosticSeverity severity) => (Id, Severity) = (id, severity);

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
    }

    private DiagnosticResult(string id) => Id = id;

    public string Id { get; }

    public DiagnosticSeverity? Severity { get; init; }

    public string? Message { get; init; }

    internal ImmutableArray<object?>? Arguments { get; init; }

    /// <summary>Where it starts and, unless only a point is known, ends; the first is the primary location.</summary>
    internal ImmutableArray<ExpectedLocation> Locations { get; init; } = [];

    /// <summary>Set for marks, which show the primary location only.</summary>
    internal bool IgnoresAdditionalLocations { get; init; }

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>At the mark <c>{|#key:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) =>
        With(new ExpectedLocation("#" + markupKey.ToString(CultureInfo.InvariantCulture), default, HasEnd: true));

    /// <summary>Starts here in the first source; lines and columns count from 1.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation(FirstFile, line, column);

    public DiagnosticResult WithLocation(string path, int line, int column) =>
        With(new ExpectedLocation(SourceFileCollection.Rooted(path), Lines(line, column, line, column), HasEnd: false));

    /// <summary>Spans exactly this in the first source; lines and columns count from 1.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(FirstFile, startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        With(new ExpectedLocation(SourceFileCollection.Rooted(path), Lines(startLine, startColumn, endLine, endColumn), HasEnd: true));

    public DiagnosticResult WithNoLocation() => this with { Locations = [] };

    /// <summary>The message is the rule's message format with these arguments.</summary>
    public DiagnosticResult WithArguments(params object?[] arguments) => this with { Arguments = [.. arguments] };

    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public override string ToString()
    {
        var where = Locations.IsEmpty ? "without location" : string.Join(" and ", Locations);
        var message = Message ?? (Arguments is { } arguments ? $"with arguments ({string.Join(", ", arguments)})" : "any message");
        return $"{where}: {Severity?.ToString() ?? "any severity"} {Id}: {message}";
    }

    internal static DiagnosticResult Marked(string id, ExpectedLocation location) =>
        new(id) { Locations = [location], IgnoresAdditionalLocations = true };

    private DiagnosticResult With(ExpectedLocation location) => this with { Locations = Locations.Add(location) };

    private static LinePositionSpan Lines(int startLine, int startColumn, int endLine, int endColumn) =>
        new(new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1));
}

/// <summary>A place in a file, or with a path such as "#0" a mark that is still to be looked up.</summary>
internal readonly record struct ExpectedLocation(string Path, LinePositionSpan Span, bool HasEnd)
{
    public bool IsMark => Path.StartsWith('#');

    public bool Matches(Location location)
    {
        var actual = location.GetLineSpan();
        return string.Equals(actual.Path, Path, StringComparison.Ordinal)
            && actual.StartLinePosition == Span.Start
            && (!HasEnd || actual.EndLinePosition == Span.End);
    }

    public override string ToString() => IsMark ? Path : $"{Path}({Point(Span.Start)}{(HasEnd ? "," + Point(Span.End) : string.Empty)})";

    private static string Point(LinePosition position) => $"{position.Line + 1},{position.Character + 1}";
}
