using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using CatalogNames = SecureTools.Analyzers.Engine.Effects.Catalog.MemberNames;

namespace SecureTools.Analyzers.Tests.Catalog;

/// <summary>The members of the platform and of the packages that catalogs name, by the names that catalogs give them.</summary>
internal static class ReferencedMembers
{
    private static readonly Lazy<ILookup<string, INamedTypeSymbol>> _types = new(Load);

    /// <summary>Whether there is a type or namespace whose name begins so.</summary>
    public static bool Knows(string prefix) => _types.Value.Any(type => type.Key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The members with exactly this name, overloads and accessors included; a field has none.</summary>
    public static IReadOnlyList<ISymbol> Named(string name) => Named(name, static type => type.GetMembers());

    /// <summary>The same, those that an interface inherits included.</summary>
    public static IReadOnlyList<ISymbol> Offered(string name) => Named(name, static type =>
        type.TypeKind == TypeKind.Interface ? type.GetMembers().Concat(type.AllInterfaces.SelectMany(inherited => inherited.GetMembers())) : type.GetMembers());

    private static IReadOnlyList<ISymbol> Named(string name, Func<INamedTypeSymbol, IEnumerable<ISymbol>> members)
    {
        var dot = name.EndsWith("..ctor", StringComparison.Ordinal) ? name.Length - "..ctor".Length : name.LastIndexOf('.');
        var member = name[(dot + 1)..];
        return [.. _types.Value[name[..dot]].SelectMany(members).Where(candidate => IsVisible(candidate) && (Name(candidate) == member || IsAccessor(candidate, member)))];
    }

    /// <summary>The members whose name begins so.</summary>
    public static IEnumerable<ISymbol> Beginning(string prefix) =>
        from type in _types.Value
        where type.Key.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(type.Key + ".", StringComparison.Ordinal)
        from symbol in type
        from member in symbol.GetMembers()
        where IsVisible(member) && (type.Key + "." + Name(member)).StartsWith(prefix, StringComparison.Ordinal)
        select member;

    public static IEnumerable<string> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Name),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Name).Append("value"),
        _ => [],
    };

    private static string Name(ISymbol member) => member switch
    {
        IMethodSymbol method => CatalogNames.Member(method),
        IPropertySymbol { IsIndexer: true } => "Item",
        _ => member.Name,
    };

    private static bool IsAccessor(ISymbol member, string name) => member is IMethodSymbol { AssociatedSymbol: not null } && member.Name == name;

    private static bool IsVisible(ISymbol member) =>
        member is IMethodSymbol or IPropertySymbol
        && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static ILookup<string, INamedTypeSymbol> Load()
    {
        var list = typeof(ReferencedMembers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "CatalogReferences").Value!;
        var references = File.ReadAllLines(list).Select(path => MetadataReference.CreateFromFile(path)).ToArray();
        var compilation = CSharpCompilation.Create("Catalog", [], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return references
            .Select(reference => compilation.GetAssemblyOrModuleSymbol(reference))
            .OfType<IAssemblySymbol>()
            .SelectMany(assembly => Types(assembly.GlobalNamespace))
            .ToLookup(CatalogNames.Full, StringComparer.Ordinal);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var type in container.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public))
        {
            yield return type;
            foreach (var nested in Types(type))
            {
                yield return nested;
            }
        }

        foreach (var space in (container as INamespaceSymbol)?.GetNamespaceMembers() ?? [])
        {
            foreach (var type in Types(space))
            {
                yield return type;
            }
        }
    }
}
