using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Analyzers.Engine.Effects.Catalog;

namespace SecureTools.Analyzers.Effects;

/// <summary>Looks at what a project says about APIs: that its lines can be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectCatalogAnalyzer() : SecureToolsAnalyzer(_line, _option)
{
    private const string Title = "Lines of effect catalogs must be well-formed";
    private const string Description = "What a line was meant to say about an API holds for no tool while nobody can read it.";

    private static readonly DiagnosticDescriptor _line = Rule.Create(
        RuleIds.MalformedEffectLine,
        Title,
        "Line '{0}' of '{1}' cannot be read: '{2}'. Write effects, the name of a member, and judges if it needs any.",
        DiagnosticSeverity.Warning,
        Description);

    /// <summary>An option has no place in a file of the compilation.</summary>
    private static readonly DiagnosticDescriptor _option = Rule.Create(
        RuleIds.MalformedEffectLine,
        Title,
        "Entry '{0}' of '{1}' cannot be read: '{2}'. Write effects, the name of a member, and judges if it needs any.",
        DiagnosticSeverity.Warning,
        Description,
        WellKnownDiagnosticTags.CompilationEnd);

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterAdditionalFileAction(AnalyzeFile);
        var options = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        context.RegisterSyntaxTreeAction(tree =>
        {
            if (tree.Options.AnalyzerConfigOptionsProvider.GetOptions(tree.Tree).TryGetValue(ProjectEffects.Option, out var value))
            {
                options.TryAdd(value, true);
            }
        });
        context.RegisterCompilationEndAction(end => AnalyzeOptions(end, options.Keys));
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        if (!ProjectEffects.IsCatalog(context.AdditionalFile.Path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var line in text.Lines)
        {
            if (Problem(line.ToString()) is { } problem)
            {
                var place = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                context.ReportDiagnostic(Diagnostic.Create(_line, place, line.LineNumber + 1, Path.GetFileName(context.AdditionalFile.Path), problem));
            }
        }
    }

    private static void AnalyzeOptions(CompilationAnalysisContext context, IEnumerable<string> values)
    {
        var entries = values.SelectMany(ProjectEffects.Split).Select(entry => entry.Trim()).Distinct(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(entry => entry, StringComparer.Ordinal))
        {
            if (Problem(entry) is { } problem)
            {
                context.ReportDiagnostic(Diagnostic.Create(_option, Location.None, entry, ProjectEffects.Option, problem));
            }
        }
    }

    /// <summary>Null: the line can be read.</summary>
    private static string? Problem(string line)
    {
        try
        {
            EffectLine.Parse(line);
            return null;
        }
        catch (FormatException problem)
        {
            // The message puts all of it in quotes.
            return problem.Message.Replace("'", "");
        }
    }
}
