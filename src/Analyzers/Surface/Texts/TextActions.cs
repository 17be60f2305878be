using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Looks at the texts of tools.</summary>
internal static class TextActions
{
    /// <summary>
    /// Calls <paramref name="analyze"/> for each text that <paramref name="isWanted"/> lets through, given its value or the comment that it
    /// is a part of. A type that several tools take is looked at once.
    /// </summary>
    public static void RegisterTextAction(
        this CompilationStartAnalysisContext context,
        KnownTypes types,
        Func<string, bool> isWanted,
        Action<ToolContext, ToolMethod, ToolText> analyze)
    {
        var first = FirstLook.In(context.Compilation, context.Options);
        var seen = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterToolAction(types, (symbol, tool) =>
        {
            var texts = ToolTexts.OfCall(tool, isWanted)
                .Concat(first.Takes(tool) ? ToolTexts.OfMethod(tool, isWanted, symbol.CancellationToken) : []);
            var argumentTypes = tool.Framework == ToolFramework.Own ? ArgumentTypes.Of(tool.Method).Where(type => seen.TryAdd(type, true))
                : [];
            foreach (var text in texts.Concat(argumentTypes.SelectMany(type => ToolTexts.Of(type, isWanted, symbol.CancellationToken))))
            {
                analyze(symbol, tool, text);
            }
        });
    }
}
