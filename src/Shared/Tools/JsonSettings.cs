using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Finds attributes that ask for a form of JSON that schema and binder do not have: members that are not declared, numbers as text.
/// </summary>
internal static class JsonSettings
{
    public static void Check(
        IEnumerable<INamedTypeSymbol> lineage, IEnumerable<PropertySources> properties, bool forReading, Refusals refusals)
    {
        var symbols = lineage.Concat(properties.SelectMany(property => property.All)).Distinct<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var symbol in symbols)
        {
            foreach (var attribute in symbol.GetAttributes().Where(attribute => IsUnsupported(attribute, forReading)))
            {
                refusals.Add(RefusalKind.UnsupportedJson, symbol, attribute, attribute.Display());
            }
        }
    }

    private static bool IsUnsupported(AttributeData attribute, bool forReading) => attribute.AttributeClass switch
    {
        var type when type.Is(TypeNames.JsonExtensionData) => true,
        var type when type.Is(TypeNames.JsonNumberHandling) => Argument(attribute) is not 0,
        // To refuse unknown members, and to replace what a member holds, is what the reader does anyway.
        var type when type.Is(TypeNames.JsonUnmappedMemberHandling) => forReading && Argument(attribute) is not 1,
        var type when type.Is(TypeNames.JsonObjectCreationHandling) => forReading && Argument(attribute) is not 0,
        _ => false,
    };

    private static object? Argument(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum } value ? value.Value : null;
}
