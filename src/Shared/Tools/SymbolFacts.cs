using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Shared.Tools;

/// <summary>Questions about symbols that several parsers ask.</summary>
internal static class SymbolFacts
{
    private static readonly SymbolDisplayFormat _typeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type as generated code writes it, without nullability of its own.</summary>
    public static string Name(this ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(_typeFormat);

    /// <summary>The type as people write it.</summary>
    public static string Display(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>The name of the attribute as people write it.</summary>
    public static string Display(this AttributeData attribute) =>
        attribute.AttributeClass?.Name is { } name ? name.EndsWith("Attribute", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - 9) : name : "";

    public static bool Is(this ISymbol? type, string metadataName) => type is not null
        && metadataName.EndsWith(type.MetadataName, StringComparison.Ordinal) && MetadataName(type.OriginalDefinition) == metadataName;

    public static bool DerivesFrom(this ITypeSymbol? type, string metadataName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(metadataName))
            {
                return true;
            }
        }

        return false;
    }

    public static AttributeData? Attribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(metadataName));

    /// <summary>
    /// Whether a converter writes and reads the value in a form of its own, which generated code does not know and which may exist to hide
    /// something. The platform's converter of enums to their names does what generated code does.
    /// </summary>
    public static bool IsConverted(this ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass.DerivesFrom(TypeNames.JsonConverter)
            && !(attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol converter }
                && (converter.Is(TypeNames.JsonStringEnumConverter) || converter.Is(TypeNames.JsonStringEnumConverterOf))));

    /// <summary>
    /// Whether no value of the type may be shown: that is said of the type itself, of one that it derives from, or of one that may stand in
    /// its place. A dictionary shows its keys as names, so nothing of it may be shown where they are sensitive.
    /// </summary>
    public static bool IsSensitive(this ITypeSymbol type) =>
        IsMarked(type) || Replacements(type).Any(IsMarked)
            || (type is INamedTypeSymbol { TypeArguments.Length: 2 } pair && IsMarked(pair.TypeArguments[0]) && IsSequence(pair));

    private static bool IsMarked(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Attribute(TypeNames.Sensitive) is not null)
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(contract => contract.Attribute(TypeNames.Sensitive) is not null);
    }

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>The types that JSON may hold in the place of one, as it lists them.</summary>
    public static IEnumerable<ITypeSymbol> Replacements(ITypeSymbol type) =>
        type.GetAttributes().Where(attribute => attribute.AttributeClass?.Name == "JsonDerivedTypeAttribute")
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault()).Where(listed => listed.Kind == TypedConstantKind.Type)
            .Select(listed => listed.Value).OfType<ITypeSymbol>();

    /// <summary>The text that stands at a position of an attribute's arguments.</summary>
    public static string? Text(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text
            : null;

    /// <summary>
    /// Whether nobody knows what an attribute of the program is: it does not exist, or another generator has yet to write it. It could be a
    /// guard.
    /// </summary>
    public static bool IsUnknown(this AttributeData attribute) =>
        attribute.AttributeClass is null or { TypeKind: TypeKind.Error } && attribute.ApplicationSyntaxReference is not null;

    /// <summary>Whether an argument of an attribute is not what the attribute takes.</summary>
    public static bool HasErrors(this AttributeData attribute) =>
        attribute.AttributeConstructor is null
        || attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value))
        .Any(value => value.Kind == TypedConstantKind.Error);

    /// <summary>A named argument of an attribute, as it was written.</summary>
    public static T? Named<T>(this AttributeData attribute, string name)
        where T : struct =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value
            is { Kind: TypedConstantKind.Primitive, Value: T value } ? value : null;

    public static string? NamedText(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value
            is { Kind: TypedConstantKind.Primitive, Value: string value } ? value : null;

    /// <summary>The members, inherited ones included, that an object initializer must set.</summary>
    public static IEnumerable<ISymbol> RequiredMembers(this INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member
                in current.GetMembers().Where(
                member => member is IPropertySymbol { IsRequired: true, IsOverride: false } or IFieldSymbol { IsRequired: true }))
            {
                yield return member;
            }
        }
    }

    /// <summary>The diagnostics that the compiler reports where the symbol is used, because it is experimental.</summary>
    public static IEnumerable<string> Experiments(this ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = current.ContainingSymbol)
        {
            if (current is not INamespaceSymbol && current.Attribute(TypeNames.Experimental)?.Text(0) is { } id
                && SyntaxFacts.IsValidIdentifier(id))
            {
                yield return id;
            }
        }
    }

    /// <summary>The metadata name of the type's definition, with its namespace.</summary>
    public static string FullName(this ITypeSymbol type) => MetadataName(type.OriginalDefinition);

    private static string MetadataName(ISymbol symbol)
    {
        var name = symbol.MetadataName;
        for (var container = symbol.ContainingType; container is not null; container = container.ContainingType)
        {
            name = container.MetadataName + "+" + name;
        }

        return symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + name : name;
    }
}
