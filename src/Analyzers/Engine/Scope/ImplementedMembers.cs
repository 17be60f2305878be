using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Scope;

/// <summary>The methods of a compilation that a call of a virtual member or of an interface may run.</summary>
internal sealed class ImplementedMembers
{
    private static readonly ConditionalWeakTable<Compilation, ImplementedMembers> _cache = new();

    private readonly Compilation _compilation;
    private readonly Once<ILookup<string, INamedTypeSymbol>> _types;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);

    private ImplementedMembers(Compilation compilation)
    {
        _compilation = compilation;
        _types = new Once<ILookup<string, INamedTypeSymbol>>(ByBase);
    }

    public static ImplementedMembers Of(Compilation compilation) => _cache.GetValue(compilation, static key => new ImplementedMembers(key));

    /// <summary>
    /// The methods with code that a call of <paramref name="method"/> may run, in the order of their declaration: itself, where it has code, and every
    /// override and implementation in the compilation. Methods of other assemblies are not among them.
    /// </summary>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, CancellationToken cancel)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (definition is { IsVirtual: false, IsAbstract: false, IsOverride: false } && definition.ContainingType?.TypeKind != TypeKind.Interface)
        {
            return IsHere(definition) ? [definition] : [];
        }

        return _known.TryGetValue(definition, out var known) ? known : _known.GetOrAdd(definition, Find(definition, cancel));
    }

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!method.IsAbstract && IsHere(method))
        {
            found.Add(method);
        }

        foreach (var type in Derived(method.ContainingType, cancel))
        {
            var candidate = method.ContainingType.TypeKind == TypeKind.Interface ? Implementation(type, method) : Override(type, method);
            if (candidate is { IsAbstract: false } && IsHere(candidate) && !found.Contains(candidate, SymbolEqualityComparer.Default))
            {
                found.Add(candidate);
            }
        }

        return found.ToImmutable();
    }

    private bool IsHere(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly);

    /// <summary>The types that derive from another one or implement it, however far away.</summary>
    private IEnumerable<INamedTypeSymbol> Derived(INamedTypeSymbol type, CancellationToken cancel) =>
        _types.Get(cancel)[Key(type)].Where(candidate => Contracts(candidate).Any(contract => SymbolEqualityComparer.Default.Equals(contract, type.OriginalDefinition)));

    private static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType))
            {
                foreach (var member in contract.GetMembers(method.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
                    {
                        return (type.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition;
                    }
                }
            }
        }

        return null;
    }

    private static IMethodSymbol? Override(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var member in type.GetMembers(method.Name))
        {
            for (var current = (member as IMethodSymbol)?.OverriddenMethod; current is not null; current = current.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method))
                {
                    return (IMethodSymbol)member;
                }
            }
        }

        return null;
    }

    private ILookup<string, INamedTypeSymbol> ByBase(CancellationToken cancel) => Types(_compilation.Assembly.GlobalNamespace, cancel)
        .SelectMany(type => Contracts(type).Select(Key).Distinct(StringComparer.Ordinal), (type, key) => (type, key))
        .ToLookup(pair => pair.key, pair => pair.type, StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Contracts(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            yield return current.OriginalDefinition;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract.OriginalDefinition;
        }
    }

    private static string Key(INamedTypeSymbol type) => type.MetadataName;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in Types(inner, cancel))
                {
                    yield return nested;
                }
            }
        }
    }
}
