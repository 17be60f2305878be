using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Words on a tool that cannot all be true.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContradictoryDeclarationAnalyzer() : SecureToolsAnalyzer(_hints, _anonymous, _hidden, _condition)
{
    /// <summary>The property that tells the code fix that an <c>[AllowAnonymousTool]</c> is without effect.</summary>
    internal const string IsAnonymity = "IsAnonymity";

    private static readonly DiagnosticDescriptor _hints = Rule.Create(
        RuleIds.ContradictoryDeclaration,
        "Declarations of a tool must not contradict each other",
        "Tool '{0}' is declared both read-only and destructive. Remove one of the hints.",
        DiagnosticSeverity.Warning,
        "Of two words that contradict each other one has no effect, and its author does not know which; hosts and people are told both.");

    private static readonly DiagnosticDescriptor _anonymous =
        Rule.Saying(_hints, "Tool '{0}' allows anonymous callers, but also has '{1}', which wins. Remove one of them.");

    private static readonly DiagnosticDescriptor _hidden =
        Rule.Saying(_hints, "Tool '{0}' is hidden from those who may not call it, but everybody may. Require something or remove Hidden.");

    private static readonly DiagnosticDescriptor _condition =
        Rule.Saying(
            _hints, "Tool '{0}' has '{1}' with a condition and the same without one, so the condition decides nothing. Remove one of them.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterToolAction(types, (symbol, tool) =>
        {
            if (tool.Hints is { ReadOnly: true, Destructive: true })
            {
                Report(symbol, _hints, tool, "Destructive");
            }

            if (tool.Framework == ToolFramework.Own)
            {
                AnalyzeOwn(symbol, tool, types);
            }
        });
    }

    private static void AnalyzeOwn(ToolContext context, ToolMethod tool, KnownTypes types)
    {
        if (Anonymity.Of(tool, types) is { } anonymous)
        {
            if (anonymous.Winner is { } winner)
            {
                Report(context, _anonymous, tool, anonymous.Attribute, winner.Display());
            }
            else if (tool is { IsSecure: false, Requirements.IsEmpty: true } && tool.Attribute?.Flag("Hidden") == true)
            {
                Report(context, _hidden, tool, "Hidden");
            }
        }

        var idling = tool.Requirements
            .Where(requirement => requirement.IsConditional && tool.Requirements.Any(other => Covers(other, requirement)));
        foreach (var idle in idling)
        {
            Report(context, _condition, tool, idle.Attribute, idle.Attribute.Display());
        }
    }

    /// <summary>Whether the other holds for every call and asks for the same.</summary>
    private static bool Covers(DeclaredRequirement other, DeclaredRequirement requirement) =>
        !other.IsConditional
        && SymbolEqualityComparer.Default.Equals(other.Attribute.AttributeClass, requirement.Attribute.AttributeClass)
        && Names(other.Attribute).SetEquals(Names(requirement.Attribute))
        && other.Attribute.NamedArguments.Where(argument => argument.Key != "When")
            .SequenceEqual(requirement.Attribute.NamedArguments.Where(argument => argument.Key != "When"));

    private static HashSet<object?> Names(AttributeData attribute) =>
        [.. attribute.ConstructorArguments.SelectMany(argument => argument.Kind == TypedConstantKind.Array
            ? argument.IsNull ? [] : argument.Values.Select(value => value.Value)
            : [argument.Value])];

    private static void Report(ToolContext context, DiagnosticDescriptor rule, ToolMethod tool, string argument)
    {
        var place = tool.Attribute?.ArgumentSyntax(argument, context.Compilation, context.CancellationToken)?.GetLocation();
        context.ReportDiagnostic(Diagnostic.Create(rule, place ?? tool.Location, tool.Name));
    }

    private static void Report(ToolContext context, DiagnosticDescriptor rule, ToolMethod tool, AttributeData attribute, string name)
    {
        var place = attribute.SyntaxIn(context.Compilation, context.CancellationToken)?.Name.GetLocation();
        var properties = ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            rule, place ?? tool.Location, rule.Equals(_anonymous) ? properties.Add(IsAnonymity, null) : properties, tool.Name, name));
    }
}
