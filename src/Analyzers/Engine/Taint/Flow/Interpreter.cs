using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <summary>
/// Runs the code of one method on what is known about values instead of on values. Lambdas and local functions run where they are invoked,
/// in the
/// state of that place; other methods are asked for their summaries.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>So much is looked at in one method, lambdas counted each time they run.</summary>
    public const int MostWork = 60_000;

    private readonly TaintProgram _program;
    private readonly IMethodSymbol _method;
    private readonly CancellationToken _cancel;
    private readonly Layout _layout;
    private readonly Dictionary<(SyntaxNode Place, SinkKind Kind, int Origin), Hit> _hits = [];
    private readonly Dictionary<int, Value[]> _delegateCalls = [];
    private State _state;
    private Frame _frame;
    private Value _thrown = Value.Clean;
    private Value _lastResult = Value.Clean;
    private int _work;
    private bool _isComplete = true;
    private readonly bool _isTool;

    private Interpreter(TaintProgram program, IMethodSymbol method, CancellationToken cancel)
    {
        (_program, _method, _cancel) = (program, method, cancel);
        _layout = new Layout(program.Types);
        _isTool = program.IsTool(method);
        _state = new State(_layout);
        _frame = new Frame(method, 0, null);
    }

    /// <summary>What the method does.</summary>
    public static MethodSummary Summarize(TaintProgram program, IMethodSymbol method, CancellationToken cancel)
    {
        var interpreter = new Interpreter(program, method, cancel);
        try
        {
            return interpreter.Run();
        }
        catch (InsufficientExecutionStackException)
        {
            return new MethodSummary { IsComplete = false };
        }
    }

    private MethodSummary Run()
    {
        foreach (var parameter in _method.Parameters)
        {
            _state[_layout.Slot(parameter)] = _layout.Incoming(new Origin(RootKind.Parameter, parameter.Ordinal, null), parameter.Type);
        }

        StorePrimaryParameters();
        foreach (var graph in _program.Graphs(_method, _cancel))
        {
            _lastResult = RunGraph(graph);
        }

        return Summary();
    }

    /// <summary>Runs a flow from the current state, which then is that of its end.</summary>
    private Value RunGraph(ControlFlowGraph graph)
    {
        var outer = _frame;
        _frame = new Frame(outer.Method, _layout.Site(RootOf(graph)), graph);
        var blocks = new BlockStates(graph, _state);
        while (blocks.Next() is { } block)
        {
            if (!Spend(1))
            {
                break;
            }

            _cancel.ThrowIfCancellationRequested();
            RunBlock(block, blocks);
        }

        _state = blocks.Exit ?? blocks.Entry;
        var result = _frame.Result ?? Value.Clean;
        _frame = outer;
        return result;
    }

    private void RunBlock(BasicBlock block, BlockStates blocks)
    {
        _state = blocks.Take(block);
        blocks.Throw(block, _state);
        foreach (var operation in block.Operations)
        {
            Evaluate(operation);
        }

        blocks.Throw(block, _state);
        if (block.BranchValue is not { } value)
        {
            blocks.Branch(block.FallThroughSuccessor, _state);
            return;
        }

        var result = Evaluate(value);
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            Leave(block.FallThroughSuccessor, result, value);
            blocks.Branch(block.FallThroughSuccessor, _state);
            return;
        }

        var condition = _state.Conditions(result);
        var jump = block.ConditionKind == ControlFlowConditionKind.WhenTrue ? condition : condition.Not();
        blocks.Branch(block.ConditionalSuccessor, _state, jump.WhenTrue);
        blocks.Branch(block.FallThroughSuccessor, _state, jump.WhenFalse);
    }

    private void Leave(ControlFlowBranch? branch, Value value, IOperation operation)
    {
        if (branch?.Semantics == ControlFlowBranchSemantics.Throw)
        {
            Throws(value);
        }
        else if (branch?.Semantics == ControlFlowBranchSemantics.Return)
        {
            Return(value, operation);
        }
    }

    private void Return(Value value, IOperation operation)
    {
        if (value.Constant is bool || value.Condition is not null || operation.Type?.SpecialType == SpecialType.System_Boolean)
        {
            value = value with { Constant = null, Condition = _state.Conditions(value) };
        }

        var condition = _frame.Result is { Condition: { } known } && value.Condition is { } other ? known.Or(other)
            : _frame.Result is null ? value.Condition : null;
        _frame.Result = _frame.Result is { } result
            ? State.Union(result, value, _layout.Site(_frame)) with { Condition = condition }
            : value;
    }

    private void Throws(Value value) =>
        _thrown = State.Union(_thrown, value with { Condition = null, Constant = null }, _layout.Site(_hits));

    /// <summary>Whether there is work left to spend.</summary>
    private bool Spend(int work)
    {
        _work += work;
        if (_work <= MostWork)
        {
            return true;
        }

        _isComplete = false;
        return false;
    }

    private static ControlFlowGraph RootOf(ControlFlowGraph graph)
    {
        while (graph.Parent is { } parent)
        {
            graph = parent;
        }

        return graph;
    }

    /// <summary>A body that is being run.</summary>
    private sealed class Frame(IMethodSymbol method, int space, ControlFlowGraph? graph)
    {
        public IMethodSymbol Method => method;

        /// <summary>Where the numbers of captures come from.</summary>
        public int Space => space;

        public ControlFlowGraph? Graph => graph;

        /// <summary>What was returned so far; null: nothing.</summary>
        public Value? Result { get; set; }
    }
}
