using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects;

namespace SecureTools.Analyzers.Engine.Taint.Catalog;

/// <summary>What <c>[assembly: Flow]</c> says, here and in referenced libraries.</summary>
internal static class DeclaredLines
{
    /// <summary>The attributes of this project that people wrote.</summary>
    public static IEnumerable<AttributeData> Written(Compilation compilation)
    {
        var types = KnownTypes.Of(compilation);
        return !types.Has(TypeNames.Flow) ? [] : compilation.Assembly.GetAttributes().Where(
            attribute => types.Is(attribute.AttributeClass, TypeNames.Flow) && !DeclaredEffects.IsExport(attribute));
    }

    /// <summary>What the attribute says; null: nothing that is a line.</summary>
    public static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string text }] ? text : null;

    public static IEnumerable<CatalogLine> Of(Compilation compilation)
    {
        var types = KnownTypes.Of(compilation);
        if (!types.Has(TypeNames.Flow))
        {
            yield break;
        }

        var libraries = compilation.SourceModule.ReferencedAssemblySymbols.Where(DeclaredEffects.Knows);
        foreach (var assembly in libraries.Append(compilation.Assembly))
        {
            var isHere = SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);
            foreach (var attribute in assembly.GetAttributes())
            {
                // What this project exports was found in its own code, which is there to be looked at.
                if (types.Is(attribute.AttributeClass, TypeNames.Flow) && !(isHere && DeclaredEffects.IsExport(attribute))
                    && Text(attribute) is { } text && CatalogLine.Parse(text) is { } line)
                {
                    yield return line with { IsOfOneMember = true };
                }
            }
        }
    }
}
