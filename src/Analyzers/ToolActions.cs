using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects;

namespace SecureTools.Analyzers;

/// <summary>Looks at tools instead of at methods.</summary>
internal static class ToolActions
{
    /// <summary>
    /// Calls <paramref name="analyze"/> once for each tool of whichever framework: those that methods declare themselves, and those that calls create.
    /// Types are looked at, not methods: of those a program has some twenty times as many, and each callback costs something.
    /// </summary>
    public static void RegisterToolAction(
        this CompilationStartAnalysisContext context, KnownTypes types, Action<ToolContext, ToolMethod> analyze)
    {
        var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var tool in recognizer.Declared((INamedTypeSymbol)symbol.Symbol))
                {
                    analyze(new ToolContext(symbol), tool);
                }
            },
            SymbolKind.NamedType);
        if (recognizer.Creations.ArePossible)
        {
            context.RegisterOperationAction(
                operation =>
                {
                    if (recognizer.Creations.Recognize((IInvocationOperation)operation.Operation) is { } tool)
                    {
                        analyze(new ToolContext(operation), tool);
                    }
                },
                OperationKind.Invocation);
        }
    }

    /// <summary>Calls <paramref name="analyze"/> once for each method that is a tool of ours, which no call creates: nothing looks at calls for that.</summary>
    public static void RegisterOwnToolAction(this CompilationStartAnalysisContext context, Action<ToolContext, ToolMethod> analyze)
    {
        var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var tool in recognizer.Declared((INamedTypeSymbol)symbol.Symbol).Where(tool => tool.Framework == ToolFramework.Own))
                {
                    analyze(new ToolContext(symbol), tool);
                }
            },
            SymbolKind.NamedType);
    }

    /// <summary>What the tool does.</summary>
    public static ToolEffects EffectsOf(this ToolContext context, ToolMethod tool) =>
        EffectAnalysis.Of(context.Compilation, context.Options).Of(tool, context.CancellationToken);

    /// <summary>The attribute that makes the method a tool.</summary>
    public static SyntaxNode? Syntax(this ToolMethod tool, CancellationToken cancel) =>
        tool.Attribute?.ApplicationSyntaxReference?.GetSyntax(cancel);
}
