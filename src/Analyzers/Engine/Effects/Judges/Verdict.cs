using Microsoft.CodeAnalysis;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>What a judge says about a call.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">The constant host, path, table or program; null: none.</param>
/// <param name="IsOpen">Whether it may do more.</param>
/// <param name="Message">The type of the message whose handlers run; null: none do.</param>
internal readonly record struct Verdict(EffectKind Kind, string? Target = null, bool IsOpen = false, ITypeSymbol? Message = null)
{
    public Verdict And(Verdict other) => new(Kind | other.Kind, Target ?? other.Target, IsOpen || other.IsOpen, Message ?? other.Message);
}
