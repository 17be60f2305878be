using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Surface;

/// <summary>Looks at the surface file itself: that its lines can be read, and that there is one where a project asks for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SurfaceFileAnalyzer() : SecureToolsAnalyzer(_unreadable, _missing)
{
    /// <summary>Set to <c>required</c>, a project with tools must have the file; so it must in the strict mode.</summary>
    internal const string Option = "securetools.tool_surface";

    private static readonly DiagnosticDescriptor _unreadable = Rule.Create(
        RuleIds.UnreadableSurfaceFile,
        "Lines of ToolSurface.txt must be well-formed",
        "Line '{0}' of '{1}' cannot be read: '{2}'. Run 'dotnet build -t:UpdateToolSurface', which keeps comments.",
        DiagnosticSeverity.Warning,
        "A line that cannot be read guards nothing.");

    private static readonly DiagnosticDescriptor _missing = Rule.Create(
        RuleIds.MissingSurfaceFile,
        "Projects with tools must have a surface file",
        "Tool '{0}' is in a project without 'ToolSurface.txt'. Run 'dotnet build -t:UpdateToolSurface' and commit the file.",
        DiagnosticSeverity.Warning,
        "Without the list nobody sees in review what a change lets a model do.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (SurfaceFiles.Of(context.Options, context.CancellationToken) is { } listed)
        {
            context.RegisterAdditionalFileAction(additional => ReportProblems(additional, listed));
        }
        else if (IsRequired(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
        {
            context.RegisterToolAction(
                types, (symbol, tool) => symbol.ReportDiagnostic(Diagnostic.Create(_missing, tool.Location, tool.Name)));
        }
    }

    /// <summary>Only the word itself takes the duty away: one that is misspelt must not.</summary>
    private static bool IsRequired(AnalyzerConfigOptions options) =>
        options.TryGetValue(Option, out var wish)
            ? !Is(wish, "optional")
            : options.TryGetValue("build_property.SecureToolsMode", out var mode) && Is(mode, "Strict");

    private static bool Is(string value, string word) => value.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    private static void ReportProblems(AdditionalFileAnalysisContext context, SurfaceFiles listed)
    {
        if (context.AdditionalFile.Path != listed.Path)
        {
            return;
        }

        foreach (var problem in listed.File.Problems)
        {
            var line = listed.Text.Lines.GetLinePosition(problem.Span.Start).Line + 1;
            context.ReportDiagnostic(
                Diagnostic.Create(_unreadable, listed.Place(problem.Span), line, Path.GetFileName(listed.Path), problem.Reason));
        }
    }
}
