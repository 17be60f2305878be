using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Generators.Tools;

/// <summary>Turns parameters and properties into members. Null: it cannot be one.</summary>
internal static class MemberParser
{
    public static MemberModel? Parameter(IParameterSymbol parameter, IPropertySymbol? property, ValueParser values, string documentation)
    {
        if (values.Parse(parameter.Type) is not { } value)
        {
            return null;
        }

        var sources = property is null ? [parameter] : new ISymbol[] { parameter, property };
        var name = JsonName(sources) ?? (property is null ? parameter.Name : ToolNames.CamelCase(property.Name));
        var defaults = parameter.HasExplicitDefaultValue ? Default(parameter, value) : (null, null);
        var isRequired = !parameter.HasExplicitDefaultValue && !value.IsNullable;
        return Create(sources, name, parameter.Name, value, isRequired, defaults, documentation, MemberPlace.Parameter);
    }

    public static MemberModel? Property(IPropertySymbol property, MemberPlace place, ValueParser values, string documentation)
    {
        if (values.Parse(property.Type) is not { } value || property.SetMethod is null || !property.SetMethod.IsReachable(values.Assembly))
        {
            return null;
        }

        var name = JsonName([property]) ?? ToolNames.CamelCase(property.Name);
        return Create([property], name, property.Name, value, property.IsRequired, (null, null), documentation, place);
    }

    public static MemberModel Output(IPropertySymbol property, ValueModel value, string documentation) => new(
        JsonName([property]) ?? ToolNames.CamelCase(property.Name),
        property.Name,
        value,
        EquatableArray<ConstraintModel>.Empty,
        IsRequired: true,
        DefaultCode: null,
        DefaultJson: null,
        Description([property]) ?? documentation,
        property.Attribute(KnownNames.Sensitive) is not null,
        MemberPlace.Initializer);

    private static MemberModel? Create(
        ISymbol[] sources,
        string jsonName,
        string name,
        ValueModel value,
        bool isRequired,
        (string? Code, string? Json) defaults,
        string documentation,
        MemberPlace place)
    {
        var attributes = sources.SelectMany(source => source.GetAttributes()).ToList();
        var demanded = attributes.Any(attribute => attribute.AttributeClass.Is(KnownNames.Required));
        value = demanded ? value.NotNull : value;
        if (ConstraintParser.Parse(attributes, value) is not { } constraints || (demanded && value.IsValueType && value.IsNullable))
        {
            return null;
        }

        return new MemberModel(
            jsonName,
            name,
            value,
            constraints,
            isRequired || demanded,
            defaults.Code,
            defaults.Json,
            Description(sources) ?? documentation,
            attributes.Any(attribute => attribute.AttributeClass.Is(KnownNames.Sensitive)),
            place);
    }

    private static string? Description(ISymbol[] sources) =>
        sources.Select(source => source.Attribute(KnownNames.Description)).OfType<AttributeData>()
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null)
            .FirstOrDefault(text => text is not null);

    private static string? JsonName(ISymbol[] sources) =>
        sources.Select(source => source.Attribute(KnownNames.JsonPropertyName)).OfType<AttributeData>()
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null)
            .FirstOrDefault(name => name is not null);

    /// <summary>A default value as code and, where JSON can say it, as JSON.</summary>
    private static (string? Code, string? Json) Default(IParameterSymbol parameter, ValueModel value)
    {
        var constant = parameter.ExplicitDefaultValue;
        if (constant is null)
        {
            return ("default!", value.IsNullable ? "null" : null);
        }

        return value.Kind switch
        {
            ValueKind.Enum => EnumDefault(parameter.Type, value, constant),
            ValueKind.Text => (Literal.Of((string)constant), JsonText.Of((string)constant)),
            ValueKind.Boolean => (Literal.Of((bool)constant), Literal.Of((bool)constant)),
            ValueKind.Character => (SymbolDisplay.FormatPrimitive(constant, quoteStrings: true, useHexadecimalNumbers: false), JsonText.Of(constant.ToString())),
            _ when value.IsNumber => (NumberText.Code(constant, value), NumberText.Json(constant)),
            _ => ("default!", null),
        };
    }

    private static (string? Code, string? Json) EnumDefault(ITypeSymbol type, ValueModel value, object constant)
    {
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        var field = underlying.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant));
        return field is null
            ? ($"({value.Type})({SymbolDisplay.FormatPrimitive(constant, quoteStrings: true, useHexadecimalNumbers: false)})", null)
            : ($"{value.Type}.{Literal.Identifier(field.Name)}", JsonText.Of(field.Name));
    }
}
