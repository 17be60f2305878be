using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Two tools whose names differ by letter case, underscores, the suffix <c>Async</c> or letters that look alike.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfusableToolNamesAnalyzer() : DeclarationAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.ConfusableToolNames,
        "Names of tools must not look alike",
        "Tool '{0}' can be taken for '{1}' of '{2}'. Give one of them a name that says the difference.",
        DiagnosticSeverity.Warning,
        "A model picks a tool by its name, and a person approves it by its name; both take names for each other that differ in a letter's case or shape.");

    private protected override void AnalyzeTool(SymbolAnalysisContext context, DeclaredTool tool)
    {
        var other = DeclaredTools.Of(context.Compilation).Alike(tool.Name)
            .Where(name => name.Name != tool.Name)
            .OrderBy(name => name.Name, StringComparer.Ordinal).ThenBy(name => name.Owner, StringComparer.Ordinal).FirstOrDefault();
        if (other is not null && ToolNames.IsValid(tool.Name))
        {
            var places = new RefusalPlaces(tool, context.Compilation, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(
                _rule, places.OfFirstArgument(tool.Attribute) ?? places.OfMethod, tool.Properties, tool.Name, other.Name, other.Owner));
        }
    }
}
