using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Inputs;

/// <summary>
/// The attributes of <c>System.ComponentModel.DataAnnotations</c> on parameters and members, with those that they inherit.
/// </summary>
internal static class InputConstraints
{
    private static readonly string[] _idle = [TypeNames.Required, TypeNames.MinLength];

    /// <summary>Those that bound something; that a value is there, or not too short, bounds nothing.</summary>
    public static IEnumerable<AttributeData> Of(ISymbol symbol, KnownTypes types) => Sources(symbol)
        .SelectMany(source => source.GetAttributes())
        .Where(attribute => types.DerivesFrom(attribute.AttributeClass, TypeNames.Validation)
            && !Array.Exists(_idle, idle => types.Is(attribute.AttributeClass, idle)));

    /// <summary>Whether one of them bounds how many items a collection has.</summary>
    public static bool LimitCount(ISymbol symbol, KnownTypes types) => Of(symbol, types).Any(attribute =>
        types.Is(attribute.AttributeClass, TypeNames.MaxLength) || types.Is(attribute.AttributeClass, TypeNames.Length)
            || !IsOfPlatform(attribute));

    private static bool IsOfPlatform(AttributeData attribute) =>
        attribute.AttributeClass?.ContainingNamespace is { Name: "DataAnnotations" };

    private static IEnumerable<ISymbol> Sources(ISymbol symbol)
    {
        yield return symbol;
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            foreach (var other
                in GuardSources.Of(method).OfType<IMethodSymbol>().Where(other => other.Parameters.Length == method.Parameters.Length))
            {
                yield return other.Parameters[parameter.Ordinal];
            }
        }
    }
}
