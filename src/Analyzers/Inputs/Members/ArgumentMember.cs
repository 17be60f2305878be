using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Inputs.Members;

/// <summary>A member of an argument's type that a model writes.</summary>
/// <param name="Sources">The property, with everything that says something about it.</param>
/// <param name="Others">The properties of the argument's types that lead elsewhere.</param>
internal sealed record ArgumentMember(PropertySources Sources, HashSet<ISymbol> Others)
{
    /// <summary>As it was declared.</summary>
    public IPropertySymbol Property => Sources.Symbol.OriginalDefinition;

    public ITypeSymbol Type => Sources.Symbol.Type;

    public bool Is(IPropertySymbol property) =>
        Sources.Declarations.Any(
            declared => SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, property.OriginalDefinition));

    /// <summary>Whether what is read there holds another member, and this one not.</summary>
    public bool IsLeftBy(IPropertySymbol property) => Others.Contains(property.OriginalDefinition);
}
