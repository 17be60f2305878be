using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>Tells where the body of a method mentions one of its parameters.</summary>
/// <remarks>By position: a lambda that is bound twice has two symbols, and both parts of a partial method have parameters.</remarks>
internal sealed class ParameterReferences(IMethodSymbol method, IOperation body, int ordinal)
{
    private readonly IMethodSymbol _method = body switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation function => function.Symbol,
        _ => method.OriginalDefinition,
    };

    public bool Is(IOperation operation) =>
        operation is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol owner } parameter }
            && parameter.Ordinal == ordinal
        && (Same(owner, _method) || Same(owner.PartialDefinitionPart, _method) || Same(owner, _method.PartialDefinitionPart));

    private static bool Same(IMethodSymbol? one, IMethodSymbol? other) =>
        one is not null && SymbolEqualityComparer.Default.Equals(one, other);
}
