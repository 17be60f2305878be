using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Taint.Catalog;

namespace SecureTools.Analyzers.Inputs;

/// <summary>Looks at what a project says about dangerous calls and checks: that its lines can be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaintCatalogAnalyzer() : SecureToolsAnalyzer(_line, _option)
{
    private const string Title = "Lines of taint catalogs must be well-formed";
    private const string Act = "Write sink, sanitizer, validator, passes or source, and what belongs to it.";
    private const string Description = "What a line was meant to say about an API holds for no tool while nobody can read it.";

    private static readonly DiagnosticDescriptor _line = Rule.Create(
        RuleIds.UnreadableTaintLine, Title, "Line '{0}' of '{1}' has no meaning at '{2}'. " + Act, DiagnosticSeverity.Warning, Description);

    /// <summary>An option has no place in a file of the compilation.</summary>
    private static readonly DiagnosticDescriptor _option = Rule.Create(
        RuleIds.UnreadableTaintLine, Title, "Entry '{0}' of '{1}' has no meaning at '{2}'. " + Act, DiagnosticSeverity.Warning, Description,
        WellKnownDiagnosticTags.CompilationEnd);

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterAdditionalFileAction(AnalyzeFile);
        var options = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        context.RegisterSyntaxTreeAction(tree =>
        {
            if (tree.Options.AnalyzerConfigOptionsProvider.GetOptions(tree.Tree).TryGetValue(ProjectLines.Option, out var value))
            {
                options.TryAdd(value, true);
            }
        });
        context.RegisterCompilationEndAction(end => AnalyzeOptions(end, options.Keys));
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var name = Path.GetFileName(context.AdditionalFile.Path);
        if (name != ProjectLines.FileName || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var line in text.Lines)
        {
            if (LineProblem.Of(line.ToString()) is { } word)
            {
                var place = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                context.ReportDiagnostic(Diagnostic.Create(_line, place, line.LineNumber + 1, name, word));
            }
        }
    }

    private static void AnalyzeOptions(CompilationAnalysisContext context, IEnumerable<string> values)
    {
        var entries = values.SelectMany(ProjectLines.Split).Select(entry => entry.Trim()).Distinct(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(entry => entry, StringComparer.Ordinal))
        {
            if (LineProblem.Of(entry) is { } word)
            {
                context.ReportDiagnostic(Diagnostic.Create(_option, Location.None, entry, ProjectLines.Option, word));
            }
        }
    }
}
