using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Surface;

/// <summary>Compares the tools with <c>ToolSurface.txt</c>. Without the file it says nothing and costs nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolSurfaceAnalyzer() : SecureToolsAnalyzer(_unlisted, _changed, _removed)
{
    /// <summary>Property of a diagnostic: the line that names the tool.</summary>
    internal const string Key = nameof(Key);

    private const string Why =
        "What a tool offers and asks for decides what a model can do. A change of the list is seen in review; a change of an attribute easily is not.";

    private static readonly DiagnosticDescriptor _unlisted = Rule.Create(
        RuleIds.UnlistedTool,
        "Tools must be listed in the surface file",
        "Tool '{0}' is not in '{1}'. Review what it offers, then run 'dotnet build -t:UpdateToolSurface'.",
        DiagnosticSeverity.Warning,
        Why);

    private static readonly DiagnosticDescriptor _changed = Rule.Create(
        RuleIds.ChangedTool,
        "Tools must be as the surface file lists them",
        "Tool '{0}' differs from '{1}': '{2}'. Review the change, then run 'dotnet build -t:UpdateToolSurface'.",
        DiagnosticSeverity.Warning,
        Why);

    private static readonly DiagnosticDescriptor _removed = Rule.Create(
        RuleIds.RemovedTool,
        "Listed tools must exist",
        "Tool '{0}' is listed, but no method is that tool. Make sure that nobody needs it, then run 'dotnet build -t:UpdateToolSurface'.",
        DiagnosticSeverity.Warning,
        Why);

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (SurfaceFiles.Of(context.Options, context.CancellationToken) is not { File: { IsKnown: true } file } listed)
        {
            return;
        }

        var (lines, name) = (file.ByTool, Path.GetFileName(listed.Path));
        var reader = new SurfaceReader(context.Compilation, context.Options);
        var tools = new Once<ILookup<string, ToolMethod>>(
            cancel => SurfaceReader.ByKey(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, cancel));
        context.RegisterToolAction(types, (symbol, tool) =>
        {
            // Where two methods claim one name, or two calls create it, the first speaks for both.
            var key = ToolSurface.KeyOf(tool.Framework, tool.Name);
            var methods = tools.Get(symbol.CancellationToken)[key].ToList();
            if (methods.Count > 0 && ReferenceEquals(methods[0], tool)
                && reader.Read(key, methods, symbol.CancellationToken) is { } current)
            {
                Compare(symbol, tool, current, lines, name);
            }
        });
        context.RegisterAdditionalFileAction(additional =>
        {
            if (additional.AdditionalFile.Path == listed.Path)
            {
                ReportRemoved(additional, listed, tools.Get(additional.CancellationToken));
            }
        });
    }

    private static void Compare(ToolContext context, ToolMethod method, ListedTool tool, ILookup<string, SurfaceLine> listed, string file)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Key, tool.Key);
        var place = method.Location;
        if (!listed.Contains(tool.Key))
        {
            context.ReportDiagnostic(Diagnostic.Create(_unlisted, place, properties, method.Name, file));
            return;
        }

        foreach (var change in SurfaceChange.Between(listed[tool.Key].Select(line => line.Text), tool.Lines))
        {
            context.ReportDiagnostic(Diagnostic.Create(_changed, place, properties, method.Name, file, change));
        }
    }

    /// <summary>A method that cannot be a tool still claims its name: other rules say why.</summary>
    private static void ReportRemoved(AdditionalFileAnalysisContext context, SurfaceFiles listed, ILookup<string, ToolMethod> tools)
    {
        foreach (var line in listed.File.Lines.Where(line => line.Text == line.Key && !tools.Contains(line.Key)))
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Key, line.Key);
            context.ReportDiagnostic(Diagnostic.Create(
                _removed, listed.Place(line.Span), properties,
                line.Key.Substring(line.Key.IndexOf("tool ", StringComparison.Ordinal) + 5)));
        }
    }
}
