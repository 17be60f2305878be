using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Shared.Tools;

/// <summary>Turns a type with members into a model: how it is constructed from arguments, and what it shows as a result.</summary>
internal sealed class ObjectParser(ValueParser values)
{
    private const int MaxMembers = 64;

    public ObjectModel Parse(INamedTypeSymbol type)
    {
        var documentation = DocumentationText.Of(type, values.Cancel);
        var properties = PropertySources.Of(type);
        foreach (var property in properties)
        {
            values.Uses(property.Symbol);
        }

        var inputs = Inputs(type, properties, documentation);
        var outputs = properties.Where(property => !property.IsIgnoredInResults).Select(property => Output(property, documentation)).ToList();
        return new ObjectModel(
            type.Name(),
            documentation.Summary,
            type.IsRecord,
            inputs is not null && IsUsable(inputs) && !IsValidated(type) && !IsConverted(type),
            outputs.All(member => member is not null) && !IsConverted(type) && IsUsable(outputs.OfType<MemberModel>()),
            (inputs ?? []).ToEquatable(),
            outputs.OfType<MemberModel>().ToEquatable());
    }

    private static bool IsUsable(IEnumerable<MemberModel> members)
    {
        var names = members.Select(member => member.JsonName).ToList();
        return names.Count <= MaxMembers && names.Distinct(StringComparer.Ordinal).Count() == names.Count && names.All(JsonText.IsWellFormed);
    }

    /// <summary>Rules for the object as a whole, which no reader applies.</summary>
    private static bool IsValidated(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(contract => contract.Is(TypeNames.ValidatableObject))
        || Lineage(type).SelectMany(source => source.GetAttributes()).Any(attribute => attribute.AttributeClass.DerivesFrom(TypeNames.Validation));

    private static bool IsConverted(INamedTypeSymbol type) => Lineage(type).Any(source => source.IsConverted());

    private static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private MemberModel? Output(PropertySources property, DocumentationText documentation) =>
        property.Symbol.GetMethod is { DeclaredAccessibility: Accessibility.Public }
        && values.Parse(property.Symbol.Type) is { } value
            ? MemberParser.Output(property, value, Description(property, documentation))
            : null;

    private List<MemberModel>? Inputs(INamedTypeSymbol type, IReadOnlyList<PropertySources> properties, DocumentationText documentation)
    {
        if (type.IsAbstract || type.TypeKind == TypeKind.Interface || ConstructorOf(type) is not { } constructor)
        {
            return null;
        }

        values.Uses(constructor);
        var members = new List<MemberModel?>();
        var rest = properties.ToList();
        foreach (var parameter in constructor.Parameters)
        {
            var property = rest.Find(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (property is not { IsIgnoredInArguments: true } || !parameter.HasExplicitDefaultValue)
            {
                members.Add(Parameter(parameter, property, documentation));
            }

            rest.RemoveAll(candidate => ReferenceEquals(candidate, property));
        }

        var set = rest.Where(property => property.IsSettable && !property.IsIgnoredInArguments).ToList();
        members.AddRange(set.Select(property => Place(property.Symbol, constructor) is { } place
            ? MemberParser.Property(property, place, values, Description(property, documentation))
            : null));
        return members.All(member => member is not null) && SetsAllRequired(type, constructor, set) ? [.. members.OfType<MemberModel>()] : null;
    }

    private MemberModel? Parameter(IParameterSymbol parameter, PropertySources? property, DocumentationText documentation)
    {
        if (parameter.RefKind != RefKind.None || property is { IsIgnoredInArguments: true })
        {
            return null;
        }

        var description = documentation.Parameter(parameter.Name);
        return MemberParser.Parameter(
            parameter, property, PropertySources.ParametersOf(parameter.ContainingType, parameter.Name), values, description.Length == 0 && property is not null ? Description(property, documentation) : description);
    }

    /// <summary>The compiler asks for every required member, whoever may see it.</summary>
    private static bool SetsAllRequired(INamedTypeSymbol type, IMethodSymbol constructor, List<PropertySources> set) =>
        constructor.Attribute(TypeNames.SetsRequiredMembers) is not null
        || type.RequiredMembers().All(required => set.Any(property => SymbolEqualityComparer.Default.Equals(property.Symbol, required)));

    private string Description(PropertySources property, DocumentationText documentation)
    {
        var own = DocumentationText.Of(property.Symbol, values.Cancel).Summary;
        return own.Length == 0 && property.Symbol.ContainingType.IsRecord ? documentation.Parameter(property.Name) : own;
    }

    /// <summary>Where a property is set, or null when that would lose the value it gives itself.</summary>
    private MemberPlace? Place(IPropertySymbol property, IMethodSymbol constructor)
    {
        if (property.IsRequired || property.SetMethod is null)
        {
            return MemberPlace.Initializer;
        }

        if (!property.SetMethod.IsInitOnly)
        {
            return MemberPlace.Setter;
        }

        return property.ContainingType.IsRecord ? MemberPlace.With
            : HasNoBody(constructor) && SymbolEqualityComparer.Default.Equals(property.ContainingType, constructor.ContainingType) && IsBare(property)
                ? MemberPlace.Initializer
                : null;
    }

    /// <summary>Whether a property is nothing until it is set: its accessors have no bodies, it has no initializer, and no base type can reach it.</summary>
    private bool IsBare(IPropertySymbol property) =>
        property is { IsOverride: false, DeclaringSyntaxReferences.Length: 1 }
        && property.DeclaringSyntaxReferences[0].GetSyntax(values.Cancel) is PropertyDeclarationSyntax { Initializer: null, AccessorList: { } accessors } syntax
        && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword)
        && accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null });

    /// <summary>Whether the constructor is the compiler's, or a primary one: no statement of it sets a property.</summary>
    private bool HasNoBody(IMethodSymbol constructor) =>
        constructor.IsImplicitlyDeclared
        || (constructor.DeclaringSyntaxReferences.Length > 0
            && constructor.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(values.Cancel) is TypeDeclarationSyntax));

    /// <summary>Public, or marked: others are for code that knows what it may leave out.</summary>
    private IMethodSymbol? ConstructorOf(INamedTypeSymbol type)
    {
        if (type.InstanceConstructors.FirstOrDefault(constructor => constructor.Attribute(TypeNames.JsonConstructor) is not null) is { } marked)
        {
            return marked.IsReachable(values.Assembly) ? marked : null;
        }

        var reachable = type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.IsReachable(values.Assembly) && !IsCopy(constructor, type)).ToList();
        var spoken = reachable.Where(constructor => constructor.Parameters.Length > 0).ToList();
        return reachable.Find(constructor => constructor.Parameters.Length == 0) is { } empty && (!type.IsValueType || spoken.Count == 0)
            ? empty
            : spoken.Count == 1 ? spoken[0] : reachable.Find(constructor => constructor.Parameters.Length == 0);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
