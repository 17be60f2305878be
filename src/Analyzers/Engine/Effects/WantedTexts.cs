using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>The parameters whose texts decide what a method does, in its own code or in code that it hands them on to.</summary>
internal sealed class WantedTexts(Compilation compilation, Func<CodeEntry, CancellationToken, MethodFacts> facts)
{
    /// <summary>Through so many methods a text is handed on at most.</summary>
    private const int Farthest = 4;

    private readonly ProgramCode _code = ProgramCode.Of(compilation);
    private readonly ImplementedMembers _members = ImplementedMembers.Of(compilation);
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Left), ImmutableArray<int>> _known = new();

    /// <summary>What a call hands to the code that it runs; null: nothing that matters.</summary>
    public KnownArguments? Of(CallEdge call, CodeEntry caller, IMethodSymbol target, CancellationToken cancel)
    {
        var wanted = call.Call is null ? [] : Of(target.OriginalDefinition, Farthest, cancel);
        return wanted.IsEmpty ? null : KnownArguments.Of(call.Call!, wanted, new KnownTexts(_code, cancel, caller.Texts));
    }

    private ImmutableArray<int> Of(IMethodSymbol method, int left, CancellationToken cancel) =>
        _known.TryGetValue((method, left), out var known) ? known : _known.GetOrAdd((method, left), Find(method, left, cancel));

    private ImmutableArray<int> Find(IMethodSymbol method, int left, CancellationToken cancel)
    {
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) || !method.Parameters.Any(parameter => KnownArguments.IsText(parameter.Type)))
        {
            return [];
        }

        var found = new SortedSet<int>();
        var own = facts(new CodeEntry(method, null, null), cancel);
        foreach (var deferred in own.Deferred)
        {
            found.UnionWith(deferred.Parameters);
        }

        foreach (var call in left == 0 ? [] : own.Calls)
        {
            if (call is { Call: { } operation, Target: IMethodSymbol target })
            {
                AddHandedOn(found, operation, Wanted(call, target, left - 1, cancel), cancel);
            }
        }

        return [.. found.Where(ordinal => ordinal < method.Parameters.Length)];
    }

    private SortedSet<int> Wanted(CallEdge call, IMethodSymbol target, int left, CancellationToken cancel)
    {
        var wanted = new SortedSet<int>();
        foreach (var method in call.Kind == CallKind.Virtual ? _members.Of(target, cancel) : [target.OriginalDefinition])
        {
            wanted.UnionWith(Of(method, left, cancel));
        }

        return wanted;
    }

    private void AddHandedOn(SortedSet<int> found, IOperation call, SortedSet<int> wanted, CancellationToken cancel)
    {
        foreach (var parameter in wanted)
        {
            if (KnownArguments.Argument(call, parameter) is { } argument)
            {
                var texts = new KnownTexts(_code, cancel);
                texts.Of(argument);
                found.UnionWith(texts.Asked.Select(asked => asked.Ordinal));
            }
        }
    }
}
