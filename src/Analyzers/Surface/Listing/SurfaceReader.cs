using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>Lists the tools of a compilation. Analyzers, the code fix and the command line all take the list from here, so that they agree.</summary>
/// <param name="compilation">With or without the sources that generators add: generated tools are not listed.</param>
/// <param name="isBeforeGeneration">Whether constants such as <c>Permissions.Write</c> are yet to be generated.</param>
internal sealed class SurfaceReader(Compilation compilation, bool isBeforeGeneration)
{
    private readonly AccessModel _access = AccessParser.Of(compilation.Assembly);
    private readonly Dictionary<string, ListedTool> _tools = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <param name="compilation">The tools.</param>
    /// <param name="options">Names further attributes that make tools.</param>
    /// <param name="isBeforeGeneration">Whether constants such as <c>Permissions.Write</c> are yet to be generated.</param>
    /// <param name="cancel">Ends the work.</param>
    public static ToolSurface Read(Compilation compilation, AnalyzerConfigOptionsProvider options, bool isBeforeGeneration, CancellationToken cancel)
    {
        var reader = new SurfaceReader(compilation, isBeforeGeneration);
        foreach (var tool in ToolWalk.Of(compilation, options, cancel))
        {
            reader.Add(tool, cancel);
        }

        return new ToolSurface(reader._tools, reader._refused);
    }

    private void Add(ToolMethod tool, CancellationToken cancel)
    {
        var key = ToolSurface.KeyOf(tool.Framework, tool.Name);
        if (Facts(tool, cancel) is not { } facts)
        {
            _refused.Add(key);
            return;
        }

        // Two tools of one name are one entry with the lines of both.
        var earlier = _tools.TryGetValue(key, out var found) ? found.Lines : [];
        var lines = facts.Select(fact => $"{key} | {fact}").Concat(earlier).Concat([key]).Distinct(StringComparer.Ordinal).OrderBy(line => line, StringComparer.Ordinal);
        _tools[key] = new ListedTool(key, [.. lines], found?.Method ?? tool.Method);
    }

    private IEnumerable<string>? Facts(ToolMethod tool, CancellationToken cancel)
    {
        if (tool.Framework != ToolFramework.Own)
        {
            return ForeignToolLines.Of(tool, cancel);
        }

        var model = isBeforeGeneration && tool.Attribute.ApplicationSyntaxReference is { } reference
            ? compilation.GetSemanticModel(reference.SyntaxTree)
            : null;
        return ToolParser.Parse(tool.Method, tool.Attribute, model, new Refusals(), cancel)?.Model is { } parsed ? OwnToolLines.Of(parsed, _access) : null;
    }
}
