using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Guards;

/// <summary>
/// What the types of a generic method say about where data goes: a result of type <c>T</c> comes from a parameter of type <c>T</c>.
/// </summary>
internal static class TypeFlow
{
    public static ITypeSymbol OfResult(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? method.ContainingType
        : method.ReturnType;

    /// <summary>Whether something of a type can come out of the method.</summary>
    public static bool Comes(IMethodSymbol method, Func<IMethodSymbol, ITypeSymbol> type) =>
        type(method).SpecialType != SpecialType.System_Void;

    /// <summary>Whether what a parameter of this type is given can come out of the method.</summary>
    public static bool Flows(IMethodSymbol method, ITypeSymbol from) => Flows(from, OfResult(method), method);

    public static bool Flows(ITypeSymbol from, ITypeSymbol to, IMethodSymbol method)
    {
        var wanted = Parameters(to, []);
        if (wanted.Count == 0)
        {
            return from.SpecialType != SpecialType.System_Boolean;
        }

        var given = Parameters(from, []);
        return given.Count == 0 ? !method.ContainingType.IsGenericType || method.MethodKind == MethodKind.Constructor
            : given.Overlaps(wanted);
    }

    public static bool Shares(ITypeSymbol from, ITypeSymbol to)
    {
        var wanted = Parameters(to, []);
        var given = Parameters(from, []);
        return wanted.Count == 0 || given.Count == 0 ? wanted.Count == given.Count : given.Overlaps(wanted);
    }

    /// <summary>The type behind tasks and nullable values.</summary>
    public static ITypeSymbol Inner(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { Arity: 1 } named
            && (named.Name is "Task" or "ValueTask" or "Nullable" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable"
                or "TaskAwaiter" or "ValueTaskAwaiter" or "Lazy"))
        {
            type = named.TypeArguments[0];
        }

        return type;
    }

    /// <summary>Whether it holds elements: an array, a collection, an enumerator, a span.</summary>
    public static bool IsHolder(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        { SpecialType: SpecialType.System_String } => false,
        INamedTypeSymbol named => named.SpecialType == SpecialType.System_Collections_IEnumerable || IsNamedHolder(named),
        _ => false,
    };

    public static bool Fits(ITypeSymbol? type, ITypeSymbol wanted)
    {
        if (type is null || wanted.SpecialType == SpecialType.System_Object)
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, wanted.OriginalDefinition))
            {
                return true;
            }
        }

        return wanted.TypeKind == TypeKind.Interface
            && type.AllInterfaces.Any(contract =>
                SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, wanted.OriginalDefinition));
    }

    /// <summary>What a delegate, or an expression that describes one, takes and returns.</summary>
    public static IMethodSymbol? Signature(ITypeSymbol type) => type is INamedTypeSymbol named
        ? named.DelegateInvokeMethod
            ?? (named is { Name: "Expression", Arity: 1 } ? (named.TypeArguments[0] as INamedTypeSymbol)?.DelegateInvokeMethod : null)
        : null;

    private static bool IsNamedHolder(INamedTypeSymbol type) =>
        type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "IEnumerator" or "IAsyncEnumerable"
            or "IAsyncEnumerator" or "Enumerator"
        || type.ContainingNamespace?.ToString() is { } space && space.StartsWith("System.Collections", StringComparison.Ordinal)
            && type.Name != "KeyValuePair"
        || type.ContainingNamespace?.ToString() is "System.Linq";

    private static HashSet<ITypeParameterSymbol> Parameters(ITypeSymbol type, HashSet<ITypeParameterSymbol> found)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                found.Add(parameter);
                break;
            case IArrayTypeSymbol array:
                Parameters(array.ElementType, found);
                break;
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                {
                    Parameters(argument, found);
                }

                break;
        }

        return found;
    }
}
