using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A <c>When</c> method that generated code cannot ask.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnfitConditionAnalyzer() : DeclarationAnalyzer([.. _rules.Values])
{
    /// <summary>The properties that tell the code fix the name of the method and the <see cref="WhenFault"/>.</summary>
    internal const string Condition = "Condition", Fault = "Fault";

    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnfitCondition,
        "Conditions of requirements must be methods that generated code can ask",
        "Tool '{0}' has a condition that no constant names. Use nameof of a method of its class.",
        DiagnosticSeverity.Error,
        "A condition decides for each call whether a requirement holds; one that cannot be asked would leave the requirement undecided.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly Dictionary<WhenFault, DiagnosticDescriptor> _rules = new()
    {
        [WhenFault.NotNamed] = _rule,
        [WhenFault.Missing] = Rule.Saying(
            _rule, "Tool '{0}' has the condition '{1}', which its class does not declare. Declare it in the class of the tool."),
        [WhenFault.Overloaded] =
            Rule.Saying(_rule, "Tool '{0}' has the condition '{1}', which has several overloads. Leave one method of that name."),
        [WhenFault.NotStatic] = Rule.Saying(_rule, "Tool '{0}' has the condition '{1}', which is not static. Make it static."),
        [WhenFault.Generic] =
            Rule.Saying(_rule, "Tool '{0}' has the condition '{1}', which is generic. Declare it without type parameters."),
        [WhenFault.Virtual] =
            Rule.Saying(_rule, "Tool '{0}' has the condition '{1}', which is abstract or virtual. Give it a body of its own."),
        [WhenFault.NotBoolean] = Rule.Saying(_rule, "Tool '{0}' has the condition '{1}', which does not return bool. Return bool."),
        [WhenFault.Inaccessible] =
            Rule.Saying(_rule, "Tool '{0}' has the condition '{1}', which generated code cannot access. Make it internal or public."),
        [WhenFault.Parameter] =
            Rule.Saying(
            _rule, "Tool '{0}' has the condition '{1}', whose parameter '{2}' is no argument of the tool. Give it the name and type of one."),
    };

    private protected override void AnalyzeTool(SymbolAnalysisContext context, DeclaredTool tool)
    {
        foreach (var refusal in tool.Refusals)
        {
            if (refusal.Kind == RefusalKind.WhenMethod && Enum.TryParse(refusal.Details[1], out WhenFault fault))
            {
                var places = new RefusalPlaces(tool, context.Compilation, context.CancellationToken);
                var place = places.OfArgument(refusal.Attribute, "When") ?? places.Of(refusal);
                var properties = tool.Properties.Add(Condition, refusal.Details[0]).Add(Fault, refusal.Details[1]);
                context.ReportDiagnostic(Diagnostic.Create(
                    _rules[fault], place, properties, tool.Name, refusal.Details[0], refusal.Details.ElementAtOrDefault(2)));
            }
        }
    }
}
