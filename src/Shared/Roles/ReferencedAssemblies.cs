using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Roles;

/// <summary>Tells which references can matter.</summary>
internal static class ReferencedAssemblies
{
    /// <summary>Reading attributes is dear; the names of what an assembly references are not.</summary>
    public static bool UseSecureTools(IAssemblySymbol assembly) =>
        assembly.Modules.Any(
            module => module.ReferencedAssemblies.Any(name => name.Name.StartsWith("SecureTools", StringComparison.Ordinal)));
}
