using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>
/// Goes through what one method reaches, nearest first, so that the first way to an effect is a shortest one. Calls are taken in the order of their
/// places, so that it is always the same one.
/// </summary>
internal sealed class EffectSearch(EffectAnalysis analysis, CancellationToken cancel)
{
    /// <summary>So many methods behind a tool are looked at.</summary>
    public const int MostMethods = 20_000;

    private readonly HashSet<IMethodSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly Queue<Visit> _next = new();
    private readonly Dictionary<(EffectKind, string, string?), EffectEvidence> _evidence = [];
    private bool _isComplete = true;

    public ToolEffects Run(IMethodSymbol root)
    {
        Enter(root, null, null);
        while (_next.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            Look(_next.Dequeue());
        }

        var kinds = EffectKind.None;
        foreach (var evidence in _evidence.Values)
        {
            kinds |= evidence.Kind;
        }

        return new ToolEffects(kinds, _isComplete, EvidenceOrder.Sort(_evidence.Values));
    }

    private void Look(Visit visit)
    {
        var facts = analysis.Facts(visit.Method, cancel);
        _isComplete &= !facts.IsOpen;
        foreach (var effect in facts.Effects)
        {
            var key = (effect.Kind, effect.Api, effect.Target);
            if (!_evidence.ContainsKey(key))
            {
                _evidence.Add(key, new EffectEvidence(effect.Kind, visit.Path(effect), effect.Target));
            }
        }

        foreach (var call in facts.Calls)
        {
            var targets = analysis.Targets(call, cancel);
            _isComplete &= targets.Length > 0;
            foreach (var target in targets)
            {
                Enter(target, visit, call.Syntax);
            }
        }
    }

    private void Enter(IMethodSymbol method, Visit? from, SyntaxNode? place)
    {
        if (_seen.Count >= MostMethods)
        {
            _isComplete = false;
        }
        else if (_seen.Add(method))
        {
            _next.Enqueue(new Visit(method, from, place));
        }
    }

    /// <summary>A method that is reached, and from where.</summary>
    private sealed record Visit(IMethodSymbol Method, Visit? From, SyntaxNode? Place)
    {
        public ImmutableArray<EffectStep> Path(ApiEffect effect)
        {
            var steps = new List<EffectStep> { new(effect.Api, effect.Syntax.GetLocation()) };
            for (var visit = this; visit is { From: { } from, Place: { } place }; visit = from)
            {
                steps.Add(new EffectStep(MemberNames.Display(visit.Method), place.GetLocation()));
            }

            steps.Reverse();
            return [.. steps];
        }
    }
}
