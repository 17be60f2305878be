using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Finds out whether a value that somebody else writes has a part that must not be shown. Its writer does not know <c>[Sensitive]</c>, so such a value
/// is shown as a whole or not at all.
/// </summary>
internal static class SensitiveParts
{
    public static bool Has(ITypeSymbol type) => Has(type, new(SymbolEqualityComparer.Default));

    private static bool Has(ITypeSymbol type, HashSet<ISymbol> seen)
    {
        if (!seen.Add(type))
        {
            return false;
        }

        return type.IsSensitive() || Parts(type).Any(part => Has(part, seen)) || Members(type).Any(member => IsMarked(member) || Has(TypeOf(member), seen));
    }

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol named => named.TypeArguments,
        _ => [],
    };

    /// <summary>The members of types that people wrote: those of the platform are no place for the attribute.</summary>
    private static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is { SpecialType: SpecialType.None } && !ValueParser.IsOfPlatform(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false }))
            {
                yield return member;
            }
        }
    }

    private static bool IsMarked(ISymbol member) =>
        member.Attribute(TypeNames.Sensitive) is not null
        || PropertySources.ParametersOf(member.ContainingType, member.Name).Any(parameter => parameter.Attribute(TypeNames.Sensitive) is not null);

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
}
