using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Generators.Tools;

/// <summary>Turns a type with members into a model: how it is constructed from arguments, and what it shows as a result.</summary>
internal sealed class ObjectParser(ValueParser values)
{
    private const int MaxMembers = 64;

    public ObjectModel Parse(INamedTypeSymbol type)
    {
        var documentation = DocumentationText.Of(type, values.Cancel);
        var properties = Properties(type).ToList();
        var inputs = Inputs(type, properties, documentation);
        var outputs = properties.Select(property => Output(property)).ToList();
        return new ObjectModel(
            type.Name(),
            documentation.Summary,
            type.IsRecord,
            inputs is not null && IsUsable(inputs),
            outputs.All(member => member is not null) && IsUsable(outputs.OfType<MemberModel>()),
            (inputs ?? []).ToEquatable(),
            outputs.OfType<MemberModel>().ToEquatable());
    }

    private static bool IsUsable(IEnumerable<MemberModel> members)
    {
        var names = members.Select(member => member.JsonName).ToList();
        return names.Count <= MaxMembers && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }

    /// <summary>The public properties, those of base types first, in the order of their declaration.</summary>
    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var own = type.GetMembers().OfType<IPropertySymbol>().Where(property =>
            property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, IsOverride: false });
        return type.BaseType is { SpecialType: SpecialType.None } parent && type.TypeKind == TypeKind.Class
            ? Properties(parent).Where(inherited => !type.GetMembers(inherited.Name).Any(member => !member.IsOverride)).Concat(own)
            : own;
    }

    private MemberModel? Output(IPropertySymbol property) =>
        property.GetMethod is { DeclaredAccessibility: Accessibility.Public }
        && values.Parse(property.Type) is { } value
            ? MemberParser.Output(property, value, DocumentationText.Of(property, values.Cancel).Summary)
            : null;

    private List<MemberModel>? Inputs(INamedTypeSymbol type, List<IPropertySymbol> properties, DocumentationText documentation)
    {
        if (type.IsAbstract || type.TypeKind == TypeKind.Interface || Constructor(type) is not { } constructor)
        {
            return null;
        }

        var members = new List<MemberModel?>();
        foreach (var parameter in constructor.Parameters)
        {
            var property = properties.FirstOrDefault(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            members.Add(parameter.RefKind == RefKind.None ? MemberParser.Parameter(parameter, property, values, documentation.Parameter(parameter.Name)) : null);
            properties = [.. properties.Where(candidate => !ReferenceEquals(candidate, property))];
        }

        foreach (var property in properties.Where(property => IsSettable(property)))
        {
            members.Add(Place(property) is { } place
                ? MemberParser.Property(property, place, values, DocumentationText.Of(property, values.Cancel).Summary)
                : null);
        }

        return members.All(member => member is not null) ? [.. members.OfType<MemberModel>()] : null;
    }

    private static bool IsSettable(IPropertySymbol property) =>
        property.IsRequired || property.SetMethod is { DeclaredAccessibility: Accessibility.Public };

    /// <summary>Where a property is set, or null when that would lose the value it gives itself.</summary>
    private MemberPlace? Place(IPropertySymbol property)
    {
        if (property.IsRequired || property.SetMethod is null)
        {
            return MemberPlace.Initializer;
        }

        if (!property.SetMethod.IsInitOnly)
        {
            return MemberPlace.Setter;
        }

        return property.ContainingType.IsRecord ? MemberPlace.With : HasInitializer(property) ? null : MemberPlace.Initializer;
    }

    private bool HasInitializer(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Length == 0
        || property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(values.Cancel) is PropertyDeclarationSyntax { Initializer: not null });

    private IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        var reachable = type.InstanceConstructors
            .Where(constructor => constructor.IsReachable(values.Assembly) && !IsCopy(constructor, type)).ToList();
        if (reachable.FirstOrDefault(constructor => constructor.Attribute(KnownNames.JsonConstructor) is not null) is { } marked)
        {
            return marked;
        }

        var spoken = reachable.Where(constructor => constructor.Parameters.Length > 0).ToList();
        return reachable.FirstOrDefault(constructor => constructor.Parameters.Length == 0) is { } empty && (!type.IsValueType || spoken.Count == 0)
            ? empty
            : spoken.Count == 1 ? spoken[0] : reachable.FirstOrDefault(constructor => constructor.Parameters.Length == 0);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
