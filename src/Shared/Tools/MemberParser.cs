using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Shared.Tools;

/// <summary>Turns parameters and properties into members. Null: it cannot be one.</summary>
internal static class MemberParser
{
    /// <param name="parameter">The parameter that takes the value.</param>
    /// <param name="property">The property that shows it.</param>
    /// <param name="others">What else may say something about the value.</param>
    /// <param name="values">Parses its type.</param>
    /// <param name="documentation">Its description where no attribute gives one.</param>
    public static MemberModel? Parameter(IParameterSymbol parameter, PropertySources? property, IEnumerable<ISymbol> others, ValueParser values, string documentation)
    {
        if (!parameter.IsNamed())
        {
            return values.Refusals.Refuse<MemberModel>(RefusalKind.BrokenCode, parameter);
        }

        if (values.Parse(parameter.Type, parameter) is not { } value)
        {
            return null;
        }

        if (parameter is { Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None }, HasExplicitDefaultValue: true, ExplicitDefaultValue: null })
        {
            // Written without nullable annotations: the default says what the type cannot.
            value = value with { IsNullable = true };
        }

        ISymbol[] sources = [parameter, .. property?.All ?? [], .. others];
        var name = JsonName(sources) ?? (property is null ? parameter.Name : ToolNames.CamelCase(property.Name));
        var defaults = parameter.HasExplicitDefaultValue ? Default(parameter, value) : (null, null);
        var isRequired = !parameter.HasExplicitDefaultValue && !value.IsNullable;
        return Create(sources, name, parameter.Name, value, isRequired, defaults, documentation, MemberPlace.Parameter, values) is { } member
            ? member with { Property = property?.Name ?? "" }
            : null;
    }

    public static MemberModel? Property(PropertySources property, MemberPlace place, ValueParser values, string documentation)
    {
        if (values.Parse(property.Symbol.Type, property.Symbol) is not { } value)
        {
            return null;
        }

        if (property.Symbol.SetMethod is not { } setter || !setter.IsReachable(values.Assembly))
        {
            return values.Refusals.Refuse<MemberModel>(RefusalKind.UnsettableMember, property.Symbol);
        }

        var name = JsonName(property.Declarations) ?? ToolNames.CamelCase(property.Name);
        return Create(property.All, name, property.Name, value, property.Symbol.IsRequired, (null, null), documentation, place, values);
    }

    public static MemberModel? Output(PropertySources property, ValueModel value, string documentation, Refusals refusals)
    {
        var sources = property.All;
        if (sources.Any(source => source.IsConverted()))
        {
            return refusals.Refuse<MemberModel>(RefusalKind.Converted, property.Symbol, property.Symbol.Type.Display());
        }

        return new MemberModel(
            JsonName(property.Declarations) ?? ToolNames.CamelCase(property.Name),
            property.Name,
            value with { IsNullable = value.IsNullable || property.Symbol.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } },
            EquatableArray<ConstraintModel>.Empty,
            IsRequired: true,
            DefaultCode: null,
            DefaultJson: null,
            Description(sources) ?? documentation,
            value.IsSensitive || sources.Any(source => source.Attribute(TypeNames.Sensitive) is not null),
            MemberPlace.Initializer);
    }

    private static MemberModel? Create(
        IEnumerable<ISymbol> mentions,
        string jsonName,
        string name,
        ValueModel value,
        bool isRequired,
        (string? Code, string? Json) defaults,
        string documentation,
        MemberPlace place,
        ValueParser values)
    {
        var sources = mentions.Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList();
        var attributes = sources.SelectMany(source => source.GetAttributes()).ToList();
        var demanded = attributes.Any(attribute => attribute.AttributeClass.Is(TypeNames.Required));
        value = demanded ? value.NotNull : value;
        if (sources.Exists(source => source.IsConverted()))
        {
            return values.Refusals.Refuse<MemberModel>(RefusalKind.Converted, sources[0], value.Type.Replace("global::", ""));
        }

        if (new ConstraintParser(value, jsonName, sources[0], values).Parse(attributes) is not { } constrained)
        {
            return null;
        }

        var isSensitive = value.IsSensitive || attributes.Any(attribute => attribute.AttributeClass.Is(TypeNames.Sensitive));
        return new MemberModel(
            jsonName,
            name,
            constrained.Value,
            constrained.Constraints,
            isRequired || demanded,
            defaults.Code,
            isSensitive ? null : defaults.Json,
            Description(sources) ?? documentation,
            isSensitive,
            place);
    }

    private static string? Description(IEnumerable<ISymbol> sources) =>
        sources.Select(source => source.Attribute(TypeNames.Description)).OfType<AttributeData>()
            .Select(attribute => attribute.Text(0)).FirstOrDefault(text => text is not null);

    private static string? JsonName(IEnumerable<ISymbol> sources) =>
        sources.Select(source => source.Attribute(TypeNames.JsonPropertyName)).OfType<AttributeData>()
            .Select(attribute => attribute.Text(0)).FirstOrDefault(name => name is not null);

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
            ValueKind.Text => (Literal.Of((string)constant), JsonText.IsWellFormed((string)constant) ? JsonText.Of((string)constant) : null),
            ValueKind.Boolean => (Literal.Of((bool)constant), Literal.Of((bool)constant)),
            ValueKind.Character => (SymbolDisplay.FormatPrimitive(constant, quoteStrings: true, useHexadecimalNumbers: false), char.IsSurrogate((char)constant) ? null : JsonText.Of(constant.ToString())),
            _ when value.IsNumber => (NumberText.Code(constant, value), NumberText.IsFinite(constant) ? NumberText.Json(constant) : null),
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
