using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>What rules about declarations share: they look at each method with <c>[Tool]</c> as the generator parses it.</summary>
public abstract class DeclarationAnalyzer : SecureToolsAnalyzer
{
    private protected DeclarationAnalyzer(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    /// <summary>The generator looks there as well.</summary>
    private protected sealed override GeneratedCodeAnalysisFlags GeneratedCode =>
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var tools = DeclaredTools.Of(context.Compilation);
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var tool in tools.In((INamedTypeSymbol)symbol.Symbol, symbol.CancellationToken))
                {
                    AnalyzeTool(symbol, tool);
                }
            },
            SymbolKind.NamedType);
    }

    /// <summary>Looks at one tool.</summary>
    private protected abstract void AnalyzeTool(SymbolAnalysisContext context, DeclaredTool tool);
}
