using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>
/// The types of a compilation by metadata name, looked up once. Two references may define the same type: then both are known.
/// </summary>
internal sealed class KnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, KnownTypes> _cache = new();

    private readonly ConcurrentDictionary<string, ImmutableArray<INamedTypeSymbol>> _types = new(StringComparer.Ordinal);
    private readonly Func<string, ImmutableArray<INamedTypeSymbol>> _find;

    private KnownTypes(Compilation compilation) => _find = compilation.GetTypesByMetadataName;

    public static KnownTypes Of(Compilation compilation) => _cache.GetValue(compilation, static key => new KnownTypes(key));

    public bool Has(string metadataName) => !Named(metadataName).IsEmpty;

    public bool Is(ITypeSymbol? type, string metadataName) => type is not null && IsOne(type, Named(metadataName));

    public bool DerivesFrom(ITypeSymbol? type, string metadataName)
    {
        var known = type is null ? [] : Named(metadataName);
        for (var current = known.IsEmpty ? null : type; current is not null; current = current.BaseType)
        {
            if (IsOne(current, known))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOne(ITypeSymbol type, ImmutableArray<INamedTypeSymbol> known)
    {
        foreach (var candidate in known)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, candidate))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<INamedTypeSymbol> Named(string metadataName) => _types.GetOrAdd(metadataName, _find);
}
