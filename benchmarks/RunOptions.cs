using System.IO.Enumeration;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using SecureTools.Benchmarks.Generation;

namespace SecureTools.Benchmarks;

/// <summary>The words of the command line that are this program's own, and the rest.</summary>
internal sealed record RunOptions(string Job, bool IsSmoke, IReadOnlyList<string> Rest)
{
    private static readonly Type[] _all =
        [.. typeof(RunOptions).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsAbstract: false } && type.GetMethods().Any(IsBenchmark))];

    /// <summary>Where the benchmarks are kept, and RESULTS.md with them.</summary>
    public static string Directory { get; } = typeof(RunOptions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == "BenchmarksDirectory").Value!;

    public bool IsQuick => IsSmoke || Job == "dry";

    public bool IsFull => !IsQuick && Job != "short" && Filters.Contains("*", StringComparer.Ordinal);

    public Type[] Types => IsSmoke ? [.. _all.Where(type => type != typeof(Generator) && type != typeof(GenerationScale))] : _all;

    private IReadOnlyList<string> Filters => [.. Rest.SkipWhile(word => word is not ("--filter" or "-f")).Skip(1).TakeWhile(word => !word.StartsWith('-'))];

    public static RunOptions Parse(string[] args)
    {
        var rest = args.Where(word => word != "--smoke").ToList();
        var smoke = rest.Count < args.Length;
        var job = smoke ? "dry" : "standard";
        var at = rest.FindIndex(word => word is "--job" or "-j");
        if (at >= 0 && at + 1 < rest.Count)
        {
            job = rest[at + 1];
            rest.RemoveRange(at, 2);
        }

        return new RunOptions(job, smoke, smoke && !rest.Contains("--filter", StringComparer.Ordinal) ? [.. rest, "--filter", "*"] : rest);
    }

    /// <summary>Whether the filters select something that BenchmarkDotNet does not know.</summary>
    public bool Selects(string name) =>
        Filters.Any(filter => FileSystemName.MatchesSimpleExpression(filter, typeof(RunOptions).Namespace + "." + name));

    private static bool IsBenchmark(MethodInfo method) => method.GetCustomAttribute<BenchmarkAttribute>() is not null;
}
