using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Inputs.Reach;

namespace SecureTools.Analyzers.Inputs.Members;

/// <summary>
/// Tells types whose members are read from arguments, and nothing else decides about, from all others: services, types of other assemblies,
/// and such that have code of their own to check what they are given.
/// </summary>
internal sealed class DataTypes(Compilation compilation, KnownTypes types, CancellationToken cancel)
{
    /// <summary>Whether objects of the type are made of what a model writes.</summary>
    public bool AreRead(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None, IsTupleType: false }
        && StandsHere(type) && !Collections.Is(type, types) && !type.IsConverted()
        && !type.AllInterfaces.Any(contract => types.Is(contract, TypeNames.ValidatableObject)) && IsData(type);

    /// <summary>The members that arguments fill, as they are.</summary>
    public IEnumerable<PropertySources> WrittenMembers(INamedTypeSymbol type) => PropertySources.Of(type).Where(property =>
        property.IsWritten && !property.Declarations.Any(declared => declared.IsConverted())
            && StandsHere(property.Symbol.OriginalDefinition)
        && !IsChecked(property, type));

    private bool StandsHere(ISymbol symbol) =>
        symbol.Locations.Any(location => location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));

    /// <summary>A class that needs anything that no property shows is a service: no argument could become one.</summary>
    private static bool IsData(INamedTypeSymbol type) => type.TypeKind == TypeKind.Struct || type.IsAbstract
        || type.InstanceConstructors.Any(constructor =>
        constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.All(parameter => IsShown(parameter, type)));

    private static bool IsShown(IParameterSymbol parameter, INamedTypeSymbol type) =>
        PropertySources.Of(type).Exists(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether code of the type refuses some values: in the accessor, in the initializer, or in a constructor.</summary>
    private bool IsChecked(PropertySources property, INamedTypeSymbol type) => property.Declarations
        .Concat(PropertySources.ParametersOf(type, property.Name).Select(parameter => parameter.ContainingSymbol))
        .SelectMany(place => place.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax(cancel))
        .Any(syntax => syntax is PropertyDeclarationSyntax or ConstructorDeclarationSyntax && syntax.DescendantNodes().Any(IsRefusal));

    private static bool IsRefusal(SyntaxNode node) => node switch
    {
        ThrowStatementSyntax or ThrowExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } =>
            name.StartsWith("ThrowIf", StringComparison.Ordinal),
        AccessorDeclarationSyntax { Keyword.ValueText: "set" or "init" } accessor => accessor.Body is not null
            || accessor.ExpressionBody is not null,
        _ => false,
    };
}
