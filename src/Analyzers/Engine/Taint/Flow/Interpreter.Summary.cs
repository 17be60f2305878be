using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Puts what was found out into words that callers understand.</content>
internal sealed partial class Interpreter
{
    private const int MostHits = 400;
    private const int MostExportDepth = 3;

    private MethodSummary Summary()
    {
        var result = _lastResult;
        var condition = result.Condition;
        var writes = Writes();
        var summary = new MethodSummary
        {
            Hits = Hits(),
            Result = Export(result, 0),
            Outs = Outs(),
            Writes = writes,
            Calls = DelegateCalls(),
            Thrown = Export(_thrown, MostExportDepth),
            Always = Findings(_state.Facts),
            WhenTrue = condition is null ? [] : condition.WhenTrue is { } whenTrue ? Findings(whenTrue) : default,
            WhenFalse = condition is null ? [] : condition.WhenFalse is { } whenFalse ? Findings(whenFalse) : default,
            IsComplete = _isComplete,
            Origins = [.. Enumerable.Range(0, _layout.OriginCount).Select(_layout.OriginOf)],
        };
        return summary;
    }

    private ImmutableArray<Hit> Hits()
    {
        _isComplete &= _hits.Count <= MostHits;
        return
        [
            .. _hits.Values.OrderBy(static hit => hit.Place.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static hit =>
                hit.Place.SpanStart)
                .ThenBy(static hit => hit.Kind).ThenBy(static hit => hit.Origin.Root).ThenBy(static hit => hit.Origin.Ordinal)
                .ThenBy(static hit => hit.Origin.Member?.ToString(), StringComparer.Ordinal)
                .ThenBy(static hit => hit.Origin.Call?.Place.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(static hit => hit.Origin.Call?.Place.SpanStart).Take(MostHits),
        ];
    }

    private ImmutableArray<(int Ordinal, Exported Value)> Outs() =>
    [
        .. _method.Parameters.Where(static parameter => parameter.RefKind is RefKind.Out or RefKind.Ref)
            .Select(parameter => (parameter.Ordinal, Export(_state[_layout.Slot(parameter)], 0))),
    ];

    private ImmutableArray<Write> Writes()
    {
        var writes = ImmutableArray.CreateBuilder<Write>();
        for (var slot = 0; slot < _layout.SlotCount; slot++)
        {
            var (owner, member) = _layout.OwnerOf(slot);
            if (member is not null && _state.IsSet(slot) && _layout.RootOf(owner) is { } root)
            {
                writes.Add(new Write(root, member, Export(_state[slot], 1)));
            }
        }

        return writes.ToImmutable();
    }

    private ImmutableArray<DelegateCall> DelegateCalls() =>
    [
        .. _delegateCalls.OrderBy(static call => call.Key)
            .Select(call => new DelegateCall(_layout.OriginOf(call.Key), [.. call.Value.Select(value => Export(value, 1))])),
    ];

    private ImmutableArray<Finding> Findings(Facts facts) =>
    [
        .. facts.Items.Where(static fact => fact.Key < 0).Select(fact => new Finding(_layout.OriginOf(-1 - fact.Key), fact.Dangers)),
        .. _method.Parameters.Where(static parameter => parameter.RefKind is RefKind.Out or RefKind.Ref)
            .Select(parameter =>
                new Finding(new Origin(RootKind.Out, parameter.Ordinal, null), facts.Of(_state[_layout.Slot(parameter)].Id)))
            .Where(static finding => finding.Dangers != Danger.None),
    ];

    private Exported Export(Value value, int depth)
    {
        var roots = ImmutableArray.CreateBuilder<Origin>();
        var members = ImmutableArray.CreateBuilder<(Member, Exported)>();
        foreach (var number in value.Objects)
        {
            if (_layout.RootOf(number) is { } root)
            {
                roots.Add(root);
            }
            else if (depth < MostExportDepth)
            {
                foreach (var slot in _layout.SlotsOf(number))
                {
                    if (_state.IsSet(slot) && _layout.OwnerOf(slot).Member is { } member && Export(_state[slot], depth + 1) is var held
                        && held != Exported.Clean)
                    {
                        members.Add((member, held));
                    }
                }
            }
        }

        var made = Made(value.Objects);
        var captured = Captured(value, depth);
        var taints = roots.Count > 0 ? Uncovered(value, value.Taints) : value.Taints;
        return taints.IsEmpty && roots.Count == 0 && members.Count == 0 && value.Functions.IsEmpty && value.Shape == Shape.None
            && value.Constant is null && made < 0
            ? Exported.Clean
            : new Exported(taints, roots.ToImmutable(), members.ToImmutable(), value.Functions, value.Shape, value.Constant)
            {
                IsMade = made >= 0,
                Type = made >= 0 ? _layout.TypeOf(made) : null,
                Captured = captured,
            };
    }

    /// <summary>The variables of this method that lambdas use which leave it.</summary>
    private ImmutableArray<(ISymbol Variable, Exported Value)> Captured(Value value, int depth)
    {
        var captured = ImmutableArray.CreateBuilder<(ISymbol, Exported)>();
        foreach (var function in depth < MostExportDepth ? value.Functions : [])
        {
            foreach (var variable in function.Graph is null ? [] : Nested.Variables(function.Graph, _cancel))
            {
                if (_layout.TrySlot(variable, out var slot) && Export(_state[slot], depth + 1) is var held && held != Exported.Clean)
                {
                    captured.Add((variable, held));
                }
            }
        }

        return captured.ToImmutable();
    }

    /// <summary>The first object that was made here; -1: none.</summary>
    private int Made(ImmutableArray<int> objects)
    {
        foreach (var number in objects)
        {
            if (_layout.RootOf(number) is null)
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>Without those that say no more than that the value is one of the objects that came in.</summary>
    private ImmutableArray<Values.Taint> Uncovered(Value value, ImmutableArray<Values.Taint> taints)
    {
        foreach (var number in value.Objects)
        {
            if (_layout.RootOf(number) is { } root && _layout.TryNumber(root, out var origin))
            {
                taints = TaintSet.Map(taints, taint => taint.Origin == origin && taint.Form == TaintForm.Exact
                    ? taint with { Dangers = Danger.None } : taint);
            }
        }

        return taints;
    }
}
