using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Tells the arguments that the model writes from the parameters that the host fills.</summary>
internal static class ParameterParser
{
    public static ParameterModel? Parse(IParameterSymbol parameter, ValueParser values, DocumentationText documentation)
    {
        var contracts = Contracts(parameter);
        if (!parameter.IsNamed())
        {
            return values.Refusals.Refuse<ParameterModel>(RefusalKind.BrokenCode, parameter);
        }

        if (Elsewhere(parameter) is { } elsewhere || (elsewhere = contracts.Select(Elsewhere).FirstOrDefault(found => found is not null))
            is not null)
        {
            return values.Refusals.Refuse<ParameterModel>(RefusalKind.ForeignSource, parameter, elsewhere.Display());
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
        if (Elsewhere(parameter) is { } elsewhere)
        {
            return values.Refusals.Refuse<ServiceModel>(RefusalKind.ForeignSource, parameter, elsewhere.Display());
        }

        if (parameter.RefKind != RefKind.None)
        {
            return values.Refusals.Refuse<ServiceModel>(RefusalKind.ByReference, parameter);
        }

        if (parameter.Type is (not { IsReferenceType: true, SpecialType: SpecialType.None }) or IArrayTypeSymbol)
        {
            return values.Refusals.Refuse<ServiceModel>(RefusalKind.NotAService, parameter, parameter.Type.Display());
        }

        if (parameter.Type.Obstacle(values.Assembly) is { } obstacle)
        {
            return values.Refusals.Refuse<ServiceModel>(obstacle.Kind, obstacle.Symbol, parameter.Type.Display());
        }

        var isOptional = parameter.NullableAnnotation == NullableAnnotation.Annotated || parameter.HasExplicitDefaultValue;
        return new ServiceModel(
            parameter.Type.Name(), isOptional, parameter.Type.Is(TypeNames.ServiceProvider),
            isOptional && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated);
    }

    /// <summary>
    /// An attribute such as <c>[FromHeader]</c> that names a source which generated code does not read: the model must not fill it
    /// instead.
    /// </summary>
    private static AttributeData? Elsewhere(IParameterSymbol parameter) =>
        parameter.GetAttributes().FirstOrDefault(
            attribute => attribute.AttributeClass is { } type && type.Name.StartsWith("From", StringComparison.Ordinal)
            && !type.Is(TypeNames.FromServices) && !type.Is(TypeNames.MvcFromServices));

    private static SpecialKind KindOf(IParameterSymbol parameter) => parameter.Type switch
    {
        _ when parameter.Attribute(TypeNames.FromServices) is not null || parameter.Attribute(TypeNames.MvcFromServices) is not null =>
            SpecialKind.Service,
        var type when type.Is(TypeNames.ToolCall) => SpecialKind.Call,
        var type when type.Is(TypeNames.Caller) => SpecialKind.Caller,
        var type when type.Is(TypeNames.ClaimsPrincipal) => SpecialKind.Principal,
        var type when type.Is(TypeNames.CancellationToken) => SpecialKind.Cancellation,
        INamedTypeSymbol type when type.Is(TypeNames.Progress) && type.TypeArguments[0].Is(TypeNames.ToolProgress) => SpecialKind.Progress,
        _ => SpecialKind.Argument,
    };
}
