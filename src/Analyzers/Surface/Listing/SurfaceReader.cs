using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>Lists tools. Analyzers, the code fix and the command line all take the lines from here, so that they agree.</summary>
/// <param name="compilation">With the sources that generators add: what a tool does may lie there. Generated tools are not listed.</param>
/// <param name="options">Name further attributes that make tools, and effects of members.</param>
internal sealed class SurfaceReader(Compilation compilation, AnalyzerOptions options)
{
    /// <summary>All tools of a compilation.</summary>
    public static ToolSurface Read(Compilation compilation, AnalyzerOptions options, CancellationToken cancel)
    {
        var reader = new SurfaceReader(compilation, options);
        var tools = ByKey(compilation, options.AnalyzerConfigOptionsProvider, cancel);
        return new ToolSurface(
            tools.Select(methods => reader.Read(methods.Key, methods, cancel)).OfType<ListedTool>().ToDictionary(
                tool => tool.Key, StringComparer.Ordinal),
            new HashSet<string>(tools.Select(methods => methods.Key), StringComparer.Ordinal));
    }

    /// <summary>
    /// The methods by the lines that name their tools: mostly one a tool. A name that moves with the code cannot be listed.
    /// </summary>
    public static ILookup<string, ToolMethod> ByKey(
        Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancel) =>
        ToolWalk.Of(compilation, options, cancel).Where(tool => tool.HasStableName)
            .ToLookup(tool => ToolSurface.KeyOf(tool.Framework, tool.Name), StringComparer.Ordinal);

    /// <summary>Two tools of one name are one entry with the lines of both. Null: no method can be the tool.</summary>
    public ListedTool? Read(string key, IEnumerable<ToolMethod> methods, CancellationToken cancel)
    {
        var tools = methods.Select(tool => (Tool: tool, Facts: Facts(tool, cancel))).Where(tool => tool.Facts is not null).ToList();
        var facts =
            tools.SelectMany(tool => tool.Facts!).Concat(EffectLines.Of(tools.Select(tool => tool.Tool), compilation, options, cancel));
        var lines = facts.Select(fact => $"{key} | {fact}").Concat([key]);
        return tools.Count == 0 ? null
            : new ListedTool(key, [.. lines.Distinct(StringComparer.Ordinal).OrderBy(line => line, StringComparer.Ordinal)]);
    }

    private static IEnumerable<string>? Facts(ToolMethod tool, CancellationToken cancel) =>
        tool.Framework != ToolFramework.Own || tool.Attribute is not { } attribute
            ? ForeignToolLines.Of(tool, cancel)
            : ToolParser.Parse(tool.Method, attribute, model: null, new Refusals(), cancel)?.Model is { } parsed ? OwnToolLines.Of(parsed)
            : null;
}
