namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>A tool with its lines, in ordinal order, the one that names it first.</summary>
internal sealed record ListedTool(string Key, IReadOnlyList<string> Lines);

/// <summary>The tools of a compilation as <c>ToolSurface.txt</c> lists them.</summary>
/// <param name="Tools">By the line that names them.</param>
/// <param name="Claimed">All names, those of methods included that cannot be tools: other rules say why.</param>
internal sealed record ToolSurface(IReadOnlyDictionary<string, ListedTool> Tools, ISet<string> Claimed)
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
