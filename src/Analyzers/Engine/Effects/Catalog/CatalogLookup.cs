using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Effects.Catalog;

/// <summary>What catalogs say about the methods of a compilation; each method is looked up once.</summary>
internal sealed class CatalogLookup(EffectLines lines)
{
    private readonly ConcurrentDictionary<IMethodSymbol, MemberLines> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeLines?> _types = new(SymbolEqualityComparer.Default);

    /// <summary>What is said about the method itself, or about what it overrides or implements.</summary>
    public MemberLines Of(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return _methods.TryGetValue(definition, out var known) ? known : _methods.GetOrAdd(definition, Find(definition));
    }

    private MemberLines Find(IMethodSymbol method)
    {
        MemberLines general = default;
        for (var current = method; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
        {
            var own = Own(current);
            if (own.IsSpecific)
            {
                return own;
            }

            general = general.IsKnown ? general
                : new MemberLines(own.Lines, general.IsTypeNamed || own.IsTypeNamed, own.IsOfProperty, own.IsGeneral);
        }

        // What is said about all of a namespace says nothing about the contracts that are kept there.
        return Implemented(method) is { IsKnown: true } contract ? contract : general;
    }

    private MemberLines Own(IMethodSymbol method)
    {
        if (method.ContainingType is not { } container || Type(container.OriginalDefinition) is not { } type)
        {
            return default;
        }

        var accessor = method.AssociatedSymbol is null ? default : type.Of(method.Name);
        var found = accessor.IsDefault ? type.Of(MemberNames.Member(method)) : accessor;
        var isOfProperty = accessor.IsDefault && method.AssociatedSymbol is IPropertySymbol;
        return found.IsDefault
            ? new MemberLines(found, type.IsNamed, isOfProperty, IsGeneral: false)
            : new MemberLines(
                found.RemoveAll(line => !line.Fits(method)), type.IsNamed, isOfProperty, found[0].IsPrefix && !type.IsAbout(found[0]));
    }

    /// <summary>What is said about the interface members that the method implements.</summary>
    private MemberLines Implemented(IMethodSymbol method)
    {
        if (method.IsStatic || method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type
            || method.DeclaredAccessibility == Accessibility.Private)
        {
            return default;
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && Own(candidate.OriginalDefinition) is { IsSpecific: true } lines
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                {
                    return lines;
                }
            }
        }

        return default;
    }

    private TypeLines? Type(INamedTypeSymbol type) =>
        _types.TryGetValue(type, out var known) ? known : _types.GetOrAdd(type, lines.Of(MemberNames.Full(type)));
}

/// <summary>What catalogs say about a method.</summary>
/// <param name="Lines">Its lines; default: none.</param>
/// <param name="IsTypeNamed">Whether lines speak about other members of its type, so that it is harmless rather than forgotten.</param>
/// <param name="IsOfProperty">Whether the lines speak about a property, and the method is one of its accessors.</param>
/// <param name="IsGeneral">Whether the lines speak about all of a namespace.</param>
internal readonly record struct MemberLines(ImmutableArray<EffectLine> Lines, bool IsTypeNamed, bool IsOfProperty, bool IsGeneral)
{
    public bool IsKnown => !Lines.IsDefaultOrEmpty;

    /// <summary>Whether lines speak about the member, or about members of its very type.</summary>
    public bool IsSpecific => IsKnown && !IsGeneral;
}
