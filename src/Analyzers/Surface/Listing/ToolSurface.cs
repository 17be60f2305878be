using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>A tool with its lines, in ordinal order, the one that names it first.</summary>
internal sealed record ListedTool(string Key, IReadOnlyList<string> Lines, IMethodSymbol Method);

/// <summary>The tools of a compilation as <c>ToolSurface.txt</c> lists them.</summary>
/// <param name="Tools">By the line that names them.</param>
/// <param name="Refused">Names of methods that cannot be tools: other rules say why, and their lines are left alone.</param>
internal sealed record ToolSurface(IReadOnlyDictionary<string, ListedTool> Tools, ISet<string> Refused)
{
    /// <summary>The line that names a tool.</summary>
    public static string KeyOf(ToolFramework framework, string name) => framework switch
    {
        ToolFramework.Own => "tool ",
        ToolFramework.Mcp => "mcp tool ",
        ToolFramework.SemanticKernel => "kernel tool ",
        ToolFramework.Configured => "other tool ",
        _ => "function tool ",
    } + SurfaceText.Word(name);
}
