using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Shared.Tools;

/// <summary>Whether generated code, which lives in types of its own, can use what the user wrote.</summary>
internal static class Reachability
{
    /// <summary>Whether generated code of this assembly can name the type.</summary>
    public static bool IsNameable(this ITypeSymbol type, IAssemblySymbol from) => type.Obstacle(from) is null;

    /// <summary>Whether generated code of this assembly can use the symbol, its containing types included.</summary>
    public static bool IsReachable(this ISymbol symbol, IAssemblySymbol from) => symbol.ObstacleAround(from) is null;

    /// <summary>What keeps generated code from naming the type; null: nothing.</summary>
    public static (RefusalKind Kind, ISymbol Symbol)? Obstacle(this ITypeSymbol type, IAssemblySymbol from)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return array.ElementType.Obstacle(from);
            case INamedTypeSymbol { TypeKind: not TypeKind.Error } named:
                return named.ObstacleAround(from)
                    ?? named.TypeArguments.Select(argument => argument.Obstacle(from)).FirstOrDefault(found => found is not null);
            case INamedTypeSymbol:
                return (RefusalKind.BrokenCode, type);
            default:
                return (RefusalKind.UnsupportedType, type);
        }
    }

    /// <summary>What keeps generated code from using the symbol: the symbol itself or a type around it; null: nothing.</summary>
    public static (RefusalKind Kind, ISymbol Symbol)? ObstacleAround(this ISymbol symbol, IAssemblySymbol from)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (ObstacleAt(current, from) is { } kind)
            {
                return (kind, current);
            }
        }

        return null;
    }

    /// <summary>Whether the symbol has a name that code can write: where source is broken, some have none.</summary>
    public static bool IsNamed(this ISymbol symbol) => SyntaxFacts.IsValidIdentifier(symbol.Name);

    /// <summary>Whether the compiler refuses every use: nothing silences an obsolete symbol that is declared as an error.</summary>
    public static bool IsForbidden(this ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute =>
            (attribute.AttributeClass.Is(TypeNames.Obsolete)
                && attribute.ConstructorArguments.ElementAtOrDefault(1) is { Kind: TypedConstantKind.Primitive, Value: true })
            || attribute.AttributeClass.Is(TypeNames.UnmanagedCallersOnly));

    private static RefusalKind? ObstacleAt(ISymbol symbol, IAssemblySymbol from) => symbol switch
    {
        INamedTypeSymbol { IsFileLocal: true } => RefusalKind.FileLocal,
        INamedTypeSymbol or { Kind: SymbolKind.Field or SymbolKind.Property } when !symbol.IsNamed() => RefusalKind.BrokenCode,
        _ when !IsOpen(symbol, from) => RefusalKind.Inaccessible,
        _ when symbol.IsForbidden() => RefusalKind.Forbidden,
        _ => null,
    };

    private static bool IsOpen(ISymbol symbol, IAssemblySymbol from) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, from) || symbol.ContainingAssembly.GivesAccessTo(from),
        _ => false,
    };
}
