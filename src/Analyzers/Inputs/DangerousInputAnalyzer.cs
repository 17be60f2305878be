using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Taint;

namespace SecureTools.Analyzers.Inputs;

/// <summary>Arguments, and what else a model writes, that reach something dangerous unchecked. All kinds share one walk: each tool is followed once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DangerousInputAnalyzer() : InputAnalyzer([.. DangerRules.Said, _bound])
{
    /// <summary>The property of a diagnostic that holds its <see cref="SinkKind"/>.</summary>
    public const string Kind = "kind";

    private static readonly DiagnosticDescriptor _bound = Rule.Create(
        RuleIds.UnfollowedTool,
        "Code must be small enough to be followed",
        "The code behind tool '{0}' is too large to be followed to its end. Check its arguments where they come in, or split it.",
        DiagnosticSeverity.Info,
        "Where the analysis stops it says nothing, so what lies behind is as if nobody had looked.");

    private protected override void AnalyzeTool(ToolContext context, ToolMethod tool, KnownTypes types)
    {
        var flows = Dangers.Of(context, tool);
        foreach (var finding in flows.Findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DangerRules.Of(finding, tool.Framework),
                finding.Location.IsInSource ? finding.Location : finding.Start.Location,
                [finding.Start.Location, .. finding.Steps.Select(step => step.Location)],
                ImmutableDictionary<string, string?>.Empty.Add(Kind, finding.Kind.ToString()),
                finding.Start.Name, tool.Name, finding.Sink));
        }

        if (!flows.IsComplete)
        {
            context.ReportDiagnostic(Diagnostic.Create(_bound, tool.Location, tool.Name));
        }
    }
}
