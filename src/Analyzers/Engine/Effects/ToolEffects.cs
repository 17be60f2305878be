using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>A call on the way from a tool to an effect.</summary>
/// <param name="Callee">What is called, as people read it: <c>OrderStore.Remove</c>.</param>
/// <param name="Location">Where it is called.</param>
internal sealed record EffectStep(string Callee, Location Location);

/// <summary>One effect of a tool, and the shortest way to it that was found.</summary>
/// <param name="Kind">What the last call does; one or several flags.</param>
/// <param name="Path">The calls from the tool's body to the API, in order; the last one is the API. Never empty.</param>
/// <param name="Target">The host, path, table or statement that the last call names as a constant; null: it names none.</param>
internal sealed record EffectEvidence(EffectKind Kind, ImmutableArray<EffectStep> Path, string? Target)
{
    /// <summary>The API that has the effect, such as <c>File.Delete</c>.</summary>
    public string Api => Path[Path.Length - 1].Callee;

    /// <summary>Where it is called.</summary>
    public Location Location => Path[Path.Length - 1].Location;
}

/// <summary>What a tool does.</summary>
/// <param name="Kinds">Every effect that was found.</param>
/// <param name="IsComplete">
/// Whether all code that the tool reaches was seen: no call of a delegate, interface or assembly whose effects nobody knows, and no bound
/// was hit.
/// </param>
/// <param name="Evidence">For each flag of <paramref name="Kinds"/> at least one way to it, ordered by effect, length and place.</param>
internal sealed record ToolEffects(EffectKind Kinds, bool IsComplete, ImmutableArray<EffectEvidence> Evidence)
{
    /// <summary>The first evidence of any of these effects; null: there is none.</summary>
    public EffectEvidence? Of(EffectKind kinds) => Evidence.FirstOrDefault(evidence => (evidence.Kind & kinds) != EffectKind.None);
}
