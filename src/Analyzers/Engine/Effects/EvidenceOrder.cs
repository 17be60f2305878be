using System.Collections.Immutable;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>By effect, then the shortest way first, then by place.</summary>
internal static class EvidenceOrder
{
    public static ImmutableArray<EffectEvidence> Sort(IEnumerable<EffectEvidence> evidence) =>
    [
        .. evidence.OrderBy(item => Lowest(item.Kind)).ThenBy(item => item.Path.Length)
            .ThenBy(item => item.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(item => item.Location.SourceSpan.Start)
            .ThenBy(item => item.Api, StringComparer.Ordinal).ThenBy(item => item.Target, StringComparer.Ordinal),
    ];

    private static int Lowest(EffectKind kind) => (int)kind & -(int)kind;
}
