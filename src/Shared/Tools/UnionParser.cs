using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Reads which types stand for a type, from <c>[JsonDerivedType]</c>, and by which member they are told apart.</summary>
internal sealed class UnionParser(INamedTypeSymbol type, ValueParser values)
{
    private const int MaxCases = 64;
    private const string DefaultDiscriminator = "$type";

    private readonly List<UnionCase> _cases = [];

    public static bool Applies(INamedTypeSymbol type) =>
        type.Attribute(TypeNames.JsonPolymorphic) is not null || type.Attribute(TypeNames.JsonDerivedType) is not null;

    /// <summary>What is wrong is added to the refusals.</summary>
    public UnionModel Parse()
    {
        foreach (var attribute in type.GetAttributes().Where(attribute => attribute.AttributeClass.Is(TypeNames.JsonDerivedType)))
        {
            AddCase(attribute);
        }

        if (_cases.Count == 0)
        {
            values.Refusals.Add(RefusalKind.UndiscriminatedType, type, type.Display());
        }
        else if (!type.IsAbstract && type.TypeKind != TypeKind.Interface && !_cases.Exists(one => one.Type == type.Name()))
        {
            // The type itself is a case as well, the one without a discriminator.
            Add(type, null, "");
        }

        var discriminator = Discriminator();
        foreach (var name
            in _cases.GroupBy(one => one.Json, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key!))
        {
            values.Refusals.Add(RefusalKind.DuplicateMember, type, type.Display(), name);
        }

        if (_cases.Count > MaxCases)
        {
            values.Refusals.Add(RefusalKind.TypeTooLarge, type, type.Display());
        }

        return new UnionModel(type.Name(), DocumentationText.Of(type, values.Cancel).Summary, discriminator, _cases.ToEquatable());
    }

    private string Discriminator()
    {
        if (type.Attribute(TypeNames.JsonPolymorphic) is not { } polymorphic)
        {
            return DefaultDiscriminator;
        }

        // Both would take what no schema lists.
        if (polymorphic.Named<bool>("IgnoreUnrecognizedTypeDiscriminators") == true
            || polymorphic.NamedArguments.Any(argument => argument is { Key: "UnknownDerivedTypeHandling", Value.Value: not 0 }))
        {
            values.Refusals.Add(RefusalKind.UnsupportedJson, type, polymorphic, polymorphic.Display());
        }

        var name = polymorphic.NamedText("TypeDiscriminatorPropertyName") ?? DefaultDiscriminator;
        if (!JsonText.IsWellFormed(name))
        {
            values.Refusals.Add(RefusalKind.MalformedMemberName, type, type.Display());
        }

        return name;
    }

    private void AddCase(AttributeData attribute)
    {
        if (attribute.HasErrors()
            || attribute.ConstructorArguments.ElementAtOrDefault(0).Value is not INamedTypeSymbol { IsUnboundGenericType: false } derived)
        {
            values.Refusals.Add(RefusalKind.BrokenCode, type, attribute);
            return;
        }

        switch (attribute.ConstructorArguments.ElementAtOrDefault(1).Value)
        {
            case string text when JsonText.IsWellFormed(text):
                Add(derived, JsonText.Of(text), Literal.Utf8(text));
                break;
            case int number:
                Add(derived, number.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                values.Refusals.Add(RefusalKind.UndiscriminatedType, type, attribute, type.Display());
                break;
        }
    }

    private void Add(INamedTypeSymbol derived, string? json, string code)
    {
        if (values.ParseCase(derived, type) is { } value)
        {
            _cases.Add(new UnionCase(value.Type, json, code));
        }
    }
}
