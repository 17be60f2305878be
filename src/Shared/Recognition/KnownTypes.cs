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

#pragma warning disable RS0030 // This is the place that the ban points to.
    private KnownTypes(Compilation compilation) => _find = compilation.GetTypesByMetadataName;
#pragma warning restore RS0030

    public static KnownTypes Of(Compilation compilation) => _cache.GetValue(compilation, static key => new KnownTypes(key));

    public bool Has(string metadataName) => !All(metadataName).IsEmpty;

    /// <summary>The type, or the first of those of that name; null: there is none.</summary>
    public INamedTypeSymbol? First(string metadataName) => All(metadataName) is [var first, ..] ? first : null;

    /// <summary>All types of that name.</summary>
    public ImmutableArray<INamedTypeSymbol> All(string metadataName) => _types.GetOrAdd(metadataName, _find);

    public bool Is(ITypeSymbol? type, string metadataName) => type is not null && IsOne(type, All(metadataName));

    public bool DerivesFrom(ITypeSymbol? type, string metadataName)
    {
        var known = type is null ? [] : All(metadataName);
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
}
