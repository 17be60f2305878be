using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Effects;

/// <summary>A tool that may delete or overwrite is open to every authenticated caller, unless it requires a permission or a role.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnguardedDestructiveToolAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnguardedDestructiveTool,
        "Destructive tools must require a permission",
        "Tool '{0}' is declared destructive, but not every call needs a permission or role. Add [RequirePermission].",
        DiagnosticSeverity.Warning,
        "Who may call a tool is decided by the permissions and roles that it requires; a requirement with a condition leaves calls open.");

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterToolAction(
        types,
        (symbol, tool) =>
        {
            if (tool is { Framework: ToolFramework.Own, Hints.Destructive: true }
                && !tool.Requirements.Any(requirement => IsGuard(requirement, types)))
            {
                symbol.ReportDiagnostic(Diagnostic.Create(_rule, tool.Method.Locations[0], tool.Name));
            }
        });

    /// <summary>Whether it decides who may call, for every call.</summary>
    private static bool IsGuard(DeclaredRequirement requirement, KnownTypes types) =>
        requirement is { IsConditional: false }
        && (types.Is(requirement.Attribute.AttributeClass, TypeNames.RequirePermission)
            || types.Is(requirement.Attribute.AttributeClass, TypeNames.RequireRole));
}
