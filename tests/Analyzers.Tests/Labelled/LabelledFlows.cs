using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Tests.Labelled;

/// <summary>The labelled flows, and what the rules say about them: <c>Kinds/X.cs:12 SECT2101</c>.</summary>
internal sealed partial record LabelledFlows(
    IReadOnlyList<string> Expected, IReadOnlyList<string> Found, IReadOnlyList<string> Crashes, int Cases, int CasesAcrossCalls)
{
    private const string Room = "SECT21";

    /// <summary>Says that a bound was hit, and nothing about a flow.</summary>
    private const string BoundHit = "SECT2190";

    private static readonly string[] _attributes = ["Tool", "McpServerTool", "KernelFunction"];

    public static async Task<LabelledFlows> ReadAsync(Compilation compilation, CancellationToken cancel)
    {
        var found = await compilation.WithAnalyzers(Analyzers(), new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync(cancel);
        var classes = compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(cancel).DescendantNodes().OfType<TypeDeclarationSyntax>()).Where(HasTool).ToArray();
        return new LabelledFlows(
            [.. compilation.SyntaxTrees.SelectMany(Labels)],
            [.. found.Where(IsOfRoom).Select(Describe).Distinct()],
            [.. found.Where(diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)).Select(crash => crash.GetMessage(null))],
            classes.Length,
            classes.Count(IsAcrossCalls));
    }

    /// <summary>Every rule about flows, found by its id.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(SecureToolsAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id.StartsWith(Room, StringComparison.Ordinal))),
    ];

    private static IEnumerable<string> Labels(SyntaxTree tree) =>
        from line in tree.GetText().Lines
        from Match label in Label().Matches(line.ToString())
        select $"{tree.FilePath}:{line.LineNumber + 1} {label.Groups[1].Value}";

    private static bool IsOfRoom(Diagnostic found) => found.Id.StartsWith(Room, StringComparison.Ordinal) && found.Id != BoundHit;

    private static string Describe(Diagnostic found) =>
        $"{found.Location.SourceTree?.FilePath}:{found.Location.GetLineSpan().StartLinePosition.Line + 1} {found.Id}";

    private static bool HasTool(TypeDeclarationSyntax type) => type.Members.OfType<MethodDeclarationSyntax>()
        .SelectMany(method => method.AttributeLists).SelectMany(list => list.Attributes)
        .Any(attribute => _attributes.Contains(attribute.Name.ToString()));

    /// <summary>Its room or its name says that the flow passes another method.</summary>
    private static bool IsAcrossCalls(TypeDeclarationSyntax type) =>
        type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()!.Name.ToString().Contains(".Calls.", StringComparison.Ordinal)
        || type.Identifier.ValueText.Contains("Callee", StringComparison.Ordinal);

    [GeneratedRegex("// !(SECT[0-9]{4})$")]
    private static partial Regex Label();
}
