using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Scope;

/// <summary>Types in place of type parameters.</summary>
internal sealed class TypeArguments
{
    /// <summary>Types of types of types: whoever builds ever longer ones is not followed further.</summary>
    private const int Deepest = 6;

    /// <summary>So many types a type is made of at most: one that uses itself twice doubles with every call.</summary>
    private const int MostParts = 100;

    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Those that the method and the types around it were constructed with.</summary>
    public static TypeArguments Of(IMethodSymbol method)
    {
        var arguments = new TypeArguments();
        arguments.AddAll(method.OriginalDefinition.TypeParameters, method.TypeArguments);
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            arguments.AddAll(type.OriginalDefinition.TypeParameters, type.TypeArguments);
        }

        return arguments;
    }

    /// <summary>Whether the type is the pattern with some types in place of the pattern's parameters; those are kept.</summary>
    public bool Fits(ITypeSymbol pattern, ITypeSymbol type)
    {
        // A parameter of the caller that nobody knows may be any type.
        if (type is ITypeParameterSymbol)
        {
            return true;
        }

        return pattern switch
        {
            ITypeParameterSymbol parameter => FitsParameter(parameter, type),
            INamedTypeSymbol named => type is INamedTypeSymbol other
                && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, other.OriginalDefinition)
                && FitsAll(named.TypeArguments, other.TypeArguments),
            IArrayTypeSymbol array => type is IArrayTypeSymbol other && array.Rank == other.Rank
                && Fits(array.ElementType, other.ElementType),
            _ => SymbolEqualityComparer.Default.Equals(pattern, type),
        };
    }

    /// <summary>Whether the types that are known meet what their parameters demand.</summary>
    public bool Meets(INamedTypeSymbol definition)
    {
        foreach (var parameter in definition.TypeParameters)
        {
            if (_types.TryGetValue(parameter, out var type) && !Meets(parameter, type))
            {
                return false;
            }
        }

        return true;
    }

    public INamedTypeSymbol Construct(INamedTypeSymbol definition) => definition.TypeParameters.IsEmpty
        ? definition
        : definition.Construct(
            [.. definition.TypeParameters.Select(parameter => _types.TryGetValue(parameter, out var type) ? type : parameter)]);

    public ITypeSymbol Apply(ITypeSymbol type, Compilation compilation) => type switch
    {
        ITypeParameterSymbol parameter => _types.TryGetValue(parameter, out var known) ? known : type,
        INamedTypeSymbol { IsUnboundGenericType: false } named when IsOpen(named) => Apply(named, compilation),
        IArrayTypeSymbol array when IsOpen(array) => compilation.CreateArrayTypeSymbol(Apply(array.ElementType, compilation), array.Rank),
        _ => type,
    };

    /// <summary>The method as the caller calls it, once the caller's own types are known.</summary>
    public IMethodSymbol Apply(IMethodSymbol method, Compilation compilation)
    {
        var definition = method.OriginalDefinition;
        if (method.ContainingType is { } container && IsOpen(container))
        {
            var type = (INamedTypeSymbol)Apply(container, compilation);
            definition = IsLarge(type) ? definition : MemberOf(type, definition) ?? definition;
        }
        else if (method.ContainingType is not null)
        {
            definition = method.ConstructedFrom;
        }

        if (!method.IsGenericMethod || method.MethodKind == MethodKind.LocalFunction)
        {
            return definition;
        }

        var types = method.TypeArguments.Select(type => Apply(type, compilation)).ToArray();
        return Array.Exists(types, IsLarge) ? definition : definition.Construct(types);
    }

    /// <summary>Whether the type is larger than anybody writes: calls that build ever larger ones would never end.</summary>
    public static bool IsLarge(ITypeSymbol type)
    {
        var left = MostParts;
        return IsLarge(type, Deepest, ref left);
    }

    /// <summary>Whether type parameters occur in the type.</summary>
    public static bool IsOpen(ITypeSymbol? type)
    {
        switch (type)
        {
            case ITypeParameterSymbol:
                return true;
            case IArrayTypeSymbol array:
                return IsOpen(array.ElementType);
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                {
                    if (IsOpen(argument))
                    {
                        return true;
                    }
                }

                return IsOpen(named.ContainingType);
            default:
                return false;
        }
    }

    /// <summary>Whether type parameters occur in what the method was constructed with.</summary>
    public static bool IsOpen(IMethodSymbol method)
    {
        foreach (var argument in method.TypeArguments)
        {
            if (IsOpen(argument))
            {
                return true;
            }
        }

        return IsOpen(method.ContainingType);
    }

    /// <summary>The member of a constructed type that stems from a member of its definition.</summary>
    public static IMethodSymbol? MemberOf(INamedTypeSymbol type, IMethodSymbol definition)
    {
        foreach (var member in type.GetMembers(definition.Name))
        {
            if (member is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, definition))
            {
                return method;
            }
        }

        return null;
    }

    private static bool Meets(ITypeParameterSymbol parameter, ITypeSymbol type)
    {
        if (parameter.HasValueTypeConstraint && type.IsReferenceType || parameter.HasReferenceTypeConstraint && type.IsValueType)
        {
            return false;
        }

        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (type is INamedTypeSymbol named && constraint is INamedTypeSymbol && !Inherits(named, constraint))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Inherits(INamedTypeSymbol type, ITypeSymbol constraint)
    {
        foreach (var contract in DerivedTypes.WithContracts(type))
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, constraint.OriginalDefinition))
            {
                return true;
            }
        }

        return constraint.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;
    }

    private void AddAll(ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> types)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            if (!SymbolEqualityComparer.Default.Equals(parameters[index], types[index]))
            {
                _types[parameters[index]] = types[index];
            }
        }
    }

    private bool FitsParameter(ITypeParameterSymbol parameter, ITypeSymbol type)
    {
        if (_types.TryGetValue(parameter, out var known))
        {
            return SymbolEqualityComparer.Default.Equals(known, type);
        }

        _types.Add(parameter, type);
        return true;
    }

    private bool FitsAll(ImmutableArray<ITypeSymbol> patterns, ImmutableArray<ITypeSymbol> types)
    {
        for (var index = 0; index < patterns.Length; index++)
        {
            if (!Fits(patterns[index], types[index]))
            {
                return false;
            }
        }

        return true;
    }

    private INamedTypeSymbol Apply(INamedTypeSymbol type, Compilation compilation)
    {
        var definition = type.ContainingType is { } outer && IsOpen(outer)
            ? Apply(outer, compilation).GetTypeMembers(type.Name, type.Arity).FirstOrDefault() ?? type.OriginalDefinition
            : type.ConstructedFrom;
        return type.Arity == 0 ? definition
            : definition.Construct([.. type.TypeArguments.Select(argument => Apply(argument, compilation))]);
    }

    private static bool IsLarge(ITypeSymbol type, int depth, ref int left)
    {
        if (--left < 0 || depth < 0)
        {
            return true;
        }

        if (type is IArrayTypeSymbol array)
        {
            return IsLarge(array.ElementType, depth - 1, ref left);
        }

        foreach (var argument in type is INamedTypeSymbol named ? named.TypeArguments : [])
        {
            if (IsLarge(argument, depth - 1, ref left))
            {
                return true;
            }
        }

        return false;
    }
}
