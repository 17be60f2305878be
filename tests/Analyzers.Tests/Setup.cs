using System.Reflection;
using System.Runtime.CompilerServices;

namespace SecureTools.Analyzers.Tests;

internal static class Setup
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = typeof(Setup).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

#pragma warning disable CA2255 // No test may run before the references are known.
    [ModuleInitializer]
    public static void ReferToProduct() => References.Always(typeof(ToolAttribute).Assembly, typeof(Tool).Assembly);
#pragma warning restore CA2255
}
