using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>
/// Keeps what stands on a method from being reported twice: several calls may create tools of one method, which may declare itself a tool
/// as well.
/// </summary>
internal sealed class FirstLook(ToolRecognizer recognizer)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _seen = new(SymbolEqualityComparer.Default);

    public static FirstLook In(Compilation compilation, AnalyzerOptions options) =>
        new(ToolRecognizer.Of(compilation, options.AnalyzerConfigOptionsProvider));

    public bool Takes(ToolMethod tool) =>
        tool.Creation is null || (recognizer.Recognize(tool.Method).IsEmpty && _seen.TryAdd(tool.Method, true));
}
