using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>Lists tools. Analyzers, the code fix and the command line all take the lines from here, so that they agree.</summary>
/// <param name="compilation">With or without the sources that generators add: generated tools are not listed.</param>
/// <param name="isBeforeGeneration">Whether constants such as <c>Permissions.Write</c> are yet to be generated.</param>
internal sealed class SurfaceReader(Compilation compilation, bool isBeforeGeneration)
{
    private readonly AccessModel _access = isBeforeGeneration ? AccessParser.Parse(compilation, CancellationToken.None) : AccessModel.From([], [], ReferencedAccess.None);

    /// <summary>All tools of a compilation.</summary>
    /// <param name="compilation">The tools.</param>
    /// <param name="options">Names further attributes that make tools.</param>
    /// <param name="isBeforeGeneration">Whether constants such as <c>Permissions.Write</c> are yet to be generated.</param>
    /// <param name="cancel">Ends the work.</param>
    public static ToolSurface Read(Compilation compilation, AnalyzerConfigOptionsProvider options, bool isBeforeGeneration, CancellationToken cancel)
    {
        var reader = new SurfaceReader(compilation, isBeforeGeneration);
        var tools = ByKey(compilation, options, cancel);
        return new ToolSurface(
            tools.Select(methods => reader.Read(methods.Key, methods, cancel)).OfType<ListedTool>().ToDictionary(tool => tool.Key, StringComparer.Ordinal),
            new HashSet<string>(tools.Select(methods => methods.Key), StringComparer.Ordinal));
    }

    /// <summary>The methods by the lines that name their tools: mostly one a tool. A name that moves with the code cannot be listed.</summary>
    public static ILookup<string, ToolMethod> ByKey(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancel) =>
        ToolWalk.Of(compilation, options, cancel).Where(tool => tool.HasStableName).ToLookup(tool => ToolSurface.KeyOf(tool.Framework, tool.Name), StringComparer.Ordinal);

    /// <summary>Two tools of one name are one entry with the lines of both. Null: no method can be the tool.</summary>
    public ListedTool? Read(string key, IEnumerable<ToolMethod> methods, CancellationToken cancel)
    {
        var facts = methods.Select(tool => Facts(tool, cancel)).OfType<IEnumerable<string>>().ToList();
        var lines = facts.SelectMany(found => found).Select(fact => $"{key} | {fact}").Concat([key]);
        return facts.Count == 0 ? null : new ListedTool(key, [.. lines.Distinct(StringComparer.Ordinal).OrderBy(line => line, StringComparer.Ordinal)]);
    }

    private IEnumerable<string>? Facts(ToolMethod tool, CancellationToken cancel)
    {
        if (tool.Framework != ToolFramework.Own || tool.Attribute is not { } attribute)
        {
            return ForeignToolLines.Of(tool, cancel);
        }

        var model = isBeforeGeneration && attribute.ApplicationSyntaxReference is { } reference
            ? compilation.GetSemanticModel(reference.SyntaxTree)
            : null;
        return ToolParser.Parse(tool.Method, attribute, model, new Refusals(), cancel)?.Model is { } parsed ? OwnToolLines.Of(parsed, _access) : null;
    }
}
