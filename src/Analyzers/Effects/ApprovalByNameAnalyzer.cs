using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>Code that approves a call because of the name of its tool: the arguments are the model's, and nobody has seen them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApprovalByNameAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.ApprovalByName,
        "Approvals must not be decided by the name of a tool alone",
        "This code approves calls because of '{0}', whatever their arguments are. Show the arguments to a person, or check them.",
        DiagnosticSeverity.Warning,
        "A tool needs approval because some of its calls do harm; its name is the same for all of them, what tells them apart "
        + "are the arguments.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if ((types.Has(EffectTypes.ApprovalRequestContent) && Mentions.Of(context.Compilation, "CreateResponse"))
            || (types.Has(EffectTypes.ApprovalStore) && Mentions.Of(context.Compilation, "ApproveAsync")))
        {
            context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
        }

        if (types.Has(EffectTypes.ApprovalResponseContent) && Mentions.Of(context.Compilation, "ToolApprovalResponseContent"))
        {
            context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "CreateResponse" when types.Is(call.TargetMethod.ContainingType, EffectTypes.ApprovalRequestContent):
                Report(context, call.Argument("approved"), types);
                break;
            case "ApproveAsync" when IsStore(call.TargetMethod.ContainingType, types):
                Report(context, approved: null, types);
                break;
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (types.Is(creation.Type, EffectTypes.ApprovalResponseContent))
        {
            Report(context, creation.Argument("approved"), types);
        }
    }

    private static bool IsStore(ITypeSymbol type, KnownTypes types) =>
        types.Is(type, EffectTypes.ApprovalStore) || type.AllInterfaces.Any(contract => types.Is(contract, EffectTypes.ApprovalStore));

    /// <param name="context">The call that approves.</param>
    /// <param name="approved">What decides beside the conditions around the call; null: the call always approves.</param>
    /// <param name="types">The types of the compilation.</param>
    private static void Report(OperationAnalysisContext context, IOperation? approved, KnownTypes types)
    {
        if (approved?.IsConstant(false) != true && new NameDecision(types, context.CancellationToken).Of(context.Operation, approved)
            is { } name)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(_rule, name.Syntax.GetLocation(), [context.Operation.Syntax.GetLocation()], name.Syntax.ToString()));
        }
    }
}
