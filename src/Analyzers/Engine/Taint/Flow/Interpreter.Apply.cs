using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>What the summary of a method means where the method is called.</content>
internal sealed partial class Interpreter
{
    private Value Apply(
        MethodSummary summary, Value? receiver, Value[] arguments, object place, Action<int, Value>? setOut, IMethodSymbol? callee = null)
    {
        Spend(1 + summary.Hits.Length);
        var call = new Application(this, summary, receiver, arguments, place, callee);
        call.RunDelegates();
        call.AddHits();
        _thrown = summary.Thrown == Exported.Clean ? _thrown
            : State.Union(_thrown, call.Import(summary.Thrown, "thrown"), _layout.Site(_hits));
        var result = call.Import(summary.Result, "result");
        var outs = call.ImportOuts();
        var writes = summary.Writes.Select(write =>
            (Write: write, Owner: call.Resolve(write.Target), Value: call.Import(write.Value, write))).ToArray();
        var condition = new Condition(call.FactsOf(summary.WhenTrue), call.FactsOf(summary.WhenFalse));
        var always = call.FactsOf(summary.Always) ?? Facts.None;
        foreach (var (write, owner, value) in writes)
        {
            Write(owner, write.Member, value, (write.Member as Member.Named)?.Symbol is { } symbol ? TypeOf(symbol)
                : null, isWeak: write.Member is not Member.Named);
        }

        _state.Facts = _state.Facts.And(always);
        foreach (var (ordinal, value) in outs)
        {
            setOut?.Invoke(ordinal, value);
        }

        return summary.WhenTrue.IsDefaultOrEmpty && summary.WhenFalse.IsDefaultOrEmpty && !summary.WhenTrue.IsDefault
            && !summary.WhenFalse.IsDefault
            ? result with { Condition = null }
            : result with { Condition = condition };
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>One call of a method whose summary is known.</summary>
    private sealed class Application(Interpreter caller, MethodSummary summary, Value? receiver, Value[] arguments, object place,
        IMethodSymbol? callee)
    {
        private readonly Dictionary<(int Origin, bool IsDeep), ImmutableArray<Values.Taint>> _taints = [];
        private readonly Dictionary<Origin, Value> _results = [];
        private readonly Dictionary<int, Value> _outs = [];

        public (int Ordinal, Value Value)[] ImportOuts()
        {
            foreach (var (ordinal, value) in summary.Outs)
            {
                _outs[ordinal] = Import(value, ordinal);
            }

            return [.. _outs.OrderBy(static item => item.Key).Select(static item => (item.Key, item.Value))];
        }

        /// <summary>What the caller gave for something that came in.</summary>
        public Value Resolve(Origin origin)
        {
            var root = origin.Root switch
            {
                RootKind.This => receiver ?? Value.Clean,
                RootKind.Static => caller.Static(),
                RootKind.Source => Value.Clean,
                RootKind.Out => _outs.TryGetValue(origin.Ordinal, out var set) ? set : Value.Clean,
                _ => origin.Ordinal < arguments.Length ? arguments[origin.Ordinal] ?? Value.Clean : Value.Clean,
            };
            return origin.Member is null ? root
                : origin.Member == Member.Result && _results.TryGetValue(origin with { Member = null }, out var result) ? result
                : caller.ReadMember(root, origin.Member, origin.Member is Member.Named { Symbol: var symbol } ? TypeOf(symbol) : null);
        }

        public void RunDelegates()
        {
            foreach (var call in summary.Calls)
            {
                var function = Resolve(call.Delegate);
                var given = call.Arguments.Select((value, index) => Import(value, (call, index))).ToArray();
                _results[call.Delegate] = caller.Invoke(function, given, place);
            }
        }

        public void AddHits()
        {
            foreach (var hit in summary.Hits)
            {
                if (hit.Origin.Root == RootKind.Source)
                {
                    // Nothing that the caller gives has a part in it.
                    caller.AddHit(hit, caller._layout.Number(hit.Origin));
                    continue;
                }

                foreach (var taint in caller.Deep(caller._state.Apply(Resolve(hit.Origin))))
                {
                    if (Dangers.Left(hit.Kind, taint.Dangers & hit.Dangers) is var left && left != Danger.None)
                    {
                        caller.AddHit(
                            hit with
                            {
                                Origin = caller._layout.OriginOf(taint.Origin),
                                Dangers = left,
                                Form = taint.Form > hit.Form ? taint.Form : hit.Form,
                                Trail = Trail.Join(Entered(taint.Trail), hit.Trail),
                            },
                            taint.Origin);
                    }
                }
            }
        }

        public Facts? FactsOf(ImmutableArray<Finding> findings)
        {
            if (findings.IsDefault)
            {
                return null;
            }

            var facts = Facts.None;
            foreach (var finding in findings)
            {
                facts = facts.And(FactsFor(Resolve(finding.Origin), finding.Dangers));
            }

            return facts;
        }

        /// <summary>A value of the callee as the caller sees it.</summary>
        public Value Import(Exported exported, object key)
        {
            if (exported == Exported.Clean)
            {
                return Value.Clean;
            }

            var taints = ImmutableArray<Values.Taint>.Empty;
            foreach (var taint in exported.Taints)
            {
                taints = TaintSet.Union(taints, Given(taint));
            }

            var value = new Value { Taints = taints, Functions = exported.Functions, Shape = exported.Shape, Constant = exported.Constant };
            foreach (var (variable, held) in exported.Captured)
            {
                caller._state[caller._layout.Slot(variable)] = Import(held, (key, variable));
            }

            if (exported.IsMade)
            {
                value = value with { Objects = [caller._layout.ObjectAt((place, key), exported.Type)] };
                caller.Forget(value);
                foreach (var (member, held) in exported.Members)
                {
                    caller.Write(value, member, Import(held, (key, member)), null, isWeak: member is not Member.Named);
                }
            }

            foreach (var root in exported.Roots)
            {
                var given = Resolve(root);
                value = value.IsPlain ? given : State.Union(value, given, caller._layout.Site((place, key, root)));
            }

            return value.Id != 0 || value.Taints.IsEmpty ? value
                : IdentityOf(exported) is { } same ? value with { Id = same.Id }
                : value with { Id = caller.Fresh((place, key)) };
        }

        /// <summary>What comes back is what was given: what is found out about one holds for the other.</summary>
        private Value? IdentityOf(Exported exported) =>
            exported is { Taints: [{ Form: TaintForm.Exact } only], IsMade: false }
                && Resolve(summary.Origins[only.Origin]) is { Id: not 0 } given ? given : null;

        private ImmutableArray<Values.Taint> Given(Values.Taint taint)
        {
            var isDeep = taint.Form != TaintForm.Exact;
            if (summary.Origins[taint.Origin] is { Root: RootKind.Source } source)
            {
                return [taint with { Origin = caller._layout.Number(source) }];
            }

            if (!_taints.TryGetValue((taint.Origin, isDeep), out var given))
            {
                var value = Resolve(summary.Origins[taint.Origin]);
                _taints.Add((taint.Origin, isDeep), given = isDeep ? caller.Deep(value) : value.Taints);
            }

            return TaintSet.Map(given, item => taint.Form == TaintForm.Decoded
                ? item with { Form = TaintForm.Decoded, Dangers = taint.Dangers, Trail = Trail.Join(Entered(item.Trail), taint.Trail) }
                : item with
                {
                    Dangers = item.Dangers & taint.Dangers,
                    Form = item.Form > taint.Form ? item.Form : taint.Form,
                    Trail = Trail.Join(Entered(item.Trail), taint.Trail),
                });
        }

        private Trail? Entered(Trail? trail) => callee is null || place is not IOperation operation
            ? trail
            : Trail.Add(trail, "'" + MemberNames.Display(callee) + "' is called with it", operation.Syntax);
    }
}
