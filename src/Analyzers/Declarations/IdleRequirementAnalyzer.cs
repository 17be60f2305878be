using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A requirement on something that is no tool and holds none: it guards nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleRequirementAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.IdleRequirement,
        "Requirements must guard a tool",
        "Requirement '{1}' on '{0}' guards nothing, since only methods with [Tool] are guarded. Add [Tool] or remove it.",
        DiagnosticSeverity.Warning,
        "Whoever reads a requirement takes the method for guarded. Only calls through the generated table are: other callers, and tools of other frameworks, pass.");

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var tools = DeclaredTools.Of(context.Compilation);
        context.RegisterSymbolAction(symbol => AnalyzeSymbol(symbol, types, tools), SymbolKind.Method, SymbolKind.NamedType);
    }

    private static void AnalyzeSymbol(SymbolAnalysisContext context, KnownTypes types, DeclaredTools tools)
    {
        // A tool guards itself: nothing has to be looked up for it.
        if (context.Symbol is IMethodSymbol method && (method.PartialDefinitionPart is not null || tools.AttributeOf(method) is not null))
        {
            return;
        }

        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (IsGuard(attribute, types) && !IsOpen(context.Symbol) && !tools.Guards(context.Symbol)
                && attribute.SyntaxIn(context.Compilation, context.CancellationToken) is { } syntax)
            {
                context.ReportDiagnostic(Diagnostic.Create(_rule, syntax.Name.GetLocation(), context.Symbol.Name, attribute.Display()));
            }
        }
    }

    private static bool IsGuard(AttributeData attribute, KnownTypes types) =>
        types.DerivesFrom(attribute.AttributeClass, TypeNames.Requirement)
        || types.Is(attribute.AttributeClass, TypeNames.RateLimit) || types.Is(attribute.AttributeClass, TypeNames.AllowAnonymous);

    /// <summary>Whether a tool of another assembly may inherit the requirement.</summary>
    private static bool IsOpen(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type is { IsAbstract: true, IsStatic: false } && IsVisible(type),
        _ => (symbol.IsAbstract || symbol.IsVirtual || symbol.IsOverride) && IsVisible(symbol),
    };

    private static bool IsVisible(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
