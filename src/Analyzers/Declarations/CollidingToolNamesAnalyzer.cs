using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Two tools of one name: nobody may choose which of them a call means.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollidingToolNamesAnalyzer() : DeclarationAnalyzer(_rule, _overriding, _overridden)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.CollidingToolNames,
        "Tools must have different names",
        "Tool '{0}' has the same name as '{1}', and a call could mean either. Give one of them another name.",
        DiagnosticSeverity.Error,
        "A call names its tool; of two tools of one name, the one that answers could be the less guarded one. The generated table stops the build.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly DiagnosticDescriptor _overriding = Rule.Saying(
        _rule,
        "Tool '{0}' has the same name as '{1}', which it overrides. Remove [Tool] from the override, or give one of them another name.");

    private static readonly DiagnosticDescriptor _overridden = Rule.Saying(
        _rule,
        "Tool '{0}' has the same name as '{1}', which overrides it. Remove [Tool] from the override, or give one of them another name.");

    private protected override void AnalyzeTool(SymbolAnalysisContext context, DeclaredTool tool)
    {
        var other = DeclaredTools.Of(context.Compilation).Alike(tool.Name).FirstOrDefault(name =>
            name.Name == tool.Name && !SymbolEqualityComparer.Default.Equals(name.Method, tool.Method));
        if (other is not null)
        {
            var places = new RefusalPlaces(tool, context.Compilation, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(
                RuleFor(tool.Method, other.Method), places.OfFirstArgument(tool.Attribute) ?? places.OfMethod, tool.Properties,
                tool.Name, other.Owner));
        }
    }

    private static DiagnosticDescriptor RuleFor(IMethodSymbol method, IMethodSymbol? other) =>
        other is null ? _rule : Overrides(method, other) ? _overriding : Overrides(other, method) ? _overridden : _rule;

    private static bool Overrides(IMethodSymbol method, IMethodSymbol other)
    {
        for (var current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current, other))
            {
                return true;
            }
        }

        return false;
    }
}
