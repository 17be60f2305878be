using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface;

/// <summary>Looks for descriptions that are missing, or say no more than the name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescriptionAnalyzer() : SecureToolsAnalyzer(_tool, _parameter, _short)
{
    private static readonly DiagnosticDescriptor _tool = Rule.Create(
        RuleIds.MissingToolDescription,
        "Tools must have a description",
        "Tool '{0}' has no description, so a model chooses it by its name alone. Say in a sentence or two what it does and when to use it.",
        DiagnosticSeverity.Info,
        "A model that has to guess what a tool does calls it when it should not.");

    private static readonly DiagnosticDescriptor _parameter = Rule.Create(
        RuleIds.MissingParameterDescription,
        "Arguments of tools must have a description",
        "Argument '{0}' of tool '{1}' has no description, so a model fills it by its name alone. Say what it means, with its unit or format.",
        DiagnosticSeverity.Info,
        "A model that has to guess what an argument means fills it with something that only looks right.");

    private static readonly DiagnosticDescriptor _short = Rule.Create(
        RuleIds.ShortDescription,
        "Descriptions must say more than the name",
        "The description of tool '{0}' says no more than its name. Say in a sentence or two what it does and when to use it.",
        DiagnosticSeverity.Info,
        "Models choose between tools by their descriptions; one that repeats the name does not help to choose.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var first = FirstLook.In(context.Compilation, context.Options);
        context.RegisterToolAction(types, (symbol, tool) => AnalyzeTool(symbol, tool, first));
    }

    private static void AnalyzeTool(ToolContext context, ToolMethod tool, FirstLook first)
    {
        if (Described.Of(tool, context.CancellationToken) is not { } described)
        {
            return;
        }

        if (described.IsKnown)
        {
            AnalyzeDescription(context, tool, described.Description);
        }

        var silent = tool.Method.Parameters.Where(
            parameter => described.Silent.Contains(parameter.Name) && parameter.Locations[0].IsInSource).ToList();
        foreach (var parameter in silent.Count > 0 && first.Takes(tool) ? silent : [])
        {
            context.ReportDiagnostic(Diagnostic.Create(_parameter, parameter.Locations[0], parameter.Name, tool.Name));
        }
    }

    private static void AnalyzeDescription(ToolContext context, ToolMethod tool, string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            context.ReportDiagnostic(Diagnostic.Create(_tool, tool.Location, tool.Name));
        }
        else if (tool.IsNameKnown && Words.SaysNoMore(description!, tool.Name))
        {
            var text = ToolTexts.Of(tool, context.CancellationToken).FirstOrDefault(text => text.Role == TextRole.Tool);
            context.ReportDiagnostic(Diagnostic.Create(_short, text?.Text.Everywhere() ?? tool.Location, tool.Name));
        }
    }
}
