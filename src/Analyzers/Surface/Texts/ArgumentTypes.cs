using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>The types of one's own that the arguments of a tool are made of.</summary>
internal static class ArgumentTypes
{
    private const int Most = 256;

    public static IEnumerable<INamedTypeSymbol> Of(IMethodSymbol method)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var parameter in method.Parameters)
        {
            Add(parameter.Type, found);
        }

        return found;
    }

    private static void Add(ITypeSymbol type, HashSet<INamedTypeSymbol> found)
    {
        if (type is IArrayTypeSymbol array)
        {
            Add(array.ElementType, found);
            return;
        }

        if (type is not INamedTypeSymbol named || found.Count == Most)
        {
            return;
        }

        foreach (var argument in named.TypeArguments)
        {
            Add(argument, found);
        }

        var own = named.OriginalDefinition;
        if (!own.Locations.Any(location => location.IsInSource) || own.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Enum)
            || !found.Add(own))
        {
            return;
        }

        foreach (var property
            in own.GetMembers().OfType<IPropertySymbol>().Where(
            property => property.DeclaredAccessibility == Accessibility.Public && !property.IsStatic))
        {
            Add(property.Type, found);
        }
    }
}
