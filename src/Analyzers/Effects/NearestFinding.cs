using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Effects;

/// <summary>Something in a method, and the calls that lead to it.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Calls">The calls from the method that was asked about; empty: it is in that method itself.</param>
internal sealed record Finding<T>(T Found, ImmutableArray<IInvocationOperation> Calls);

/// <summary>Looks for something in a method and in those that it calls, nearest first. Each method is asked about once.</summary>
/// <param name="compilation">The program.</param>
/// <param name="find">What a body has of it; null: nothing.</param>
internal sealed class NearestFinding<T>(Compilation compilation, Func<IOperation, T?> find)
    where T : class
{
    /// <summary>So many calls in a row, and so many methods, are looked at.</summary>
    private const int Farthest = 8;

    private const int MostMethods = 200;

    private readonly CalledMethods _called = CalledMethods.Of(compilation);
    private readonly ConcurrentDictionary<IMethodSymbol, T?> _own = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Finding<T>?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Behind any of the methods that a call may run.</summary>
    public Finding<T>? Behind(IInvocationOperation call, CancellationToken cancel) =>
        _called.Targets(call, cancel).Take(MostMethods).Select(method => Of(method, cancel)).FirstOrDefault(found => found is not null);

    private Finding<T>? Of(IMethodSymbol method, CancellationToken cancel) =>
        _known.TryGetValue(method, out var known) ? known : _known.GetOrAdd(method, Search(method, cancel));

    private Finding<T>? Search(IMethodSymbol root, CancellationToken cancel)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { root };
        var next = new Queue<(IMethodSymbol Method, ImmutableArray<IInvocationOperation> Calls)>();
        next.Enqueue((root, []));
        while (next.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var (method, calls) = next.Dequeue();
            if (Own(method, cancel) is { } found)
            {
                return new Finding<T>(found, calls);
            }

            // Where an interface has many implementations, each call could run them all: they are not even listed then.
            foreach (var call in calls.Length < Farthest && seen.Count < MostMethods ? _called.In(method, cancel) : [])
            {
                foreach (var target in _called.Targets(call, cancel).Take(MostMethods).Where(seen.Add))
                {
                    next.Enqueue((target, calls.Add(call)));
                }
            }
        }

        return null;
    }

    private T? Own(IMethodSymbol method, CancellationToken cancel) =>
        _own.TryGetValue(method, out var known) ? known
            : _own.GetOrAdd(
            method, ProgramCode.Of(compilation).Bodies(method, cancel).Select(find).FirstOrDefault(found => found is not null));
}
