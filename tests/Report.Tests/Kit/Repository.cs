using System.Reflection;

namespace SecureTools.Tests.Report;

/// <summary>The repository that is tested.</summary>
internal static class Repository
{
    private static readonly string _root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string Folder { get; } = Path.Combine(_root, "tests", "Report.Tests");

    public static string Read(params string[] parts) => File.ReadAllText(Path.Combine([_root, .. parts]));
}
