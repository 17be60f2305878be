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
    public static MemberModel? Parameter(
        IParameterSymbol parameter, PropertySources? property, IEnumerable<ISymbol> others, ValueParser values, string documentation)
    {
        if (!parameter.IsNamed())
        {
            return values.Refusals.Refuse<MemberModel>(RefusalKind.BrokenCode, parameter);
        }

        if (values.Parse(parameter.Type, parameter) is not { } value)
        {
            return null;
        }

        if (parameter
            is
            {
                Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None }, HasExplicitDefaultValue: true,
                ExplicitDefaultValue: null
            })
        {
            // Written without nullable annotations: the default says what the type cannot.
            value = value with { IsNullable = true };
        }

        ISymbol[] sources = [parameter, .. property?.All ?? [], .. others];
        var name = JsonName(sources) ?? (property is null ? parameter.Name : ToolNames.CamelCase(property.Name));
        var defaults = parameter.HasExplicitDefaultValue ? Default(parameter, value, values) : (null, null);
        var isRequired = !parameter.HasExplicitDefaultValue && !value.IsNullable && value.Kind != ValueKind.Option;
        return Create(sources, name, parameter.Name, value, isRequired, defaults, documentation, MemberPlace.Parameter, values)
            is { } member
            ? member with { Property = property?.Name ?? "" }
            : null;
    }

    /// <param name="property">The property.</param>
    /// <param name="place">Where it is set.</param>
    /// <param name="keepsValue">Whether the value that it gives itself is still there when it is set.</param>
    /// <param name="values">Parses its type.</param>
    /// <param name="documentation">Its description where no attribute gives one.</param>
    public static MemberModel? Property(
        PropertySources property, MemberPlace place, bool keepsValue, ValueParser values, string documentation)
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
        var isDefault = keepsValue && place is MemberPlace.Setter or MemberPlace.With && !property.Symbol.IsRequired;
        var given = isDefault ? InitializerValue.Json(property.Symbol, value, values.Types, values.Cancel) : null;
        return Create(property.All, name, property.Name, value, property.Symbol.IsRequired, (null, given), documentation, place, values);
    }

    public static MemberModel? Output(PropertySources property, ValueModel value, string documentation, Refusals refusals)
    {
        var sources = property.All;
        if (sources.Any(source => source.IsConverted()))
        {
            return refusals.Refuse<MemberModel>(RefusalKind.Converted, property.Symbol, property.Symbol.Type.Display());
        }

        // What cannot be null is never left out for being null.
        var omitted = property.Omitted == OmitWhen.Null && value is { IsValueType: true, IsNullable: false } ? OmitWhen.Never
            : property.Omitted;
        return new MemberModel(
            JsonName(property.Declarations) ?? ToolNames.CamelCase(property.Name),
            property.Name,
            value with
            {
                IsNullable = value.IsNullable
                || property.Symbol.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None }
            },
            EquatableArray<ConstraintModel>.Empty,
            IsRequired: omitted == OmitWhen.Never,
            DefaultCode: null,
            DefaultJson: null,
            sources.Description() ?? documentation,
            value.IsSensitive || sources.Any(source => source.Attribute(TypeNames.Sensitive) is not null),
            MemberPlace.Initializer)
        {
            Title = sources.Title() ?? "",
            Omitted = omitted,
        };
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

        var rules = SanitizerParser.Parse(attributes, value, sources[0], values.Refusals);
        if (new ConstraintParser(value, jsonName, sources[0], values).Parse(attributes) is not { } constrained || rules is null)
        {
            return null;
        }

        var isSensitive = value.IsSensitive || attributes.Any(attribute => attribute.AttributeClass.Is(TypeNames.Sensitive));
        return new MemberModel(
            jsonName,
            name,
            constrained.Value,
            constrained.Constraints.Concat(rules.Value).ToEquatable(),
            isRequired || demanded || attributes.Any(attribute => attribute.AttributeClass.Is(TypeNames.JsonRequired)),
            defaults.Code,
            isSensitive ? null : defaults.Json,
            sources.Description() ?? documentation,
            isSensitive,
            place)
        {
            Title = sources.Title() ?? "",
        };
    }

    private static string? JsonName(IEnumerable<ISymbol> sources) =>
        sources.Select(source => source.Attribute(TypeNames.JsonPropertyName)).OfType<AttributeData>()
            .Select(attribute => attribute.Text(0)).FirstOrDefault(name => name is not null);

    /// <summary>A default value as code and, where JSON can say it, as JSON.</summary>
    private static (string? Code, string? Json) Default(IParameterSymbol parameter, ValueModel value, ValueParser values)
    {
        var constant = parameter.ExplicitDefaultValue;
        if (constant is null)
        {
            return ("default!", value.IsNullable ? "null" : null);
        }

        return value.Kind switch
        {
            ValueKind.Flags => FlagsDefault(value, constant, values),
            ValueKind.Enum => EnumDefault(parameter.Type, value, constant, values),
            ValueKind.Text =>
                (Literal.Of((string)constant), JsonText.IsWellFormed((string)constant) ? JsonText.Of((string)constant) : null),
            ValueKind.Boolean => (Literal.Of((bool)constant), Literal.Of((bool)constant)),
            ValueKind.Character =>
                (SymbolDisplay.FormatPrimitive(constant, quoteStrings: true, useHexadecimalNumbers: false), char.IsSurrogate((char)constant)
                    ? null : JsonText.Of(constant.ToString())),
            _ when value.IsNumber => (NumberText.Code(constant, value), NumberText.IsFinite(constant) ? NumberText.Json(constant) : null),
            _ => ("default!", null),
        };
    }

    private static (string? Code, string? Json) EnumDefault(ITypeSymbol type, ValueModel value, object constant, ValueParser values)
    {
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0] : type;
        var field = underlying.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(
            member => member.HasConstantValue && Equals(member.ConstantValue, constant));
        return field is null
            ? (Cast(value, constant), null)
            : ($"{value.Type}.{Literal.Identifier(field.Name)}",
                values.Types.JsonNames(value.Type, [field.Name]).Select(JsonText.Of).FirstOrDefault());
    }

    private static (string? Code, string? Json) FlagsDefault(ValueModel value, object constant, ValueParser values)
    {
        var parts = values.Types.Enum(value.Type).PartsOf(EnumParser.Bits(constant));
        return (Cast(value, constant), parts is null ? null
            : "[" + string.Join(",", parts.Select(part => JsonText.Of(part.JsonName))) + "]");
    }

    private static string Cast(ValueModel value, object constant) =>
        $"({value.Type})({SymbolDisplay.FormatPrimitive(constant, quoteStrings: true, useHexadecimalNumbers: false)})";
}
