using Microsoft.CodeAnalysis;

namespace SecureTools.Generators.Tools;

/// <summary>
/// A public property of a type, with everything that says something about it: the property, its overrides, and the constructor parameters of its name,
/// which is where attributes of a positional record stand.
/// </summary>
internal sealed class PropertySources
{
    private readonly List<ISymbol> _declarations;

    private PropertySources(IPropertySymbol symbol)
    {
        Symbol = symbol;
        _declarations = [symbol];
    }

    public IPropertySymbol Symbol { get; }

    public string Name => Symbol.Name;

    public IReadOnlyList<ISymbol> Declarations => _declarations;

    public bool IsSettable => Symbol.IsRequired || Symbol.SetMethod is { DeclaredAccessibility: Accessibility.Public };

    public bool IsIgnoredInArguments => IsIgnored("WhenReading");

    public bool IsIgnoredInResults => IsIgnored("WhenWriting");

    /// <summary>The constructor parameters whose values the property shows, as far as names tell.</summary>
    public IEnumerable<ISymbol> Parameters =>
        Symbol.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .Where(parameter => string.Equals(parameter.Name, Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The public properties, those of base types first, in the order of their declaration.</summary>
    public static List<PropertySources> Of(INamedTypeSymbol type)
    {
        var properties = type.BaseType is { SpecialType: SpecialType.None } parent && type.TypeKind == TypeKind.Class ? Of(parent) : [];
        properties.RemoveAll(inherited => type.GetMembers(inherited.Name).Any(member => !member.IsOverride));
        foreach (var own in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (own.IsOverride)
            {
                properties.Find(inherited => inherited.Name == own.Name)?._declarations.Insert(0, own);
            }
            else if (own.IsNamed() && own is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public })
            {
                properties.Add(new PropertySources(own));
            }
        }

        return properties;
    }

    /// <summary>Hidden by a condition that says so. One that depends on the value hides nothing: the schema could not say it.</summary>
    private bool IsIgnored(string direction) =>
        _declarations.Any(declaration => declaration.IsForbidden()
            || (declaration.Attribute(KnownNames.JsonIgnore) is { } attribute && (Condition(attribute) is var condition && (condition == "Always" || condition == direction))));

    private static string? Condition(AttributeData attribute)
    {
        var condition = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value;
        return condition is { Kind: TypedConstantKind.Enum, Value: { } value }
            ? condition.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value))?.Name
            : "Always";
    }
}
