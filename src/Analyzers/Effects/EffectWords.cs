using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Effects;

/// <summary>How effects are spoken of, in all messages alike.</summary>
internal static class EffectWords
{
    /// <summary>What a tool does, the gravest first: of a call that does several things the first one is said.</summary>
    private static readonly (EffectKind Kind, string Verb)[] _verbs =
    [
        (EffectKind.Executes, "runs a program"),
        (EffectKind.Pays, "moves money"),
        (EffectKind.ChangesAccess, "changes access"),
        (EffectKind.Controls, "controls systems"),
        (EffectKind.Deletes, "deletes"),
        (EffectKind.Updates, "changes what is stored"),
        (EffectKind.Creates, "adds to what is stored"),
        (EffectKind.Sends, "sends outside"),
        (EffectKind.ReadsUntrusted, "reads what others write"),
        (EffectKind.Reads, "reads what is stored"),
    ];

    public static IEnumerable<EffectKind> All => _verbs.Select(verb => verb.Kind);

    public static string VerbOf(EffectKind kind) => _verbs.First(verb => verb.Kind == kind).Verb;

    /// <summary>The gravest of these effects that the call has.</summary>
    public static EffectKind Gravest(EffectKind effects) => All.FirstOrDefault(kind => (effects & kind) != EffectKind.None);

    /// <summary>The calls from the tool to the effect, as people follow them.</summary>
    public static string Way(this EffectEvidence evidence) => string.Join(" -> ", evidence.Path.Select(step => step.Callee));

    /// <summary>Where these calls are.</summary>
    public static IEnumerable<Location> Places(this EffectEvidence evidence) => evidence.Path.Select(step => step.Location);
}
