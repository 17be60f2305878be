using Microsoft.CodeAnalysis;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>A property is read or written; what is said about the other access does not hold.</summary>
internal static class PropertyEffects
{
    private const EffectKind Reading = EffectKind.Reads | EffectKind.ReadsUntrusted;

    /// <summary>What an accessor does of what a property does.</summary>
    public static EffectKind Of(IMethodSymbol accessor, EffectKind kind) => accessor.MethodKind switch
    {
        MethodKind.PropertyGet => kind & Reading,
        MethodKind.PropertySet => kind & ~Reading,
        _ => kind,
    };
}
