using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// Tools that together let a stranger's text carry private data away: one brings the text in, one reads the data, one sends it out. The
/// model is the only thing between them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToxicCombinationAnalyzer() : SecureToolsAnalyzer(_alone, _together)
{
    private const EffectKind Toxic = EffectKind.Reads | EffectKind.ReadsUntrusted | EffectKind.Sends;

    private static readonly DiagnosticDescriptor _together = Rule.Create(
        RuleIds.ToxicCombination,
        "Tools of one set must not read private data, read untrusted content and send outside together",
        "Tool '{0}' sends outside through '{1}', beside '{2}', which reads what others write, and '{3}', which reads what is stored. "
        + "Split the set, or require an approval to send.",
        DiagnosticSeverity.Info,
        "A text that a tool brings in can ask the model to read private data with the second tool and to send it away with the "
        + "third; no single tool is wrong.");

    private static readonly DiagnosticDescriptor _alone = Rule.Saying(
        _together,
        "Tool '{0}' reads what others write through '{1}', reads what is stored, and sends outside. Split it, or require an "
        + "approval to send.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        var sets = new ToolSets(context.Compilation, recognizer);
        context.RegisterSymbolAction(
            symbol => AnalyzeSet(new ToolContext(symbol), ToolSets.Of((INamedTypeSymbol)symbol.Symbol, recognizer), null, types),
            SymbolKind.NamedType);
        if (types.Has(TypeNames.McpServerTool) && Mentions.Of(context.Compilation, ToolSets.Registration))
        {
            context.RegisterOperationAction(call => AnalyzeChain(call, sets, types), OperationKind.Invocation);
        }

        if (recognizer.Creations.ArePossible)
        {
            context.RegisterOperationAction(
                list => AnalyzeSet(new ToolContext(list), sets.Of(list.Operation, list.CancellationToken), null, types),
                OperationKind.CollectionExpression,
                OperationKind.ArrayInitializer,
                OperationKind.ObjectOrCollectionInitializer);
        }
    }

    private static void AnalyzeChain(OperationAnalysisContext context, ToolSets sets, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (ToolSets.IsLast(call))
        {
            AnalyzeSet(new ToolContext(context), sets.Of(call, context.CancellationToken), call.Syntax.GetLocation(), types);
        }
    }

    /// <param name="context">Where the set is put together.</param>
    /// <param name="tools">The set.</param>
    /// <param name="place">What puts it together; null: the tools stand where they can be told apart.</param>
    /// <param name="types">The types of the compilation.</param>
    private static void AnalyzeSet(ToolContext context, IEnumerable<ToolMethod> tools, Location? place, KnownTypes types)
    {
        var set = tools.Select(tool => (Tool: tool, Effects: context.EffectsOf(tool))).ToList();
        if (!IsToxic(set.Select(member => member.Effects)))
        {
            return;
        }

        // What one class holds is reported there.
        if (place is not null
            && set.GroupBy(member => member.Tool.Method.ContainingType, SymbolEqualityComparer.Default)
            .Any(part => IsToxic(part.Select(member => member.Effects))))
        {
            return;
        }

        var sending = set.Where(member => Has(member.Effects, EffectKind.Sends) && !IsApproved(member.Tool, types)).ToList();
        if (sending.Find(member => (member.Effects.Kinds & Toxic) == Toxic) is { Tool: { } alone } worst)
        {
            Report(context, _alone, alone, place ?? alone.Location, Evidence(worst.Effects, worst.Effects, worst.Effects),
                worst.Effects.Of(EffectKind.ReadsUntrusted)!.Api);
        }
        else if (sending.FirstOrDefault() is { Tool: { } tool } sender)
        {
            var untrusted = set.Find(member => Has(member.Effects, EffectKind.ReadsUntrusted));
            var reading = set.Find(member => Has(member.Effects, EffectKind.Reads));
            Report(
                context, _together, tool, place ?? tool.Location, Evidence(sender.Effects, untrusted.Effects, reading.Effects),
                sender.Effects.Of(EffectKind.Sends)!.Api, untrusted.Tool.Name, reading.Tool.Name);
        }
    }

    private static bool IsToxic(IEnumerable<ToolEffects> effects) =>
        (effects.Aggregate(EffectKind.None, (all, one) => all | one.Kinds) & Toxic) == Toxic;

    private static bool Has(ToolEffects effects, EffectKind kind) => (effects.Kinds & kind) != EffectKind.None;

    private static bool IsApproved(ToolMethod tool, KnownTypes types) =>
        tool.Requirements.Any(
            requirement => !requirement.IsConditional && types.Is(requirement.Attribute.AttributeClass, TypeNames.RequireApproval));

    private static IEnumerable<Location> Evidence(ToolEffects sends, ToolEffects untrusted, ToolEffects reads) =>
        new[] { sends.Of(EffectKind.Sends), untrusted.Of(EffectKind.ReadsUntrusted), reads.Of(EffectKind.Reads) }
            .SelectMany(evidence => evidence!.Places());

    private static void Report(
        ToolContext context, DiagnosticDescriptor rule, ToolMethod tool, Location place, IEnumerable<Location> evidence,
        params string[] names) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, place, evidence, [tool.Name, .. names]));
}
