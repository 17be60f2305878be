using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>
/// A public property of a type, with everything that says something about it: the property, its overrides, the properties of interfaces
/// that it implements, and the constructor parameters of its name, which is where attributes of a positional record stand.
/// </summary>
internal sealed class PropertySources
{
    private readonly List<ISymbol> _declarations;
    private INamedTypeSymbol _type;

    private PropertySources(IPropertySymbol symbol)
    {
        Symbol = symbol;
        _declarations = [symbol];
        _type = symbol.ContainingType;
    }

    public IPropertySymbol Symbol { get; }

    public string Name => Symbol.Name;

    public IReadOnlyList<ISymbol> Declarations => _declarations;

    public bool IsSettable => Symbol.IsRequired || Symbol.SetMethod is { DeclaredAccessibility: Accessibility.Public };

    public bool IsIgnoredInArguments => IsIgnored("WhenReading");

    /// <summary>Whether what a model writes can be the value of the property.</summary>
    public bool IsWritten => !IsIgnoredInArguments && (IsSettable || ParametersOf(_type, Name).Any());

    public bool IsIgnoredInResults => IsIgnored("WhenWriting");

    /// <summary>When a result goes without the property.</summary>
    public OmitWhen Omitted =>
        _declarations.Concat(ParametersOf(_type, Name)).Select(source => source.Attribute(TypeNames.JsonIgnore)).OfType<AttributeData>()
        .Select(Condition).FirstOrDefault() switch
        {
            "WhenWritingNull" => OmitWhen.Null,
            "WhenWritingDefault" => OmitWhen.Default,
            _ => OmitWhen.Never,
        };

    /// <summary>The property first. A rule that stands on any of them holds: whoever wrote it there means the value.</summary>
    public IReadOnlyList<ISymbol> All =>
        [.. _declarations, .. ParametersOf(_type, Name),
            .. _type.AllInterfaces.SelectMany(contract => contract.GetMembers(Name)).OfType<IPropertySymbol>()];

    /// <summary>
    /// The constructor parameters whose values a member of a name shows, as far as names tell: of every constructor, whichever is called,
    /// and of the types that it derives from.
    /// </summary>
    public static IEnumerable<ISymbol> ParametersOf(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var parameter in current.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
            {
                if (string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    yield return parameter;
                }
            }
        }
    }

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

        foreach (var property in properties)
        {
            property._type = type;
        }

        return properties;
    }

    /// <summary>Hidden by a condition that says so. One that depends on the value hides nothing.</summary>
    private bool IsIgnored(string direction) =>
        _declarations.Any(declaration => declaration.IsForbidden())
        || _declarations.Concat(ParametersOf(_type, Name)).Any(source =>
            source.Attribute(TypeNames.JsonIgnore) is { } attribute
                && (Condition(attribute) is var condition && (condition == "Always" || condition == direction)));

    private static string? Condition(AttributeData attribute)
    {
        var condition = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value;
        return condition is { Kind: TypedConstantKind.Enum, Value: { } value }
            ? condition.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value))?.Name
            : "Always";
    }
}
