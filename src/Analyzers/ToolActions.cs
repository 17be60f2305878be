using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers;

/// <summary>Looks at tools instead of at methods.</summary>
internal static class ToolActions
{
    /// <summary>Calls <paramref name="analyze"/> once for each tool that is declared in source, of whichever framework.</summary>
    public static void RegisterToolAction(
        this CompilationStartAnalysisContext context, KnownTypes types, Action<SymbolAnalysisContext, ToolMethod> analyze)
    {
        var recognizer = new ToolRecognizer(types, context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var tool in recognizer.Recognize((IMethodSymbol)symbol.Symbol))
                {
                    analyze(symbol, tool);
                }
            },
            SymbolKind.Method);
    }

    /// <summary>The attribute that makes the method a tool.</summary>
    public static SyntaxNode? Syntax(this ToolMethod tool, CancellationToken cancel) =>
        tool.Attribute.ApplicationSyntaxReference?.GetSyntax(cancel);
}
