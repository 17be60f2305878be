using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface;

/// <summary>Compares the description that a model reads with the documentation that people read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescriptionDriftAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.DescriptionDrift,
        "Descriptions must say what the documentation says",
        "The description of '{0}' differs from its documentation, so a model and a reader are told different things. Keep one of them.",
        DiagnosticSeverity.Info,
        "Two texts about one thing drift apart, and nobody knows which of them is right.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var first = FirstLook.In(context.Compilation, context.Options);
        context.RegisterToolAction(types, (symbol, tool) => AnalyzeTool(symbol, tool, first));
    }

    private static void AnalyzeTool(ToolContext context, ToolMethod tool, FirstLook first)
    {
        var documentation = DocumentationText.Of(tool.Method, context.CancellationToken)
            .Or(tool.Method.PartialImplementationPart, context.CancellationToken);
        var texts =
            ToolTexts.OfCall(tool, _ => true).Concat(first.Takes(tool) ? ToolTexts.OfAttributes(tool, context.CancellationToken) : []);
        foreach (var text in texts)
        {
            var other = text.Role == TextRole.Parameter ? documentation.Parameter(text.Subject) : documentation.Summary;
            if (text.Role != TextRole.Title && other.Length > 0 && !Words.AreEqual(text.Text.ToString(), other))
            {
                context.ReportDiagnostic(Diagnostic.Create(_rule, text.Text.Everywhere(), text.Subject));
            }
        }
    }
}
