using Microsoft.CodeAnalysis.FlowAnalysis;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <summary>The states at the beginning of the blocks of a flow, and the blocks whose state has changed.</summary>
internal sealed class BlockStates
{
    private readonly ControlFlowGraph _graph;
    private readonly State?[] _states;
    private readonly bool[] _isWaiting;
    private int _lowest;

    public BlockStates(ControlFlowGraph graph, State entry)
    {
        (_graph, Entry) = (graph, entry);
        _states = new State?[graph.Blocks.Length];
        _isWaiting = new bool[graph.Blocks.Length];
        _states[0] = entry.Copy();
        _isWaiting[0] = true;
    }

    public State Entry { get; }

    /// <summary>The state of the end; null: it is never reached.</summary>
    public State? Exit => _states[_states.Length - 1];

    /// <summary>The first block whose state has changed; null: there is none.</summary>
    public BasicBlock? Next()
    {
        for (; _lowest < _isWaiting.Length; _lowest++)
        {
            if (_isWaiting[_lowest])
            {
                _isWaiting[_lowest] = false;
                return _graph.Blocks[_lowest];
            }
        }

        return null;
    }

    public State Take(BasicBlock block) => _states[block.Ordinal]!.Copy();

    /// <summary>Follows a branch where its condition can hold.</summary>
    public void Branch(ControlFlowBranch? branch, State state, Facts? facts)
    {
        if (facts is not null)
        {
            var copy = state.Copy();
            copy.Facts = facts;
            Branch(branch, copy);
        }
    }

    /// <summary>Follows a branch, and what runs finally on its way.</summary>
    public void Branch(ControlFlowBranch? branch, State state)
    {
        if (branch is null)
        {
            return;
        }

        foreach (var region in branch.FinallyRegions)
        {
            Enter(region.FirstBlockOrdinal, state);
        }

        if (branch.Destination is { } target)
        {
            Enter(target.Ordinal, state);
        }
    }

    /// <summary>Whatever the block does may fail: the handlers around it see the state.</summary>
    public void Throw(BasicBlock block, State state)
    {
        for (var region = block.EnclosingRegion; region is not null && region != _graph.Root; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } all })
            {
                foreach (var handler in all.NestedRegions)
                {
                    if (handler != region)
                    {
                        Enter(handler.FirstBlockOrdinal, state);
                    }
                }
            }
        }
    }

    private void Enter(int ordinal, State state)
    {
        if (_states[ordinal] is { } known)
        {
            if (!known.Join(state))
            {
                return;
            }
        }
        else
        {
            _states[ordinal] = state.Copy();
        }

        _isWaiting[ordinal] = true;
        _lowest = Math.Min(_lowest, ordinal);
    }
}
