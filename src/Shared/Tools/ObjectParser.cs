using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Shared.Tools;

/// <summary>Turns a type with members into a model: how it is constructed from arguments, and what it shows as a result.</summary>
internal sealed class ObjectParser(ValueParser values)
{
    public const int MaxMembers = 64;

    public ObjectModel Parse(INamedTypeSymbol type)
    {
        var documentation = DocumentationText.Of(type, values.Cancel);
        var properties = PropertySources.Of(type);
        foreach (var property in properties)
        {
            values.Uses(property.Symbol);
        }

        var (inputs, unread) = values.Refusals.Apart(() => ReadMembers(type, properties, documentation));
        var (outputs, unwritten) = values.Refusals.Apart(() => WrittenMembers(type, properties, documentation));
        values.Keep(type, unread, unwritten);
        return new ObjectModel(
            type.Name(),
            documentation.Summary,
            type.IsRecord,
            inputs is not null && unread.Count == 0,
            unwritten.Count == 0,
            (inputs ?? []).ToEquatable(),
            outputs.ToEquatable())
        {
            Rules = Lineage(type).SelectMany(source => source.GetAttributes()).Where(CustomRules.Applies)
                .Select(attribute => CustomRules.Parse(attribute, type.Name, values.Assembly)).OfType<ConstraintModel>().Distinct()
                .ToEquatable(),
            ValidatesItself = type.AllInterfaces.Any(contract => contract.Is(TypeNames.ValidatableObject)),
        };
    }

    private List<MemberModel>? ReadMembers(INamedTypeSymbol type, List<PropertySources> properties, DocumentationText documentation)
    {
        var members = Inputs(type, properties, documentation);
        CheckMembers(type, members ?? []);
        CheckConverter(type);
        CheckRules(type);
        JsonSettings.Check(Lineage(type), properties.Where(property => !property.IsIgnoredInArguments), forReading: true, values.Refusals);
        return members;
    }

    private List<MemberModel> WrittenMembers(INamedTypeSymbol type, List<PropertySources> properties, DocumentationText documentation)
    {
        var members = properties.Where(property => !property.IsIgnoredInResults).Select(property => Output(property, documentation))
            .OfType<MemberModel>().ToList();
        CheckMembers(type, members);
        CheckConverter(type);
        JsonSettings.Check(Lineage(type), properties.Where(property => !property.IsIgnoredInResults), forReading: false, values.Refusals);
        return members;
    }

    private void CheckMembers(INamedTypeSymbol type, List<MemberModel> members)
    {
        if (members.Count > MaxMembers)
        {
            values.Refusals.Add(RefusalKind.TooManyMembers, type, type.Display(), "64");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in members.Select(member => member.JsonName).Where(name => !names.Add(name)))
        {
            values.Refusals.Add(RefusalKind.DuplicateMember, type, type.Display(), name);
        }

        if (!names.All(JsonText.IsWellFormed))
        {
            values.Refusals.Add(RefusalKind.MalformedMemberName, type, type.Display());
        }
    }

    private void CheckConverter(INamedTypeSymbol type)
    {
        if (Lineage(type).Any(source => source.IsConverted()))
        {
            values.Refusals.Add(RefusalKind.Converted, type, type.Display());
        }
    }

    /// <summary>Rules for the object as a whole that generated code cannot apply.</summary>
    private void CheckRules(INamedTypeSymbol type)
    {
        foreach (var attribute
            in Lineage(type).SelectMany(source => source.GetAttributes())
            .Where(attribute => attribute.IsUnknown() || attribute.AttributeClass.DerivesFrom(TypeNames.Validation)))
        {
            values.Uses(attribute.AttributeClass!);
            if (!CustomRules.Applies(attribute) || CustomRules.Parse(attribute, type.Name, values.Assembly) is null)
            {
                values.Refusals.Add(
                    attribute.HasErrors() ? RefusalKind.BrokenCode : RefusalKind.UnknownConstraint, type, attribute, attribute.Display(),
                    type.Display());
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol type) => Ancestry(type).Concat(type.AllInterfaces);

    private static IEnumerable<INamedTypeSymbol> Ancestry(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }
    }

    private MemberModel? Output(PropertySources property, DocumentationText documentation)
    {
        if (property.Symbol.GetMethod is not { DeclaredAccessibility: Accessibility.Public })
        {
            return values.Refusals.Refuse<MemberModel>(RefusalKind.UnreadableMember, property.Symbol);
        }

        return values.Parse(property.Symbol.Type, property.Symbol) is { } value
            ? MemberParser.Output(property, value, Description(property, documentation), values.Refusals)
            : null;
    }

    private List<MemberModel>? Inputs(INamedTypeSymbol type, List<PropertySources> properties, DocumentationText documentation)
    {
        if (type.IsAbstract || type.TypeKind == TypeKind.Interface)
        {
            return values.Refusals.Refuse<List<MemberModel>>(RefusalKind.AbstractArgument, type, type.Display());
        }

        if (ConstructorOf(type) is not { } constructor)
        {
            return values.Refusals.Refuse<List<MemberModel>>(RefusalKind.NoConstructor, type, type.Display());
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

        var keepsValues = Ancestry(type).All(source => source.InstanceConstructors.All(HasNoBody));
        var set = rest.Where(property => property.IsSettable && !property.IsIgnoredInArguments).ToList();
        members.AddRange(set.Select(property => Place(property.Symbol, constructor) is { } place
            ? MemberParser.Property(property, place, keepsValues, values, Description(property, documentation))
            : values.Refusals.Refuse<MemberModel>(RefusalKind.InitMember, property.Symbol)));
        return members.All(member => member is not null) && SetsAllRequired(type, constructor, set) ? [.. members.OfType<MemberModel>()]
            : null;
    }

    private MemberModel? Parameter(IParameterSymbol parameter, PropertySources? property, DocumentationText documentation)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return values.Refusals.Refuse<MemberModel>(RefusalKind.ByReference, parameter);
        }

        if (property is { IsIgnoredInArguments: true })
        {
            return values.Refusals.Refuse<MemberModel>(RefusalKind.IgnoredParameter, parameter);
        }

        var description = documentation.Parameter(parameter.Name);
        return MemberParser.Parameter(
            parameter, property, PropertySources.ParametersOf(parameter.ContainingType, parameter.Name), values, description.Length == 0
                && property is not null ? Description(property, documentation) : description);
    }

    /// <summary>The compiler asks for every required member, whoever may see it.</summary>
    private bool SetsAllRequired(INamedTypeSymbol type, IMethodSymbol constructor, List<PropertySources> set)
    {
        if (constructor.Attribute(TypeNames.SetsRequiredMembers) is not null)
        {
            return true;
        }

        var missing = type.RequiredMembers().FirstOrDefault(
            required => !set.Exists(property => SymbolEqualityComparer.Default.Equals(property.Symbol, required)));
        if (missing is not null)
        {
            values.Refusals.Add(RefusalKind.UnsettableMember, missing);
        }

        return missing is null;
    }

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
            : HasNoBody(constructor) && SymbolEqualityComparer.Default.Equals(property.ContainingType, constructor.ContainingType)
            && IsBare(property)
                ? MemberPlace.Initializer
                : null;
    }

    /// <summary>
    /// Whether a property is nothing until it is set: its accessors have no bodies, it has no initializer, and no base type can reach it.
    /// </summary>
    private bool IsBare(IPropertySymbol property) =>
        property is { IsOverride: false, DeclaringSyntaxReferences.Length: 1 }
        && property.DeclaringSyntaxReferences[0].GetSyntax(values.Cancel)
        is PropertyDeclarationSyntax { Initializer: null, AccessorList: { } accessors } syntax
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
        if (type.InstanceConstructors.FirstOrDefault(constructor => constructor.Attribute(TypeNames.JsonConstructor) is not null)
            is { } marked)
        {
            return marked.IsReachable(values.Assembly) ? marked : null;
        }

        var reachable = type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.IsReachable(values.Assembly)
                && !IsCopy(constructor, type)).ToList();
        var spoken = reachable.Where(constructor => constructor.Parameters.Length > 0).ToList();
        return reachable.Find(constructor => constructor.Parameters.Length == 0) is { } empty && (!type.IsValueType || spoken.Count == 0)
            ? empty
            : spoken.Count == 1 ? spoken[0] : reachable.Find(constructor => constructor.Parameters.Length == 0);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
