using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Scope;

/// <summary>The types of a compilation by what they derive from and implement.</summary>
internal sealed class DerivedTypes
{
    private readonly Dictionary<string, List<INamedTypeSymbol>> _byContract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(INamedTypeSymbol Type, INamedTypeSymbol Contract)>> _byMessage = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    public DerivedTypes(Compilation compilation, CancellationToken cancel)
    {
        _compilation = compilation;
        AddAll(compilation.Assembly.GlobalNamespace, cancel);
    }

    /// <summary>
    /// The type, if it is one of the compilation, and those that derive from it or implement it, however far away: constructed as far as
    /// the type itself says what with.
    /// </summary>
    public List<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        var found = new List<INamedTypeSymbol>();
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly))
        {
            found.Add(type);
        }

        if (!_byContract.TryGetValue(type.MetadataName, out var candidates))
        {
            return found;
        }

        foreach (var candidate in candidates)
        {
            foreach (var contract in Contracts(candidate))
            {
                var arguments = new TypeArguments();
                if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, type.OriginalDefinition)
                    && arguments.Fits(contract, type) && arguments.Meets(candidate))
                {
                    found.Add(arguments.Construct(candidate));
                }
            }
        }

        return found;
    }

    /// <summary>The types that implement a generic interface for this type first, and that interface.</summary>
    public IEnumerable<(INamedTypeSymbol Type, INamedTypeSymbol Contract)> About(INamedTypeSymbol message) =>
        _byMessage.TryGetValue(message.MetadataName, out var found)
            ? found.Where(
                pair => SymbolEqualityComparer.Default.Equals(
                pair.Contract.TypeArguments[0].OriginalDefinition, message.OriginalDefinition))
            : [];

    /// <summary>The type, its bases but object, and its interfaces.</summary>
    public static IEnumerable<INamedTypeSymbol> WithContracts(INamedTypeSymbol type) => Contracts(type).Prepend(type);

    private static IEnumerable<INamedTypeSymbol> Contracts(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private void AddAll(INamespaceOrTypeSymbol container, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type)
            {
                Add(type);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                AddAll(inner, cancel);
            }
        }
    }

    private void Add(INamedTypeSymbol type)
    {
        foreach (var contract in Contracts(type))
        {
            if (!_byContract.TryGetValue(contract.MetadataName, out var types))
            {
                _byContract[contract.MetadataName] = types = [];
            }

            // A type that implements one interface for two types comes once.
            if (types.Count == 0 || !ReferenceEquals(types[types.Count - 1], type))
            {
                types.Add(type);
            }

            // A type inside a generic one counts as generic without arguments of its own.
            if (contract is { TypeKind: TypeKind.Interface, TypeArguments: [INamedTypeSymbol message, ..] })
            {
                AddMessage(message, type, contract);
            }
        }
    }

    private void AddMessage(INamedTypeSymbol message, INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        if (!_byMessage.TryGetValue(message.MetadataName, out var pairs))
        {
            _byMessage[message.MetadataName] = pairs = [];
        }

        pairs.Add((type, contract));
    }
}
