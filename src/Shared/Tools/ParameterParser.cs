using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Tells the arguments that the model writes from the parameters that the host fills.</summary>
internal static class ParameterParser
{
    public static ParameterModel? Parse(IParameterSymbol parameter, ValueParser values, DocumentationText documentation)
    {
        var contracts = Contracts(parameter);
        if (!parameter.IsNamed() || IsFromElsewhere(parameter) || contracts.Exists(IsFromElsewhere))
        {
            return null;
        }

        var kind = KindOf(parameter);
        if (kind == SpecialKind.Service)
        {
            return Service(parameter, values) is { } service ? new ParameterModel(parameter.Name, kind, null, service) : null;
        }

        if (kind != SpecialKind.Argument)
        {
            return new ParameterModel(parameter.Name, kind, null, null);
        }

        return MemberParser.Parameter(parameter, property: null, contracts, values, documentation.Parameter(parameter.Name)) is { } member
            ? new ParameterModel(parameter.Name, kind, member, null)
            : null;
    }

    /// <summary>The parameter in the methods that its own overrides or implements: a rule that stands there holds here.</summary>
    private static List<IParameterSymbol> Contracts(IParameterSymbol parameter) =>
        [.. GuardSources.Of((IMethodSymbol)parameter.ContainingSymbol).OfType<IMethodSymbol>()
            .Where(method => method.Parameters.Length > parameter.Ordinal)
            .Select(method => method.Parameters[parameter.Ordinal])
            .Where(other => !SymbolEqualityComparer.Default.Equals(other, parameter))];

    /// <summary>A service as generated code takes it, or null when it is none: a value, or a type that cannot be named.</summary>
    public static ServiceModel? Service(IParameterSymbol parameter, ValueParser values)
    {
        values.Uses(parameter.Type);
        var isOptional = parameter.NullableAnnotation == NullableAnnotation.Annotated || parameter.HasExplicitDefaultValue;
        return !IsFromElsewhere(parameter) && parameter.RefKind == RefKind.None && parameter.Type is { IsReferenceType: true, SpecialType: SpecialType.None } and not IArrayTypeSymbol && parameter.Type.IsNameable(values.Assembly)
            ? new ServiceModel(
                parameter.Type.Name(), isOptional, parameter.Type.Is(TypeNames.ServiceProvider), isOptional && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated)
            : null;
    }

    /// <summary>Whether an attribute such as <c>[FromHeader]</c> names a source that generated code does not read: the model must not fill it instead.</summary>
    private static bool IsFromElsewhere(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && type.Name.StartsWith("From", StringComparison.Ordinal)
            && !type.Is(TypeNames.FromServices) && !type.Is(TypeNames.MvcFromServices));

    private static SpecialKind KindOf(IParameterSymbol parameter) => parameter.Type switch
    {
        _ when parameter.Attribute(TypeNames.FromServices) is not null || parameter.Attribute(TypeNames.MvcFromServices) is not null => SpecialKind.Service,
        var type when type.Is(TypeNames.ToolCall) => SpecialKind.Call,
        var type when type.Is(TypeNames.Caller) => SpecialKind.Caller,
        var type when type.Is(TypeNames.ClaimsPrincipal) => SpecialKind.Principal,
        var type when type.Is(TypeNames.CancellationToken) => SpecialKind.Cancellation,
        INamedTypeSymbol type when type.Is(TypeNames.Progress) && type.TypeArguments[0].Is(TypeNames.ToolProgress) => SpecialKind.Progress,
        _ => SpecialKind.Argument,
    };
}
