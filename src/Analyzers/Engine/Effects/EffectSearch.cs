using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>
/// Goes through what one method reaches, nearest first, so that the first way to an effect is a shortest one. Calls are taken in the order
/// of their places, so that it is always the same one.
/// </summary>
internal sealed class EffectSearch(
    Compilation compilation, Func<CodeEntry, CancellationToken, MethodFacts> facts, EffectRules rules, WantedTexts wanted,
    CancellationToken cancel)
{
    /// <summary>So many methods behind a tool are looked at.</summary>
    public const int MostMethods = 10_000;

    /// <summary>So many calls behind a tool are looked at.</summary>
    public const int MostSteps = 100;

    /// <summary>With so many texts a method is looked at.</summary>
    private const int MostTexts = 32;

    private readonly Dictionary<IMethodSymbol, int> _texts = new(SymbolEqualityComparer.Default);
    private readonly CallTargets _targets = new(compilation, cancel);
    private readonly HashSet<CodeEntry> _seen = [];
    private readonly Queue<Visit> _next = new();
    private readonly Dictionary<(EffectKind, string, string?), EffectEvidence> _evidence = [];
    private bool _isComplete = true;

    /// <summary>What a call of the method does.</summary>
    /// <param name="root">The method.</param>
    /// <param name="isVirtual">Whether overrides and implementations may run instead.</param>
    /// <param name="given">What its caller hands over; null: nobody knows.</param>
    public ToolEffects Run(IMethodSymbol root, bool isVirtual, KnownArguments? given)
    {
        // Whoever calls the tool hands over what the program does not show.
        _isComplete = !root.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate);
        var entries = isVirtual ? _targets.All(root, null)
            : [given is null ? new CodeEntry(root, null, null) : new CodeEntry(root, null, null).With(given)];
        _isComplete &= !entries.IsDefault;
        foreach (var entry in entries.IsDefault ? [] : entries)
        {
            Enter(entry, null, null);
        }

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
        var found = facts(visit.Entry, cancel);
        _isComplete &= !found.IsOpen;
        foreach (var effect in found.Effects)
        {
            Add(effect, visit);
        }

        foreach (var call in found.Deferred)
        {
            var judgement = rules.Judge(call.Method, call.Receiver, call.Operation, cancel, visit.Entry.Texts);
            _isComplete &= !judgement.IsOpen;
            if (judgement.Effect is { } effect)
            {
                Add(effect, visit);
            }
        }

        foreach (var call in found.Calls)
        {
            var targets = _targets.Of(call, visit.Entry);
            _isComplete &= !targets.IsDefault;
            foreach (var target in targets.IsDefault ? [] : targets)
            {
                Follow(call, target, visit);
            }
        }
    }

    private void Follow(CallEdge call, CodeEntry target, Visit visit)
    {
        if (SymbolEqualityComparer.Default.Equals(target.Code.ContainingAssembly, compilation.Assembly))
        {
            Enter(WithTexts(call, target, visit.Entry), visit, call.Syntax);
        }
        else if (target.Code is IMethodSymbol method && rules.Judge(method, call.Syntax) is var judgement)
        {
            _isComplete &= !judgement.IsOpen;
            if (judgement.Effect is { } effect)
            {
                Add(effect, visit);
            }
        }
    }

    /// <summary>Code that is called with many texts is called with any text.</summary>
    private CodeEntry WithTexts(CallEdge call, CodeEntry target, CodeEntry caller)
    {
        if (target.Code is not IMethodSymbol method || wanted.Of(call, caller, method, cancel) is not { } texts)
        {
            return target;
        }

        var entry = target.With(texts);
        if (_seen.Contains(entry))
        {
            return entry;
        }

        _texts.TryGetValue(method, out var count);
        _texts[method] = count + 1;
        return count < MostTexts ? entry : target;
    }

    private void Add(ApiEffect effect, Visit visit)
    {
        var key = (effect.Kind, effect.Api, effect.Target);
        if (!_evidence.ContainsKey(key))
        {
            _evidence.Add(key, new EffectEvidence(effect.Kind, visit.Path(effect), effect.Target));
        }
    }

    private void Enter(CodeEntry entry, Visit? from, SyntaxNode? place)
    {
        if (_seen.Contains(entry))
        {
            return;
        }

        if (_seen.Count >= MostMethods || from?.Steps >= MostSteps)
        {
            _isComplete = false;
            return;
        }

        _seen.Add(entry);
        _next.Enqueue(new Visit(entry, from, place, from is null ? 0 : from.Steps + 1));
    }

    /// <summary>Code that is reached, and from where.</summary>
    private sealed record Visit(CodeEntry Entry, Visit? From, SyntaxNode? Place, int Steps)
    {
        public ImmutableArray<EffectStep> Path(ApiEffect effect)
        {
            var steps = new List<EffectStep> { new(effect.Api, effect.Syntax.GetLocation()) };
            for (var visit = this; visit is { From: { } from, Place: { } place }; visit = from)
            {
                steps.Add(new EffectStep(MemberNames.Display(visit.Entry.Code), place.GetLocation()));
            }

            steps.Reverse();
            return [.. steps];
        }
    }
}
