using System.Collections;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// What a rule says about a tool that was found to have an effect: one message for each, so that none needs a word without quotes.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="message">Its message, with <c>#</c> in the place of what the tool does.</param>
/// <param name="kinds">The effects that it speaks of.</param>
internal sealed class EffectRule(DiagnosticDescriptor rule, string message, EffectKind kinds) : IEnumerable<DiagnosticDescriptor>
{
    private readonly Dictionary<EffectKind, DiagnosticDescriptor> _rules = EffectWords.All
        .Where(kind => (kind & kinds) != EffectKind.None)
        .ToDictionary(kind => kind, kind => Rule.Saying(rule, message.Replace("#", EffectWords.VerbOf(kind))));

    /// <summary>Reports the first way to one of the effects; false: the tool has none of them.</summary>
    public bool Report(ToolContext context, Location place, ToolMethod tool, ToolEffects effects)
    {
        if (Find(effects) is not { } evidence)
        {
            return false;
        }

        context.ReportDiagnostic(Diagnostic.Create(For(evidence), place, evidence.Places(), tool.Name, evidence.Api));
        return true;
    }

    /// <summary>The shortest way to the gravest of the effects; null: the tool has none of them.</summary>
    public EffectEvidence? Find(ToolEffects effects) =>
        EffectWords.Gravest(effects.Kinds & kinds) is var gravest && gravest != EffectKind.None ? effects.Of(gravest) : null;

    public DiagnosticDescriptor For(EffectEvidence evidence) => _rules[EffectWords.Gravest(evidence.Kind & kinds)];

    public IEnumerator<DiagnosticDescriptor> GetEnumerator() => _rules.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
