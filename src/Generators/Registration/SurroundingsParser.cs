using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Registration;

internal static class SurroundingsParser
{
    public static Surroundings Parse(Compilation compilation, CancellationToken cancel)
    {
        var assembly = compilation.AssemblyName ?? "";
        var root = Namespace(assembly);
        return new Surroundings(
            assembly,
            root,
            IsKnown(compilation, KnownNames.ToolBase),
            IsKnown(compilation, KnownNames.ServiceCollection),
            compilation.Assembly.GetTypeByMetadataName(root + ".Permissions") is not null,
            compilation.Assembly.GetTypeByMetadataName(root + ".Roles") is not null,
            References(compilation, cancel).OrderBy(source => source.Type, StringComparer.Ordinal).ToEquatable());
    }

    public static string? RootNamespace(AnalyzerConfigOptionsProvider options, CancellationToken cancel) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var value) && value.Length > 0 ? Namespace(value) : null;

    private static IEnumerable<ReferencedSource> References(Compilation compilation, CancellationToken cancel)
    {
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancel.ThrowIfCancellationRequested();
            if (UsesSecureTools(reference) && reference.Attribute(KnownNames.GeneratedTools) is { } marker && Source(marker) is { } source)
            {
                yield return source;
            }
        }
    }

    /// <summary>Reading attributes is dear; the names of what an assembly references are not.</summary>
    private static bool UsesSecureTools(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(name => name.Name.StartsWith("SecureTools", StringComparison.Ordinal)));

    private static ReferencedSource? Source(AttributeData marker) =>
        marker.ConstructorArguments is { Length: 3 } arguments
        && arguments[0].Value is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type
        && arguments[2].Kind == TypedConstantKind.Array
            ? new ReferencedSource(type.Name(), arguments[2].Values.Select(name => name.Value).OfType<string>().Where(ToolNames.IsValid).ToEquatable())
            : null;

    private static bool IsKnown(Compilation compilation, string type) => compilation.GetTypesByMetadataName(type).Length > 0;

    private static string Namespace(string name) =>
        string.Join(".", name.Split('.').Where(part => part.Length > 0).Select(Part));

    private static string Part(string name)
    {
        var part = new string([.. name.Select(letter => char.IsLetterOrDigit(letter) || letter == '_' ? letter : '_')]);
        return char.IsDigit(part[0]) ? "_" + part : part;
    }
}
