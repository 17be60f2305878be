using System.Text;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A name that a tool claims.</summary>
/// <param name="Name">The name.</param>
/// <param name="Method">The method of this assembly that claims it; null: a tool of a referenced assembly.</param>
/// <param name="Owner">Who claims it, for people.</param>
internal sealed record DeclaredName(string Name, IMethodSymbol? Method, string Owner);

/// <summary>The names of the tools that a table will hold: those of the assembly and of the assemblies it references.</summary>
internal static class DeclaredNames
{
    public static IEnumerable<DeclaredName> Of(Compilation compilation, DeclaredTools tools) =>
        Methods(compilation, tools)
            .Select(method => new DeclaredName(
                DescriptorParser.ClaimedName(method, tools.AttributeOf(method)!), method,
                method.ContainingType.Display() + "." + method.Name))
            .Concat(Referenced(compilation));

    /// <summary>The methods of the assembly that have <c>[Tool]</c>.</summary>
    public static IEnumerable<IMethodSymbol> Methods(Compilation compilation, DeclaredTools tools) =>
        Types(compilation.SourceModule.GlobalNamespace).SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => DeclaredTools.IsWritten(method) && tools.AttributeOf(method) is not null);

    /// <summary>A form that names share which a reader, or a model, could take for each other.</summary>
    public static string Fold(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in ToolNames.WithoutAsync(LookAlikes.Of(name)).ToLowerInvariant())
        {
            text.Append(letter switch { '_' => "", '0' => "o", '1' or 'l' or 'i' => "l", '5' => "s", _ => letter.ToString() });
        }

        return text.Replace("rn", "m").Replace("vv", "w").ToString();
    }

    private static IEnumerable<DeclaredName> Referenced(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(ReferencedAssemblies.UseSecureTools)
            .SelectMany(
                assembly =>
                    Names(assembly.Attribute(TypeNames.GeneratedTools)).Select(name => new DeclaredName(name, null, assembly.Name)));

    private static IEnumerable<string> Names(AttributeData? marker) =>
        marker is not null && marker.ConstructorArguments.LastOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } names
            ? names.Values.Select(name => name.Value).OfType<string>()
            : [];

    /// <summary>All types, nested ones included.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var nested in Types(member))
            {
                yield return nested;
            }
        }
    }
}
