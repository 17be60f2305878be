using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Variables that stand for others, and methods that return places instead of values.</content>
internal sealed partial class Interpreter
{
    private readonly Dictionary<ILocalSymbol, List<IOperation>> _referred = new(SymbolEqualityComparer.Default);

    /// <summary>From now on the variable is another name of a place.</summary>
    private Value Refer(ILocalSymbol local, IOperation place)
    {
        if (!_referred.TryGetValue(local, out var places))
        {
            _referred.Add(local, places = []);
        }

        if (!places.Contains(place))
        {
            places.Add(place);
        }

        var value = Evaluate(place);
        _state[_layout.Slot(local)] = value;
        return value;
    }

    private Value ReadReferred(ILocalSymbol local) =>
        _referred.TryGetValue(local, out var places) && places is [var only] && only is ILocalReferenceOperation
            or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation
            ? Evaluate(only) : _state[_layout.Slot(local)];

    /// <summary>What is put into the variable is put into the place that it stands for; into each of several, of which it is one.</summary>
    private void AssignReferred(ILocalSymbol local, Value value, IOperation assignment)
    {
        if (local.IsRef && _referred.TryGetValue(local, out var places))
        {
            foreach (var place in places)
            {
                if (places.Count == 1)
                {
                    Assign(place, value, assignment);
                }
                else
                {
                    AssignWeakly(place, value, assignment);
                }
            }
        }
    }

    /// <summary>Puts a value into a place that a method returns, which is one of those that it was given, or a member of one.</summary>
    private void AssignReturned(
        IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, Value value, IOperation assignment)
    {
        if (!_program.IsFollowed(method))
        {
            // A local function, or the code of a library: any place that it was given may be the one.
            foreach (var argument in arguments)
            {
                if (argument.Parameter?.RefKind is RefKind.Ref)
                {
                    AssignWeakly(argument.Value, value, assignment);
                }
                else if (IsHolder(argument.Value.Type))
                {
                    Put(Evaluate(argument.Value), argument.Value, Member.Contents, value, null);
                }
            }

            return;
        }

        foreach (var target in _program.Targets(method, null, null, _cancel))
        {
            foreach (var place in _program.SummaryOf(target) is { } summary ? ReturnedPlaces(summary) : [])
            {
                AssignAt(place, instance, arguments, value, assignment);
            }
        }
    }

    /// <summary>
    /// Where a returned place is: a parameter, a member of what came in, or, one level further in, what such a member holds.
    /// </summary>
    private static IEnumerable<(Origin Origin, bool IsHeld)> ReturnedPlaces(MethodSummary summary) =>
        summary.Result.Taints.Where(static taint => taint.Form != TaintForm.Decoded)
            .Select(taint => (summary.Origins[taint.Origin], taint.Form == TaintForm.Derived))
            .Concat(summary.Result.Roots.Select(static root => (root, false))).Distinct();

    private void AssignAt(
        (Origin Origin, bool IsHeld) place, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, Value value,
        IOperation assignment)
    {
        var (origin, isHeld) = place;
        var given = origin.Root == RootKind.Parameter
            ? arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == origin.Ordinal)?.Value
            : instance;
        if (origin.Member is null)
        {
            if (origin.Root == RootKind.Parameter && given is not null && !isHeld)
            {
                AssignWeakly(given, value, assignment);
            }

            return;
        }

        var owner = origin.Root == RootKind.Static ? Static() : given is null ? This() : Evaluate(given);
        var type = (origin.Member as Member.Named)?.Symbol is { } symbol ? TypeOf(symbol) : null;
        if (!isHeld)
        {
            Write(owner, origin.Member, value, type, isWeak: true);
        }
        else if (IsHolder(type))
        {
            Write(ReadMember(owner, origin.Member, type), Member.Contents, value, null, isWeak: true);
        }
    }

    private void AssignWeakly(IOperation place, Value value, IOperation assignment) =>
        Assign(place, State.Union(Evaluate(place), value, _layout.Site((assignment, place))), assignment);
}
