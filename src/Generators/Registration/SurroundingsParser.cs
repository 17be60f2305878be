using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Generators.Registration;

internal static class SurroundingsParser
{
    public static CompilationFacts Facts(Compilation compilation, CancellationToken cancel) => new(
        compilation.AssemblyName ?? "",
        IsKnown(compilation, TypeNames.ToolBase),
        IsKnown(compilation, TypeNames.ServiceCollection),
        compilation.SourceModule.GlobalNamespace.GetTypeMembers().Select(type => type.Name).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal).ToEquatable(),
        Spaces(compilation, "Permissions", cancel),
        Spaces(compilation, "Roles", cancel),
        References(compilation, cancel).OrderBy(source => source.Type, StringComparer.Ordinal).ToEquatable());

    public static Surroundings Parse((CompilationFacts Facts, string? RootNamespace) input, CancellationToken cancel)
    {
        var facts = input.Facts;
        var root = input.RootNamespace ?? Namespace(facts.Assembly);
        var open = root.Split('.')[0];
        if (facts.GlobalTypes.Contains(open, StringComparer.Ordinal))
        {
            // A namespace cannot be named like a type that stands beside it.
            root = open + "_" + root.Substring(open.Length);
        }

        return new Surroundings(
            facts.Assembly,
            root,
            facts.HasRuntime,
            facts.HasServiceCollection,
            IsSeen(facts.Permissions, root),
            IsSeen(facts.Roles, root),
            facts.References);
    }

    public static string? RootNamespace(AnalyzerConfigOptionsProvider options, CancellationToken cancel) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var value) && value.Length > 0 ? Namespace(value) : null;

    /// <summary>The namespaces in which something of that name is declared.</summary>
    private static EquatableArray<string> Spaces(Compilation compilation, string name, CancellationToken cancel) =>
        compilation.GetSymbolsWithName(name, SymbolFilter.Namespace | SymbolFilter.Type, cancel)
            .Where(symbol => symbol.ContainingType is null)
            .Select(symbol => symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "")
            .Distinct(StringComparer.Ordinal).OrderBy(space => space, StringComparer.Ordinal).ToEquatable();

    /// <summary>Whether code in a namespace sees what is declared in one of these: in itself, or in a namespace around it.</summary>
    private static bool IsSeen(EquatableArray<string> spaces, string root) =>
        spaces.Any(space => space.Length == 0 || space == root || root.StartsWith(space + ".", StringComparison.Ordinal));

    private static IEnumerable<ReferencedSource> References(Compilation compilation, CancellationToken cancel)
    {
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancel.ThrowIfCancellationRequested();
            if (ReferencedAssemblies.UseSecureTools(reference) && reference.Attribute(TypeNames.GeneratedTools) is { } marker
                && Source(marker) is { } source)
            {
                yield return source;
            }
        }
    }

    private static ReferencedSource? Source(AttributeData marker) =>
        marker.ConstructorArguments is { Length: 3 } arguments
        && arguments[0].Value is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type
        && arguments[2] is { Kind: TypedConstantKind.Array, IsNull: false }
            ? new ReferencedSource(
                type.Name(), arguments[2].Values.Select(name => name.Value).OfType<string>().Where(ToolNames.IsValid).ToEquatable())
            : null;

    private static bool IsKnown(Compilation compilation, string type) => KnownTypes.Of(compilation).Has(type);

    private static string Namespace(string name) =>
        string.Join(".", name.Split('.').Where(part => part.Length > 0).Select(Part).DefaultIfEmpty("_"));

    private static string Part(string name)
    {
        var part = new string([.. name.Select(letter => char.IsLetterOrDigit(letter) || letter == '_' ? letter : '_')]);
        return char.IsDigit(part[0]) ? "_" + part : part;
    }
}
