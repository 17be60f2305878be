using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// What a tool says of itself, compared with what its code does: its name, and the hints that clients show and decide by.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolHintAnalyzer()
    : SecureToolsAnalyzer([_promise, _contradiction, .. _readOnly, .. _harmless, _onlyReads, .. _destroys, _destroysNothing])
{
    /// <summary>The property that tells the code fix which hint to write.</summary>
    internal const string Hint = "Hint";

    private const string ReadOnly = "ReadOnly";
    private const string Destructive = "Destructive";

    private static readonly DiagnosticDescriptor _promise = Rule.Create(
        RuleIds.EmptyPromise,
        "Names must not promise what the code does not do",
        "Tool '{0}' promises to '{1}', but its code changes nothing. Rename it, or finish it.",
        DiagnosticSeverity.Info,
        "A model believes the name: it reports as done what was not done, and people come to approve dangerous names without looking.");

    private static readonly DiagnosticDescriptor _contradiction = Rule.Create(
        RuleIds.ContradictedHint,
        "Hints must not contradict the code",
        "Tool '{0}' is declared read-only, but deletes through '{1}'. Set ReadOnly = false.",
        DiagnosticSeverity.Warning,
        "Clients run a tool without asking because of its hints; one that says less than the code does switches the question "
        + "off where it matters.");

    private static readonly EffectRule _readOnly =
        new(_contradiction, "Tool '{0}' is declared read-only, but # through '{1}'. Set ReadOnly = false.", EffectKinds.Changing);

    private static readonly EffectRule _harmless = new(
        _contradiction, "Tool '{0}' is declared not destructive, but # through '{1}'. Set Destructive = true.", EffectKinds.Destructive);

    private static readonly DiagnosticDescriptor _onlyReads = Rule.Create(
        RuleIds.MissingHint,
        "Tools must declare their hints",
        "Tool '{0}' declares no hint, and only reads through '{1}'. Set ReadOnly = true.",
        DiagnosticSeverity.Info,
        "Clients decide by hints when to ask a person; without them they ask always, and then nobody reads the question any more.");

    private static readonly EffectRule _destroys =
        new(_onlyReads, "Tool '{0}' declares no hint, and # through '{1}'. Set Destructive = true.", EffectKinds.Destructive);

    private static readonly DiagnosticDescriptor _destroysNothing = Rule.Saying(
        _onlyReads,
        "Tool '{0}' declares no hint, and destroys nothing: its first change is '{1}'. Set Destructive = false, which is not the default.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterToolAction(types, (place, tool) =>
    {
        var effects = place.EffectsOf(tool);
        AnalyzeName(place, tool, effects);
        if (tool.Hints.ReadOnly == true)
        {
            Contradict(place, tool, effects, _readOnly, ReadOnly, "ReadOnly = false");
        }

        if (tool.Hints.Destructive == false)
        {
            Contradict(place, tool, effects, _harmless, Destructive, "Destructive = true");
        }

        if (tool is { Framework: ToolFramework.Own or ToolFramework.Mcp, Creation: null, Hints: { ReadOnly: null, Destructive: null } })
        {
            AnalyzeMissing(place, tool, effects);
        }
    });

    private static void AnalyzeName(ToolContext context, ToolMethod tool, ToolEffects effects)
    {
        if (effects.IsComplete && (effects.Kinds & EffectKinds.Changing) == EffectKind.None
            && (DestructiveNames.VerbOf(tool.Name) ?? DestructiveNames.VerbOf(tool.Method.Name)) is { } verb
            && ChangesNothing(context, tool))
        {
            context.ReportDiagnostic(Diagnostic.Create(_promise, tool.Location, tool.Name, verb));
        }
    }

    private static bool ChangesNothing(ToolContext context, ToolMethod tool) =>
        new StateChanges(context.Compilation, context.CancellationToken).AreAbsent(tool.Method);

    /// <summary>At the hint, where it stands on the method.</summary>
    private static void Contradict(ToolContext context, ToolMethod tool, ToolEffects effects, EffectRule rule, string name, string hint)
    {
        if (rule.Find(effects) is { } evidence)
        {
            var place = tool.Attribute?.ArgumentSyntax(name, context.Compilation, context.CancellationToken)?.GetLocation()
                ?? tool.Location;
            Report(context, rule.For(evidence), place, evidence, hint, tool.Name, evidence.Way());
        }
    }

    private static void AnalyzeMissing(ToolContext context, ToolMethod tool, ToolEffects effects)
    {
        if (tool.Syntax(context.CancellationToken) is not AttributeSyntax { Name: var name })
        {
            return;
        }

        if (_destroys.Find(effects) is { } evidence)
        {
            Report(context, _destroys.For(evidence), name.GetLocation(), evidence, "Destructive = true", tool.Name, evidence.Api);
        }
        else if (effects.IsComplete && effects.Of(EffectKinds.Changing) is { } change)
        {
            if (tool.Framework == ToolFramework.Mcp)
            {
                Report(context, _destroysNothing, name.GetLocation(), change, "Destructive = false", tool.Name, change.Api);
            }
        }
        else if (effects is { IsComplete: true, Evidence: [var read, ..] } && ChangesNothing(context, tool))
        {
            Report(context, _onlyReads, name.GetLocation(), read, "ReadOnly = true", tool.Name, read.Api);
        }
    }

    private static void Report(
        ToolContext context, DiagnosticDescriptor rule, Location place, EffectEvidence evidence, string hint, params string[] names) =>
            context.ReportDiagnostic(
            Diagnostic.Create(rule, place, evidence.Places(), ImmutableDictionary<string, string?>.Empty.Add(Hint, hint), [.. names]));
}
