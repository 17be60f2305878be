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

    public static bool Is(this ISymbol? type, string metadataName) => type is not null && metadataName.EndsWith(type.MetadataName, StringComparison.Ordinal) && MetadataName(type.OriginalDefinition) == metadataName;

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
    /// Whether a converter writes and reads the value in a form of its own, which generated code does not know and which may exist to hide something.
    /// The platform's converter of enums to their names does what generated code does.
    /// </summary>
    public static bool IsConverted(this ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass.DerivesFrom(TypeNames.JsonConverter)
            && !(attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol converter }
                && (converter.Is(TypeNames.JsonStringEnumConverter) || converter.Is(TypeNames.JsonStringEnumConverterOf))));

    /// <summary>The text that stands at a position of an attribute's arguments.</summary>
    public static string? Text(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>Whether an argument of an attribute is not what the attribute takes.</summary>
    public static bool HasErrors(this AttributeData attribute) =>
        attribute.AttributeConstructor is null
        || attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value)).Any(value => value.Kind == TypedConstantKind.Error);

    /// <summary>A named argument of an attribute, as it was written.</summary>
    public static T? Named<T>(this AttributeData attribute, string name)
        where T : struct =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: T value } ? value : null;

    public static string? NamedText(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: string value } ? value : null;

    /// <summary>The members, inherited ones included, that an object initializer must set.</summary>
    public static IEnumerable<ISymbol> RequiredMembers(this INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers().Where(member => member is IPropertySymbol { IsRequired: true, IsOverride: false } or IFieldSymbol { IsRequired: true }))
            {
                yield return member;
            }
        }
    }

    /// <summary>Whether generated code of this assembly can name the type.</summary>
    public static bool IsNameable(this ITypeSymbol type, IAssemblySymbol from) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsNameable(from),
        ITypeParameterSymbol => false,
        INamedTypeSymbol { IsFileLocal: true } or INamedTypeSymbol { TypeKind: TypeKind.Error } => false,
        INamedTypeSymbol named => named.IsReachable(from) && named.TypeArguments.All(argument => argument.IsNameable(from)),
        _ => false,
    };

    /// <summary>Whether generated code of this assembly can use the symbol, its containing types included.</summary>
    public static bool IsReachable(this ISymbol symbol, IAssemblySymbol from)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current is INamedTypeSymbol { IsFileLocal: true } || (current is INamedTypeSymbol or { Kind: SymbolKind.Field or SymbolKind.Property } && !current.IsNamed()) || !IsOpen(current, from) || IsForbidden(current))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the symbol has a name that code can write: where source is broken, some have none.</summary>
    public static bool IsNamed(this ISymbol symbol) => SyntaxFacts.IsValidIdentifier(symbol.Name);

    /// <summary>Whether the compiler refuses every use: nothing silences an obsolete symbol that is declared as an error.</summary>
    public static bool IsForbidden(this ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute =>
            (attribute.AttributeClass.Is(TypeNames.Obsolete) && attribute.ConstructorArguments.ElementAtOrDefault(1) is { Kind: TypedConstantKind.Primitive, Value: true })
            || attribute.AttributeClass.Is(TypeNames.UnmanagedCallersOnly));

    /// <summary>The diagnostics that the compiler reports where the symbol is used, because it is experimental.</summary>
    public static IEnumerable<string> Experiments(this ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = current.ContainingSymbol)
        {
            if (current is not INamespaceSymbol && current.Attribute(TypeNames.Experimental)?.Text(0) is { } id && SyntaxFacts.IsValidIdentifier(id))
            {
                yield return id;
            }
        }
    }

    private static bool IsOpen(ISymbol symbol, IAssemblySymbol from) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, from) || symbol.ContainingAssembly.GivesAccessTo(from),
        _ => false,
    };

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
