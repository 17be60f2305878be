using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>
/// The parameters whose texts decide what a method does, in its own code or in code that it hands them on to: its own, and those of the
/// constructors of its type, which the object keeps.
/// </summary>
internal sealed class WantedTexts(Compilation compilation, Func<CodeEntry, CancellationToken, MethodFacts> facts)
{
    /// <summary>Through so many methods a text is handed on at most.</summary>
    private const int Farthest = 4;

    private readonly ProgramCode _code = ProgramCode.Of(compilation);
    private readonly ImplementedMembers _members = ImplementedMembers.Of(compilation);
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Left), ImmutableHashSet<IParameterSymbol>> _known = new();

    /// <summary>What a call hands to the code that it runs; null: nothing that matters.</summary>
    public KnownArguments? Of(CallEdge call, CodeEntry caller, IMethodSymbol target, CancellationToken cancel)
    {
        var wanted = call.Call is null ? None : Of(target.OriginalDefinition, Farthest, cancel);
        if (wanted.IsEmpty)
        {
            return null;
        }

        var texts = new KnownTexts(_code, cancel, caller.Texts);
        var known = KnownArguments.None;
        foreach (var parameter in wanted)
        {
            if (Given(call, parameter, texts) is { IsDefault: false } given)
            {
                known = known.With(parameter, given);
            }
        }

        return known.IsEmpty ? null : known;
    }

    /// <summary>Whether texts may decide what the method does: it has some, or its object may keep some.</summary>
    public static bool MayWant(IMethodSymbol method) =>
        HasTexts(method) || (!method.IsStatic && method.ContainingType is { } type && type.InstanceConstructors.Any(HasTexts));

    private static ImmutableHashSet<IParameterSymbol> None { get; } =
        ImmutableHashSet.Create<IParameterSymbol>(SymbolEqualityComparer.Default);

    private static bool HasTexts(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (KnownArguments.IsText(parameter.Type))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<string> Given(CallEdge call, IParameterSymbol parameter, KnownTexts texts)
    {
        if (Places(call, parameter, texts).ToList() is not { Count: > 0 } places)
        {
            return call.IsOnThis ? texts.Given(parameter) : default;
        }

        return places.Aggregate(ImmutableArray<string>.Empty, (all, place) => KnownTexts.Any(all, place.Texts.Handed(place.Operation)));
    }

    /// <summary>What a call hands to a parameter: itself, or where the object was made that it is called on.</summary>
    private static IEnumerable<KnownValue> Places(CallEdge call, IParameterSymbol parameter, KnownTexts texts)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            || call.Call is IObjectCreationOperation)
        {
            return KnownArguments.Argument(call.Call!, parameter.Ordinal) is { } argument ? [new KnownValue(argument, texts)] : [];
        }

        var made = ObjectValues.Sources((call.Call as IInvocationOperation)?.Instance, texts).ToList();
        var isKnown =
            made.TrueForAll(
            value => value.Operation is IObjectCreationOperation creation
            && SymbolEqualityComparer.Default.Equals(creation.Constructor?.OriginalDefinition, constructor));
        return isKnown
            ? made.Select(value => value with { Operation = KnownArguments.Argument(value.Operation, parameter.Ordinal)! })
            .Where(value => value.Operation is not null) : [];
    }

    private ImmutableHashSet<IParameterSymbol> Of(IMethodSymbol method, int left, CancellationToken cancel) =>
        _known.TryGetValue((method, left), out var known) ? known : _known.GetOrAdd((method, left), Find(method, left, cancel));

    private ImmutableHashSet<IParameterSymbol> Find(IMethodSymbol method, int left, CancellationToken cancel)
    {
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) || !MayWant(method))
        {
            return None;
        }

        var found = None.ToBuilder();
        var own = facts(new CodeEntry(method, null, null), cancel);
        foreach (var deferred in own.Deferred)
        {
            found.UnionWith(deferred.Parameters);
        }

        foreach (var call in left == 0 ? [] : own.Calls)
        {
            if (call is { Call: not null, Target: IMethodSymbol target })
            {
                AddHandedOn(found, call, Wanted(call, target, left - 1, cancel), cancel);
            }
        }

        return None.Union(found.Where(parameter => IsAbout(parameter, method)));
    }

    private static bool IsAbout(IParameterSymbol parameter, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method.PartialDefinitionPart ?? method)
        || parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, method.ContainingType);

    private ImmutableHashSet<IParameterSymbol> Wanted(CallEdge call, IMethodSymbol target, int left, CancellationToken cancel)
    {
        var wanted = None;
        foreach (var method in call.Kind == CallKind.Virtual ? _members.Of(target, cancel) : [target.OriginalDefinition])
        {
            wanted = wanted.Union(Of(method, left, cancel));
        }

        return wanted;
    }

    private void AddHandedOn(
        ImmutableHashSet<IParameterSymbol>.Builder found, CallEdge call, ImmutableHashSet<IParameterSymbol> wanted,
        CancellationToken cancel)
    {
        foreach (var parameter in wanted)
        {
            var texts = new KnownTexts(_code, cancel);
            Given(call, parameter, texts);
            found.UnionWith(texts.Asked);
        }
    }
}
