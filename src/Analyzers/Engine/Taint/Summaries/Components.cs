using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Summaries;

/// <summary>
/// Methods in groups that call each other, callees before their callers. The groups do not depend on where one begins, so neither does
/// what is
/// found out about them.
/// </summary>
internal sealed class Components(CallGraph graph, CancellationToken cancel)
{
    private readonly Dictionary<IMethodSymbol, (int Index, int Low)> _numbers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _open = new(SymbolEqualityComparer.Default);
    private readonly Stack<IMethodSymbol> _stack = new();
    private readonly List<IReadOnlyList<IMethodSymbol>> _found = [];

    /// <summary>The groups of what a method reaches.</summary>
    public IReadOnlyList<IReadOnlyList<IMethodSymbol>> From(IMethodSymbol root)
    {
        var work = new Stack<(IMethodSymbol Method, int Next)>();
        Enter(root, work);
        while (work.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var (method, next) = work.Pop();
            var targets = graph.Of(method, cancel).Targets;
            if (next < targets.Length)
            {
                work.Push((method, next + 1));
                Visit(method, targets[next], work);
                continue;
            }

            Close(method);
            if (work.Count > 0)
            {
                Lower(work.Peek().Method, _numbers[method].Low);
            }
        }

        return _found;
    }

    private void Enter(IMethodSymbol method, Stack<(IMethodSymbol Method, int Next)> work)
    {
        _numbers.Add(method, (_numbers.Count, _numbers.Count));
        _stack.Push(method);
        _open.Add(method);
        work.Push((method, 0));
    }

    private void Visit(IMethodSymbol method, IMethodSymbol target, Stack<(IMethodSymbol Method, int Next)> work)
    {
        if (!_numbers.TryGetValue(target, out var known))
        {
            Enter(target, work);
        }
        else if (_open.Contains(target))
        {
            Lower(method, known.Index);
        }
    }

    private void Lower(IMethodSymbol method, int low)
    {
        var known = _numbers[method];
        if (low < known.Low)
        {
            _numbers[method] = (known.Index, low);
        }
    }

    private void Close(IMethodSymbol method)
    {
        var (index, low) = _numbers[method];
        if (index != low)
        {
            return;
        }

        var group = new List<IMethodSymbol>();
        IMethodSymbol member;
        do
        {
            member = _stack.Pop();
            _open.Remove(member);
            group.Add(member);
        }
        while (!SymbolEqualityComparer.Default.Equals(member, method));

        _found.Add([.. group.OrderBy(static item => item.ToDisplayString(), StringComparer.Ordinal).ThenBy(static item =>
            item.Locations.FirstOrDefault()?.SourceSpan.Start)]);
    }
}
