using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Lambdas, local functions and delegates.</content>
internal sealed partial class Interpreter
{
    private const int MostNesting = 6;

    private readonly List<ISymbol> _running = [];

    private ControlFlowGraph? GraphOf(IFlowAnonymousFunctionOperation lambda)
    {
        for (var graph = _frame.Graph; graph is not null; graph = graph.Parent)
        {
            try
            {
                return graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, _cancel);
            }
            catch (ArgumentOutOfRangeException)
            {
                // It belongs to a flow further out.
            }
        }

        return null;
    }

    /// <summary>
    /// What a field or property holds whose initializer makes delegates, as long as nothing else was put there: who made the object of a
    /// tool is not seen. Null: it is no such member.
    /// </summary>
    private Value? Initialized(Value owner, ISymbol member, ITypeSymbol type)
    {
        if (_program.Tables.InitializerOf(member, type, _cancel) is not { } initializer
            || _program.Code.Graph(initializer, _cancel) is not { } graph
            || IsWritten(owner, Member.Of(member), type) || _running.Contains(member, SymbolEqualityComparer.Default) || !Spend(1))
        {
            return null;
        }

        _running.Add(member);
        RunGraph(graph);
        _running.RemoveAt(_running.Count - 1);
        var holder = member.IsStatic ? Static() : This();
        var value = ReadMember(holder, Member.Of(member), type);
        // It was there before the method began, so this is nothing that the method does.
        _state.Clear(_layout.Slot(holder.Objects[0], Member.Of(member), type));
        return value;
    }

    private Function Reference(IMethodReferenceOperation reference) => reference.Method.MethodKind == MethodKind.LocalFunction
        ? new Function(reference.Method, LocalGraph(reference.Method), null)
        : new Function(reference.Method, null, reference.Instance is null ? null : Evaluate(reference.Instance));

    private ControlFlowGraph? LocalGraph(IMethodSymbol function)
    {
        try
        {
            return _frame.Graph?.GetLocalFunctionControlFlowGraphInScope(function.OriginalDefinition, _cancel);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private Value InvokeLocal(IMethodSymbol function, Value[] values, IOperation?[] operations, IOperation call)
    {
        var definition = function.OriginalDefinition;
        var result = Run(definition, LocalGraph(function), values, call);
        foreach (var parameter in definition.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && operations[parameter.Ordinal] is { } argument)
            {
                Assign(argument, _state[_layout.Slot(parameter)], call);
            }
        }

        return result;
    }

    /// <summary>What a delegate returns that is invoked with these values.</summary>
    private Value Invoke(Value function, Value[] arguments, object place)
    {
        Value? result = null;
        foreach (var target in function.Functions)
        {
            var returned = target.Graph is not null ? Run(target.Method, target.Graph, arguments, place)
                : CallTarget(target, arguments, place);
            result = result is null ? returned : State.Union(result, returned, _layout.Site((place, function)));
        }

        foreach (var number in function.Objects)
        {
            if (_layout.RootOf(number) is { } root)
            {
                var origin = _layout.Number(root);
                _delegateCalls[origin] = _delegateCalls.TryGetValue(origin, out var known) ? Merge(known, arguments) : arguments;
                if (root.Member is null)
                {
                    var returned = ReadMember(new Value { Objects = [number] }, Member.Result, null);
                    result = result is null ? returned : State.Union(result, returned, _layout.Site((place, number)));
                }
            }
        }

        return result ?? Value.Clean;
    }

    private static Value[] Merge(Value[] first, Value[] second) =>
        [.. first.Zip(second, (x, y) => State.Union(x, y, 0))];

    private Value CallTarget(Function target, Value[] arguments, object place)
    {
        if (place is not IOperation operation)
        {
            return Value.Clean;
        }

        var method = target.Method;
        var values = new Value[method.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i < arguments.Length ? arguments[i] : Value.Clean;
        }

        return Call(new CallSite(method, operation, null, target.Receiver, values, [.. values.Select(_ => (IOperation?)operation)]));
    }

    /// <summary>Runs a lambda or local function in the state of this place.</summary>
    private Value Run(IMethodSymbol function, ControlFlowGraph? graph, Value[] arguments, object place)
    {
        if (graph is null || _running.Count >= MostNesting || _running.Contains(function, SymbolEqualityComparer.Default) || !Spend(1))
        {
            return Again(function, graph, arguments, place);
        }

        for (var i = 0; i < function.Parameters.Length; i++)
        {
            _state[_layout.Slot(function.Parameters[i])] = i < arguments.Length ? arguments[i] : Value.Clean;
        }

        _running.Add(function);
        var result = RunGraph(graph);
        _running.RemoveAt(_running.Count - 1);
        return result;
    }

    /// <summary>A function that is running already: what it is given may come back.</summary>
    private Value Again(IMethodSymbol function, ControlFlowGraph? graph, Value[] arguments, object place)
    {
        _isComplete &= graph is null || _running.Count < MostNesting;
        var taints = ImmutableArray<Values.Taint>.Empty;
        foreach (var argument in arguments)
        {
            taints = TaintSet.Union(taints, Deep(argument));
        }

        taints = TaintSet.Without(TaintSet.Derived(taints), Danger.All & ~_layout.Types.DangersOf(function.ReturnType));
        return taints.IsEmpty ? Value.Clean : new Value { Id = Fresh(place), Taints = taints };
    }
}
