using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Scope;

/// <summary>A method that a call may run.</summary>
/// <param name="Method">Constructed as far as the call says.</param>
/// <param name="This">The type of its <c>this</c> where that is more than the type that declares it; null: it is not.</param>
internal readonly record struct ReachedMember(IMethodSymbol Method, INamedTypeSymbol? This);

/// <summary>The methods of a compilation that a call of a virtual member or of an interface may run.</summary>
internal sealed class ImplementedMembers
{
    /// <summary>More types than this share what they inherit: what is special about each of them is not worth as many looks.</summary>
    private const int MostTypes = 24;

    private static readonly ConditionalWeakTable<Compilation, ImplementedMembers> _cache = new();

    private readonly Compilation _compilation;
    private readonly Once<DerivedTypes> _types;
    private readonly ConcurrentDictionary<Call, ImmutableArray<ReachedMember>> _known = new();
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _definitions = new(SymbolEqualityComparer.Default);

    private ImplementedMembers(Compilation compilation)
    {
        _compilation = compilation;
        _types = new Once<DerivedTypes>(cancel => new DerivedTypes(compilation, cancel));
    }

    public static ImplementedMembers Of(Compilation compilation) => _cache.GetValue(compilation, static key => new ImplementedMembers(key));

    /// <summary>
    /// The methods with code that a call of <paramref name="method"/> may run, in the order of their declaration: itself, where it has
    /// code, and every override and implementation in the compilation. Methods of other assemblies are not among them.
    /// </summary>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, CancellationToken cancel)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return _definitions.TryGetValue(definition, out var known) ? known : _definitions.GetOrAdd(
            definition,
            [
                .. Of(definition, definition.ContainingType, cancel).Select(reached => reached.Method.OriginalDefinition).Where(IsHere)
                    .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default),
            ]);
    }

    /// <summary>
    /// The methods that a call on something of the type <paramref name="receiver"/> may run, in the order of their places; also those of
    /// other assemblies that types of the compilation inherit.
    /// </summary>
    public ImmutableArray<ReachedMember> Of(IMethodSymbol method, ITypeSymbol? receiver, CancellationToken cancel)
    {
        var called = method.ReducedFrom ?? method;
        if (called.ContainingType is not { } container || !IsVirtual(called))
        {
            return IsHere(called) ? [new ReachedMember(called, null)] : [];
        }

        var type = receiver is INamedTypeSymbol named && Inherits(named, container) ? named : container;
        var key = new Call(called, type);
        return _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, Find(called, type, cancel));
    }

    /// <summary>
    /// The methods with which types of the compilation implement contracts of this kind whose first type argument is
    /// <paramref name="message"/>.
    /// </summary>
    public IEnumerable<ReachedMember> Handling(INamedTypeSymbol message, Func<INamedTypeSymbol, bool> isContract, CancellationToken cancel)
    {
        var found = new List<ReachedMember>();
        foreach (var (type, contract) in _types.Get(cancel).About(message))
        {
            if (!type.IsAbstract && isContract(contract))
            {
                foreach (var member in contract.GetMembers())
                {
                    if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol { IsAbstract: false } method)
                    {
                        found.Add(new ReachedMember(method, null));
                    }
                }
            }
        }

        return found.Distinct(ReachedOrder.Instance).OrderBy(reached => reached, ReachedOrder.Instance);
    }

    private static bool IsVirtual(IMethodSymbol method) =>
        method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface;

    private bool IsHere(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly);

    private static bool Inherits(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        foreach (var candidate in DerivedTypes.WithContracts(type))
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, contract.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<ReachedMember> Find(IMethodSymbol method, INamedTypeSymbol receiver, CancellationToken cancel)
    {
        var types = _types.Get(cancel).Of(receiver);
        var found = Implementations(method, types.Where(type => !type.IsAbstract));
        if (found.Count == 0)
        {
            found = Implementations(method, types);
        }

        var isCrowd = found.Count > MostTypes;
        return
        [
            .. found.Select(reached => isCrowd || SymbolEqualityComparer.Default.Equals(reached.This, reached.Method.ContainingType)
                ? new ReachedMember(reached.Method, null) : reached)
                .Distinct(ReachedOrder.Instance).OrderBy(reached => reached, ReachedOrder.Instance),
        ];
    }

    private static List<ReachedMember> Implementations(IMethodSymbol method, IEnumerable<INamedTypeSymbol> types)
    {
        var found = new List<ReachedMember>();
        foreach (var type in types)
        {
            if (Implementation(method, type) is { IsAbstract: false } candidate)
            {
                found.Add(new ReachedMember(Constructed(candidate, method), type));
            }
        }

        return found;
    }

    private static IMethodSymbol Constructed(IMethodSymbol candidate, IMethodSymbol called) =>
        called.IsGenericMethod && candidate.Arity == called.Arity ? candidate.ConstructedFrom.Construct([.. called.TypeArguments])
            : candidate;

    private static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol type) =>
        method.ContainingType.TypeKind == TypeKind.Interface
        ? OfInterface(method, type)
        : OfClass(method, type);

    private static IMethodSymbol? OfInterface(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType.OriginalDefinition) ? method : null;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition)
                && new TypeArguments().Fits(contract, method.ContainingType)
                && TypeArguments.MemberOf(contract, method.OriginalDefinition) is { } member)
            {
                return type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
            }
        }

        return null;
    }

    private static IMethodSymbol? OfClass(IMethodSymbol method, INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name))
            {
                for (var candidate = member as IMethodSymbol; candidate is not null; candidate = candidate.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition))
                    {
                        return (IMethodSymbol)member;
                    }
                }
            }
        }

        return null;
    }

    private readonly struct Call(IMethodSymbol method, INamedTypeSymbol receiver) : IEquatable<Call>
    {
        private readonly IMethodSymbol _method = method;
        private readonly INamedTypeSymbol _receiver = receiver;

        public bool Equals(Call other) =>
            SymbolEqualityComparer.Default.Equals(_method, other._method)
                && SymbolEqualityComparer.Default.Equals(_receiver, other._receiver);

        public override bool Equals(object? obj) => obj is Call other && Equals(other);

        public override int GetHashCode() =>
            (SymbolEqualityComparer.Default.GetHashCode(_method) * 31) + SymbolEqualityComparer.Default.GetHashCode(_receiver);
    }
}
