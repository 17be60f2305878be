using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace SecureTools.CodeFixes;

/// <summary>Changes what methods take and return.</summary>
internal static class Signatures
{
    /// <summary>Whether nothing else decides what the method takes and returns.</summary>
    public static bool IsFree(IMethodSymbol method) =>
        method is { IsOverride: false, IsVirtual: false, IsAbstract: false, PartialDefinitionPart: null, PartialImplementationPart: null }
        && !method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member =>
                SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    /// <summary>Whether code that people wrote calls the method, or gives it away. Documentation may go on mentioning it.</summary>
    public static async Task<bool> IsUsedAsync(IMethodSymbol method, Solution solution, CancellationToken cancel)
    {
        var found = await SymbolFinder.FindReferencesAsync(method, solution, cancel).ConfigureAwait(false);
        return found.SelectMany(reference => reference.Locations)
            .Any(place => place.Document is not SourceGeneratedDocument && IsCode(place.Location, cancel));
    }

    private static bool IsCode(Location place, CancellationToken cancel) =>
        place.SourceTree?.GetRoot(cancel).FindToken(place.SourceSpan.Start).Span.Contains(place.SourceSpan.Start) == true;

    /// <summary><c>Task</c> in the place of another type.</summary>
    public static TypeSyntax Task(SemanticModel model, TypeSyntax place) =>
        SyntaxFactory.ParseTypeName(Name(model, place.SpanStart, TypeNames.Task)).WithTriviaFrom(place);

    /// <summary>The name of a type without type parameters, short where that means it: a fix adds no using of its own.</summary>
    public static string Name(SemanticModel model, int position, string metadataName)
    {
        var word = metadataName.Substring(metadataName.LastIndexOf('.') + 1);
        return model.LookupNamespacesAndTypes(position, name: word).OfType<INamedTypeSymbol>().Where(type => type.Arity == 0).ToList()
            is { Count: 1 } found
            && KnownTypes.Of(model.Compilation).Is(found[0], metadataName)
                ? word
                : "global::" + metadataName;
    }
}
