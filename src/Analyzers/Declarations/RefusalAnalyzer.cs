using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Says why the generator leaves a tool out, for the reasons that a rule has messages for.</summary>
public abstract class RefusalAnalyzer : DeclarationAnalyzer
{
    /// <summary>The property that tells code fixes the reason.</summary>
    internal const string Reason = "Reason";

    private readonly RefusalRule _rule;

    /// <param name="rule">The reasons, with their messages.</param>
    /// <param name="others">What the rule may say instead, in more words.</param>
    private protected RefusalAnalyzer(RefusalRule rule, params DiagnosticDescriptor[] others)
        : base([.. rule, .. others]) => _rule = rule;

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

    /// <summary>What to say of the refusal, where that is more than of all of its kind.</summary>
    private protected virtual (DiagnosticDescriptor Rule, IEnumerable<string> Details) Explained(
        Refusal refusal, DiagnosticDescriptor rule) =>
        (rule, refusal.Details);

    private void Report(SymbolAnalysisContext context, DeclaredTool tool, Refusal refusal, DiagnosticDescriptor rule)
    {
        var places = new RefusalPlaces(tool, context.Compilation, context.CancellationToken);
        var properties = tool.Properties.Add(Reason, refusal.Kind.ToString());
        var (said, details) = Explained(refusal, rule);
        context.ReportDiagnostic(Diagnostic.Create(
            said, Place(refusal, places), places.Further(refusal), properties,
            [SurfaceText.Visible(tool.Name), Subject(refusal.Symbol), .. details]));
    }

    private static string Subject(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => type.Display(),
        IPropertySymbol or IFieldSymbol => symbol.ContainingType.Display() + "." + symbol.Name,
        _ => symbol.Name,
    };
}
