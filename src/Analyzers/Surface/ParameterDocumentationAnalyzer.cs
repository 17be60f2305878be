using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface;

/// <summary>
/// Compares the names in a tool's documentation with its parameters. The compiler does so only where a documentation file is written, and a
/// tool's description must not depend on that.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterDocumentationAnalyzer() : SecureToolsAnalyzer(_rule)
{
    /// <summary>Property of a diagnostic: the parameter that is meant.</summary>
    internal const string Meant = nameof(Meant);

    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnknownDocumentedParameter,
        "Documented parameters must exist",
        "The documentation of tool '{1}' describes a parameter '{0}', which it does not have. Give it the name of the parameter that is meant.",
        DiagnosticSeverity.Warning,
        "A description under the wrong name does not reach the model, which then fills the argument by its name alone.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var first = FirstLook.In(context.Compilation, context.Options);
        context.RegisterToolAction(types, (symbol, tool) =>
        {
            if (first.Takes(tool))
            {
                AnalyzeTool(symbol, tool);
            }
        });
    }

    private static void AnalyzeTool(ToolContext context, ToolMethod tool)
    {
        foreach (var comment in CommentText.Of(tool.Method, context.CancellationToken))
        {
            var described = comment.ParameterNames.ToList();
            var free = tool.Method.Parameters.Select(parameter => parameter.Name)
                .Except(described.Select(found => found.Name), StringComparer.Ordinal).ToList();
            foreach (var (name, place) in described.Where(found => !tool.Method.Parameters.Any(parameter => parameter.Name == found.Name)))
            {
                var meant = described.Count(found => found.Name == name) == 1 ? Similar.To(name, free) : null;
                context.ReportDiagnostic(Diagnostic.Create(
                    _rule, place, ImmutableDictionary<string, string?>.Empty.Add(Meant, meant), name, tool.Name));
            }
        }
    }
}
