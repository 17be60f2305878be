using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Declarations;

/// <summary>
/// Two tools whose names differ by letter case, underscores, the suffix <c>Async</c> or letters that look alike, and two of another
/// framework whose names do not differ.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfusableToolNamesAnalyzer() : DeclarationAnalyzer(_rule, _strange, _same)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.ConfusableToolNames,
        "Names of tools must not look alike",
        "Tool '{0}' can be taken for '{1}' of '{2}'. Give one of them a name that says the difference.",
        DiagnosticSeverity.Warning,
        "A model picks a tool by its name, and a person approves it by its name; both take names for each other that differ in a letter's case or shape.");

    private static readonly DiagnosticDescriptor _strange = Rule.Saying(
        _rule,
        "Tool '{0}' can be taken for '{1}' of '{2}', because it holds '{3}'. Give it a name of ASCII letters, digits and underscores.");

    private static readonly DiagnosticDescriptor _same = Rule.Saying(
        _rule, "Tool '{0}' has the same name as '{2}', and a call could mean either. Give one of them another name.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(TypeNames.Tool))
        {
            base.Analyze(context, types);
        }

        var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        new ForeignToolNames(context.Compilation, recognizer, types, Report).Register(context);
    }

    private protected override void AnalyzeTool(SymbolAnalysisContext context, DeclaredTool tool)
    {
        var other = DeclaredTools.Of(context.Compilation).Alike(tool.Name)
            .Where(name => name.Name != tool.Name && ToolNames.IsValid(name.Name))
            .OrderBy(name => name.Name, StringComparer.Ordinal).ThenBy(name => name.Owner, StringComparer.Ordinal).FirstOrDefault();
        if (other is not null && ToolNames.IsValid(tool.Name))
        {
            var places = new RefusalPlaces(tool, context.Compilation, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(
                _rule, places.OfFirstArgument(tool.Attribute) ?? places.OfMethod, tool.Properties, tool.Name, other.Name, other.Owner));
        }
    }

    /// <summary>Nothing stops the build where two tools of another framework have one name, so here that is a case of its own.</summary>
    private static void Report(ToolContext context, ToolMethod tool, ToolMethod other)
    {
        var strange = UnusualCharacter.In(tool.Name);
        var rule = tool.Name == other.Name ? _same : strange is null ? _rule : _strange;
        context.ReportDiagnostic(Diagnostic.Create(
            rule, GivenNames.Of(tool, context.Compilation, context.CancellationToken)?.GetLocation() ?? tool.Location,
            SurfaceText.Visible(tool.Name), SurfaceText.Visible(other.Name), ForeignToolNames.Owner(other), strange));
    }
}
