using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Finds out whether a value that somebody else writes has a part that must not be shown. Its writer does not know <c>[Sensitive]</c>, so
/// such a value is shown as a whole or not at all.
/// </summary>
internal static class SensitiveParts
{
    /// <param name="type">The type of the value.</param>
    /// <param name="context">What writes it, and lists the types that may stand where a type says little.</param>
    public static bool Has(ITypeSymbol type, INamedTypeSymbol context)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return Has(type, seen)
            || (seen.OfType<ITypeSymbol>().Any(IsOpen) && ForeignTypes.ListedBy(context).Any(listed => Has(listed, seen)));
    }

    private static bool Has(ITypeSymbol type, HashSet<ISymbol> seen)
    {
        if (!seen.Add(type))
        {
            return false;
        }

        return type.IsSensitive() || Parts(type).Concat(SymbolFacts.Replacements(type)).Any(part => Has(part, seen))
            || Members(type).Any(member => IsMarked(member) || Has(TypeOf(member), seen));
    }

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol named => named.TypeArguments,
        _ => [],
    };

    /// <summary>Whether values of other types may stand where this one is asked for.</summary>
    private static bool IsOpen(ITypeSymbol type) => type.SpecialType == SpecialType.System_Object
        || type is { IsAbstract: true, IsStatic: false } || type.TypeKind == TypeKind.Dynamic;

    /// <summary>
    /// The members of types that people wrote, and of what they derive from and implement: those of the platform are no place for the
    /// attribute.
    /// </summary>
    private static IEnumerable<ISymbol> Members(ITypeSymbol type) =>
        Lineage(type).Where(part => part.SpecialType == SpecialType.None && !ValueParser.IsOfPlatform(part))
            .SelectMany(part => part.GetMembers())
            .Where(member => member is IPropertySymbol { IsStatic: false, Name: not "EqualityContract" }
                or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false });

    private static IEnumerable<INamedTypeSymbol> Lineage(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private static bool IsMarked(ISymbol member) =>
        member.Attribute(TypeNames.Sensitive) is not null
        || PropertySources.ParametersOf(member.ContainingType, member.Name)
        .Any(parameter => parameter.Attribute(TypeNames.Sensitive) is not null);

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
}
