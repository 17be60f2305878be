using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface;

/// <summary>Looks for texts of tools that steer a model instead of describing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescriptionContentAnalyzer() : SecureToolsAnalyzer(_steering, _names)
{
    private static readonly DiagnosticDescriptor _steering = Rule.Create(
        RuleIds.SteeringDescription,
        "Descriptions must not give orders to the model",
        "The text of '{0}' gives an order to the model: '{1}'. Describe what the tool does, and let code decide what must happen.",
        DiagnosticSeverity.Info,
        "A model may follow orders in a description, or not. Those of a poisoned tool look the same, so honest tools do without.");

    private static readonly DiagnosticDescriptor _names = Rule.Create(
        RuleIds.DescriptionNamesTool,
        "Descriptions must not name other tools",
        "The text of '{0}' names the tool '{1}'. Describe this tool by itself, and let code hold to an order of calls.",
        DiagnosticSeverity.Info,
        "A text that sends a model from tool to tool is wrong as soon as one of them is renamed, and it is how one tool takes over another.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var tools = new Once<ISet<string>>(cancel => new HashSet<string>(
            ToolWalk.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, cancel)
                .Where(tool => tool.IsNameKnown).Select(tool => tool.Name), StringComparer.Ordinal));
        context.RegisterTextAction(types, _ => true, (symbol, tool, text) =>
        {
            Report(symbol, _steering, text, SteeringPhrases.In(text.Text.ToString()));
            Report(symbol, _names, text, OtherTool(text.Text.ToString(), tool.Name, () => tools.Get(symbol.CancellationToken)));
        });
    }

    private static void Report(ToolContext context, DiagnosticDescriptor rule, ToolText text, FoundText? found)
    {
        if (found is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, text.Text.At(found.Start, found.Length), text.Subject, found.What));
        }
    }

    /// <summary>All tools are looked up only where a word has the form of a name.</summary>
    private static FoundText? OtherTool(string text, string own, Func<ISet<string>> tools) =>
        ToolMentions.In(text).FirstOrDefault(found => found.What != own && tools().Contains(found.What));
}
