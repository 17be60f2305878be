using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Declarations;

/// <summary>What the roles grant that the tables of referenced assemblies bring along.</summary>
internal sealed class ReferencedRoles
{
    private readonly List<(string Assembly, AccessModel Access)> _tables = [];

    public static ReferencedRoles Of(Compilation compilation, CancellationToken cancel)
    {
        var found = new ReferencedRoles();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(ReferencedAssemblies.UseSecureTools))
        {
            cancel.ThrowIfCancellationRequested();
            if (assembly.Attribute(TypeNames.GeneratedTools) is not null)
            {
                found._tables.Add((assembly.Name, AccessParser.DeclaredBy(assembly)));
            }
        }

        return found;
    }

    /// <summary>The assembly whose role of this name grants something else; null: there is none.</summary>
    public string? With(string role, AccessModel own) =>
        Granted(own, role) is { } granted
            ? _tables.Find(table => Granted(table.Access, role) is { } other && !granted.SetEquals(other)).Assembly
            : null;

    private static HashSet<string>? Granted(AccessModel access, string role) =>
        access.Definitions.Where(definition => definition.Name == role)
            .Select(definition => new HashSet<string>(definition.Permissions, StringComparer.Ordinal)).FirstOrDefault();
}
