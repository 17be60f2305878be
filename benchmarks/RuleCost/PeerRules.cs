using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Benchmarks.RuleCost;

/// <summary>The rules that are compared: ours that follow code, and the taint rules of the .NET analyzers.</summary>
internal static class PeerRules
{
    private static readonly string[] _taint = [.. Enumerable.Range(3001, 12).Select(number => "CA" + number)];

    /// <summary>Those of ours whose ids begin so.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours(string prefix) =>
        Of([typeof(Analyzers.SecureToolsAnalyzer).Assembly.Location], id => id.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>CA3001 to CA3012.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> NetAnalyzers()
    {
        var folder = typeof(PeerRules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == "NetAnalyzers").Value!;
        return Of(Directory.GetFiles(folder, "*NetAnalyzers.dll").Order(StringComparer.Ordinal), id => _taint.Contains(id, StringComparer.Ordinal));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Of(IEnumerable<string> paths, Func<string, bool> isWanted)
    {
        var loader = new Loader();
        return
        [
            .. paths.SelectMany(path => new AnalyzerFileReference(path, loader).GetAnalyzers(LanguageNames.CSharp))
                .Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => isWanted(rule.Id))),
        ];
    }

    /// <summary>Assemblies of one folder see each other; the compiler is that of this program.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly AssemblyLoadContext _context = new(nameof(PeerRules));

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath)
        {
            _context.Resolving += (_, name) =>
                Path.Combine(Path.GetDirectoryName(fullPath)!, name.Name + ".dll") is var path && File.Exists(path) ? _context.LoadFromAssemblyPath(path) : null;
            return _context.LoadFromAssemblyPath(fullPath);
        }
    }
}
