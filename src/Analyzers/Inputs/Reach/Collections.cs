using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>The types of values that hold any number of others.</summary>
internal static class Collections
{
    public static bool Is(ITypeSymbol? type, KnownTypes types) => type switch
    {
        null or { SpecialType: SpecialType.System_String } => false,
        IArrayTypeSymbol => true,
        _ when types.Is(type, TypeNames.Memory) || types.Is(type, TypeNames.ReadOnlyMemory) => true,
        _ => IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable),
    };

    /// <summary>What such a value holds: the item, or key and value.</summary>
    public static IEnumerable<ITypeSymbol> Items(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol named => named.TypeArguments,
        _ => [],
    };

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
