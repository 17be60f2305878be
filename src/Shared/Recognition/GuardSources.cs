using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>
/// Finds everything whose requirements hold for a tool: the method, what it overrides or implements, its class, the classes it derives from
/// and the types around it. Whoever writes a requirement on one of them means the tool to be guarded, so it is.
/// </summary>
internal static class GuardSources
{
    /// <summary>The widest first.</summary>
    public static IEnumerable<ISymbol> Of(IMethodSymbol method) => Types(method).Concat(Contracts(method)).Concat(Methods(method));

    private static IEnumerable<ISymbol> Types(IMethodSymbol method)
    {
        for (var outer = method.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            for (var type = outer; type is not null; type = type.BaseType)
            {
                yield return type;
            }
        }
    }

    private static IEnumerable<ISymbol> Contracts(IMethodSymbol method) =>
        Implemented(method).SelectMany(member => new[] { member.ContainingType, member });

    private static IEnumerable<ISymbol> Methods(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            yield return current;
        }
    }

    private static IEnumerable<ISymbol> Implemented(IMethodSymbol method) =>
        method.ContainingType.TypeKind == TypeKind.Interface
            ? []
            : method.ContainingType.AllInterfaces
                .SelectMany(contract => contract.GetMembers(method.Name))
                .Where(member =>
                    SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
