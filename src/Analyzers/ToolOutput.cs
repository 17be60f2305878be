using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers;

/// <summary>What a build asks for beside its assembly.</summary>
internal static class ToolOutput
{
    public const string Surface = "surface";
    public const string Report = "report";

    internal const string Property = "build_property.SecureToolsEmit";

    /// <summary>Whether this compilation is there to say what tools do, in a log, and for nothing else.</summary>
    public static bool IsWanted(AnalyzerOptions options, out string what)
    {
        what = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var value) ? value.Trim() : "";
        return what.Length > 0;
    }
}
