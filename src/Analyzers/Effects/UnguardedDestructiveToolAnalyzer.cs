using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Effects;

/// <summary>A tool whose guards are weaker than what it does asks for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnguardedDestructiveToolAnalyzer() : SecureToolsAnalyzer(
    [_declared, .. _found, _declaredMcp, .. _foundMcp, _declaredFunction, .. _foundFunction, _openRule, .. _open, _access, _payment])
{
    private const EffectKind Storing = EffectKinds.Destructive | EffectKind.Creates | EffectKind.Updates;

    private static readonly DiagnosticDescriptor _declared = Rule.Create(
        RuleIds.UnguardedDestructiveTool,
        "Destructive tools must require a permission",
        "Tool '{0}' is declared destructive, but not every call needs a permission or role. Add [RequirePermission].",
        DiagnosticSeverity.Warning,
        "Who may call a tool is decided by the permissions and roles that it requires; a requirement with a condition leaves calls open.");

    private static readonly EffectRule _found = new(
        _declared, "Tool '{0}' # through '{1}', but not every call needs a permission or role. Add [RequirePermission].",
        EffectKinds.Destructive);

    private static readonly DiagnosticDescriptor _declaredMcp = Rule.Saying(
        _declared,
        "Tool '{0}' is declared destructive, and whoever reaches the server may call it. Add [Authorize], and let the server enforce it.");

    private static readonly EffectRule _foundMcp = new(
        _declared,
        "Tool '{0}' # through '{1}', and whoever reaches the server may call it. Add [Authorize], and let the server enforce it.",
        EffectKinds.Destructive);

    private static readonly DiagnosticDescriptor _declaredFunction =
        Rule.Saying(
            _declared,
            "Tool '{0}' is declared destructive, and nobody is asked before a model runs it. Require an approval, or check who calls.");

    private static readonly EffectRule _foundFunction = new(
        _declared, "Tool '{0}' # through '{1}', and nobody is asked before a model runs it. Require an approval, or check who calls.",
        EffectKinds.Destructive);

    private static readonly DiagnosticDescriptor _openRule = Rule.Create(
        RuleIds.OpenToolWithEffects,
        "Tools open to anonymous callers must not change anything",
        "Tool '{0}' is open to everybody, and changes what is stored through '{1}'. Require something of its callers.",
        DiagnosticSeverity.Warning,
        "Nobody is answerable for what an anonymous caller does, and anybody can have it done as often as the network allows.");

    private static readonly EffectRule _open =
        new(_openRule, "Tool '{0}' is open to everybody, and # through '{1}'. Require something of its callers.", Storing);

    private static readonly DiagnosticDescriptor _access = Rule.Create(
        RuleIds.AccessWithoutSecondFactor,
        "Tools that change access must require a second factor",
        "Tool '{0}' changes access through '{1}', and not every call needs a second factor. Add [RequireMfa].",
        DiagnosticSeverity.Warning,
        "Whoever can change credentials and roles with a stolen session turns a short theft into a lasting one; a fresh second "
        + "factor is what the thief lacks.");

    private static readonly DiagnosticDescriptor _payment = Rule.Create(
        RuleIds.UnlimitedPayment,
        "Tools that move money must have a limit or an approval",
        "Tool '{0}' moves money through '{1}' without any limit. Add [RequireApproval], [RateLimit], or a [Range] on the amount.",
        DiagnosticSeverity.Warning,
        "A model repeats what works and takes amounts from texts it has read; a limit bounds what one mistake costs, an "
        + "approval lets a person see it first.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterToolAction(types, (place, tool) =>
    {
        var effects = place.EffectsOf(tool);
        if (tool.Framework == ToolFramework.Own)
        {
            AnalyzeOwn(place, tool, effects, new ToolGuards(types, tool));
        }
        else if (tool.Hints.Destructive == true || (effects.Kinds & Storing) != EffectKind.None)
        {
            AnalyzeOther(place, tool, effects, types);
        }
    });

    private static void AnalyzeOwn(ToolContext context, ToolMethod tool, ToolEffects effects, ToolGuards guards)
    {
        if (guards.AreOpen && _open.Report(context, tool.Location, tool, effects))
        {
            return;
        }

        if (!guards.DecideWho)
        {
            ReportUnguarded(context, tool, effects, _found, _declared);
        }

        if (!guards.HaveSecondFactor)
        {
            Report(context, _access, tool, effects.Of(EffectKind.ChangesAccess));
        }

        if (!guards.HaveLimit)
        {
            Report(context, _payment, tool, effects.Of(EffectKind.Pays));
        }
    }

    private static void Report(ToolContext context, DiagnosticDescriptor rule, ToolMethod tool, EffectEvidence? evidence)
    {
        if (evidence is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, tool.Location, evidence.Places(), tool.Name, evidence.Api));
        }
    }

    /// <summary>Whether attributes are enforced is the question of another rule.</summary>
    private static void AnalyzeOther(ToolContext context, ToolMethod tool, ToolEffects effects, KnownTypes types)
    {
        var attributes = AuthorizationAttributes.Of(tool.Method, types);
        var host = HostFacts.Of(context.Compilation);
        if (attributes.Allows is not null && host.Authorization(tool.Framework, context.CancellationToken) != HostGuard.Nothing)
        {
            _open.Report(context, tool.Location, tool, effects);
        }
        else if (attributes.Requires.IsEmpty && !host.MayGuardAll(tool.Framework, context.CancellationToken)
            && !new ForeignGuards(context, types).Guard(tool))
        {
            var isMcp = tool.Framework == ToolFramework.Mcp;
            ReportUnguarded(context, tool, effects, isMcp ? _foundMcp : _foundFunction, isMcp ? _declaredMcp : _declaredFunction);
        }
    }

    private static void ReportUnguarded(
        ToolContext context, ToolMethod tool, ToolEffects effects, EffectRule found, DiagnosticDescriptor declared)
    {
        if (!found.Report(context, tool.Location, tool, effects) && tool.Hints.Destructive == true)
        {
            context.ReportDiagnostic(Diagnostic.Create(declared, tool.Location, tool.Name));
        }
    }
}
