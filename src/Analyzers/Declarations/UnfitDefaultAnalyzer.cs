using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A default value that its own constraints would refuse, if a caller sent it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnfitDefaultAnalyzer() : DeclarationAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnfitDefault,
        "Default values must satisfy their own constraints",
        "Parameter '{1}' of tool '{0}' has a default value that its constraints refuse. Change the default or the constraint.",
        DiagnosticSeverity.Warning,
        "A default value is used as it is: the tool then runs with a value that its author ruled out, and the schema contradicts itself.");

    private protected override void AnalyzeTool(SymbolAnalysisContext context, DeclaredTool tool)
    {
        if (tool.Model is null)
        {
            return;
        }

        for (var i = 0; i < tool.Model.Parameters.Count; i++)
        {
            var parameter = tool.Method.Parameters[i];
            if (tool.Model.Parameters[i].Member is { } member && parameter.HasExplicitDefaultValue
                && !ConstantCheck.Fits(parameter, member))
            {
                var place = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken)
                    is ParameterSyntax { Default.Value: { } value }
                    ? value.GetLocation()
                    : parameter.Locations[0];
                context.ReportDiagnostic(Diagnostic.Create(_rule, place, tool.Properties, tool.Name, parameter.Name));
            }
        }
    }
}
