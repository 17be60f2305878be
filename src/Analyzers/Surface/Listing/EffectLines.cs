using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>What tools do, without saying where: code that moves changes no line.</summary>
internal static class EffectLines
{
    /// <summary>Each tool has a line at least: a file without any was written before there were such lines.</summary>
    public static IEnumerable<string> Of(
        IEnumerable<ToolMethod> tools, Compilation compilation, AnalyzerOptions options, CancellationToken cancel)
    {
        var analysis = EffectAnalysis.Of(compilation, options);
        var found = tools.Select(tool => analysis.Of(tool, cancel)).ToList();
        return Of(
            found.Aggregate(EffectKind.None, (kinds, effects) => kinds | effects.Kinds), found.TrueForAll(effects => effects.IsComplete));
    }

    private static IEnumerable<string> Of(EffectKind kinds, bool isComplete)
    {
        var lines = EffectNames.Of(kinds).Select(effect => "effect " + effect.Words);
        return isComplete ? lines.DefaultIfEmpty("effect none") : lines.Concat(["effect unknown"]);
    }
}
