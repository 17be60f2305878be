using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Effects;

/// <summary>An attribute of ASP.NET Core about who may call, and whether it stands on the method itself.</summary>
internal sealed record AuthorizationAttribute(AttributeData Attribute, bool IsOnMethod);

/// <summary>
/// What attributes of ASP.NET Core say about a tool: those that hosts read, of the method and of its class, with what both inherit.
/// </summary>
/// <param name="Requires">Those that require something of the caller; the nearest first.</param>
/// <param name="Allows">The nearest that lets anybody in; null: none does.</param>
internal sealed record AuthorizationAttributes(ImmutableArray<AuthorizationAttribute> Requires, AuthorizationAttribute? Allows)
{
    public static AuthorizationAttributes Of(IMethodSymbol method, KnownTypes types)
    {
        var all = Sources(method).SelectMany(
            source => source.GetAttributes(), (source, attribute) => new AuthorizationAttribute(attribute, ReferenceEquals(source, method)))
            .Where(candidate => candidate.Attribute.AttributeClass is { AllInterfaces.IsEmpty: false }).ToList();
        return new AuthorizationAttributes(
            [.. all.Where(candidate => Implements(candidate, types, TypeNames.AuthorizeData, TypeNames.AuthorizationRequirementData))],
            all.FirstOrDefault(candidate => Implements(candidate, types, EffectTypes.AllowAnonymous)));
    }

    /// <summary>The compiler puts lambdas and local functions into classes of its own.</summary>
    private static IEnumerable<ISymbol> Sources(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            yield return current;
        }

        for (var type = method.MethodKind == MethodKind.Ordinary ? method.ContainingType : null; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static bool Implements(AuthorizationAttribute candidate, KnownTypes types, params string[] contracts) =>
        candidate.Attribute.AttributeClass!.AllInterfaces.Any(
            implemented => Array.Exists(contracts, contract => types.Is(implemented, contract)));
}
