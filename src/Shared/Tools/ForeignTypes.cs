using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Finds the context that <c>[ToolJson]</c> names for a type, where there is one.</summary>
/// <param name="toolClass">The class of the tools; null: only what stands nearer counts.</param>
internal sealed class ForeignTypes(INamedTypeSymbol? toolClass)
{
    /// <param name="type">The type.</param>
    /// <param name="owner">What has the type.</param>
    /// <param name="isPlain">Whether the type is a plain value, which is asked for at its own place alone.</param>
    public INamedTypeSymbol? ContextOf(ITypeSymbol type, ISymbol owner, bool isPlain)
    {
        var near = Near(owner);
        var sources = isPlain ? near : near.Concat(Wide(type));
        return sources.OfType<ISymbol>().SelectMany(source => source.GetAttributes())
            .Where(attribute => attribute.AttributeClass.Is(TypeNames.ToolJson))
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault()
                is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol context } ? context : null)
            .FirstOrDefault(context => context is not null && Lists(context, type));
    }

    /// <summary>The types that a context was generated for.</summary>
    public static IEnumerable<ITypeSymbol> ListedBy(INamedTypeSymbol context) => context.GetAttributes()
        .Where(attribute => attribute.AttributeClass.Is(TypeNames.JsonSerializable))
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault()).Where(listed => listed.Kind == TypedConstantKind.Type)
        .Select(listed => listed.Value).OfType<ITypeSymbol>();

    /// <summary>
    /// The member in all its places: as the parameter of a method, or as a property and the constructor parameter of its name.
    /// </summary>
    private static IEnumerable<ISymbol?> Near(ISymbol owner) => owner switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method } => [owner, method],
        IParameterSymbol { ContainingType: { } type } =>
            [owner, .. type.GetMembers().OfType<IPropertySymbol>().Where(property => IsNamed(property, owner))],
        IPropertySymbol { ContainingType: { } type } => [owner, .. PropertySources.ParametersOf(type, owner.Name)],
        _ => [owner],
    };

    private static bool IsNamed(ISymbol property, ISymbol parameter) =>
        string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<ISymbol?> Wide(ITypeSymbol type)
    {
        yield return type;
        for (var current = toolClass; current is not null; current = current.ContainingType)
        {
            yield return current;
        }

        yield return toolClass?.ContainingAssembly;
    }

    private static bool Lists(INamedTypeSymbol context, ITypeSymbol type) =>
        context.DerivesFrom(TypeNames.JsonContext) && ListedBy(context).Any(listed => SymbolEqualityComparer.Default.Equals(listed, type));
}
