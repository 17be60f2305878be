using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A service that answers under any name is reached by pages that have their own name point to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnyHostAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.AnyHost,
        "Services must name their hosts",
        "Setting '{0}' answers requests for any host. Name the hosts of the service.",
        DiagnosticSeverity.Warning,
        "A page can have its own name point to a local service and then read its answers; a list of names stops that, and forged links too.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target.Core() is IPropertyReferenceOperation { Property: { Name: "AllowedHosts" or "AllowAnyHost" } property }
            && IsAny(assignment.Value))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, assignment.Syntax.GetLocation(), property.Name));
        }
    }

    private static bool IsAny(IOperation value) => value.IsConstant("*") || value.IsConstant(true) || value.Core() switch
    {
        ICollectionExpressionOperation items => items.Elements.Any(item => item.IsConstant("*")),
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues.Any(item => item.IsConstant("*")),
        IObjectCreationOperation { Initializer: { } items } =>
            items.Initializers.OfType<IInvocationOperation>().Any(add => add.Arguments.Any(argument => argument.Value.IsConstant("*"))),
        _ => false,
    };

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "AllowAnyHost"
            || (call.TargetMethod.Name == "Add" && call.Instance?.Name() == "AllowedHosts" && call.First()?.IsConstant("*") == true))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                _rule, call.Syntax.GetLocation(), call.TargetMethod.Name == "Add" ? "AllowedHosts" : call.TargetMethod.Name));
        }
    }
}
