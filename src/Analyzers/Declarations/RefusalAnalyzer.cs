using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Says why the generator leaves a tool out, for the reasons that a rule has messages for.</summary>
public abstract class RefusalAnalyzer : DeclarationAnalyzer
{
    /// <summary>The property that tells code fixes the reason.</summary>
    internal const string Reason = "Reason";

    private readonly RefusalRule _rule;

    private protected RefusalAnalyzer(RefusalRule rule)
        : base([.. rule]) => _rule = rule;

    /// <summary>The reasons that this rule explains.</summary>
    internal IEnumerable<RefusalKind> Kinds => _rule.Kinds;

    /// <summary>What the rule says about a reason.</summary>
    internal LocalizableString? MessageOf(RefusalKind kind) => _rule.For(kind)?.MessageFormat;

    private protected override void AnalyzeTool(SymbolAnalysisContext context, DeclaredTool tool)
    {
        foreach (var refusal in tool.Refusals)
        {
            if (_rule.For(refusal.Kind) is { } rule)
            {
                Report(context, tool, refusal, rule);
            }
        }
    }

    /// <summary>The smallest piece of code to edit.</summary>
    private protected virtual Location Place(Refusal refusal, RefusalPlaces places) => places.Of(refusal);

    private void Report(SymbolAnalysisContext context, DeclaredTool tool, Refusal refusal, DiagnosticDescriptor rule)
    {
        var places = new RefusalPlaces(tool, context.Compilation, context.CancellationToken);
        var properties = tool.Properties.Add(Reason, refusal.Kind.ToString());
        context.ReportDiagnostic(Diagnostic.Create(
            rule, Place(refusal, places), places.Further(refusal), properties, [tool.Name, Subject(refusal.Symbol), .. refusal.Details]));
    }

    private static string Subject(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => type.Display(),
        IPropertySymbol or IFieldSymbol => symbol.ContainingType.Display() + "." + symbol.Name,
        _ => symbol.Name,
    };
}
