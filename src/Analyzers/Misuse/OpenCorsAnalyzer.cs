using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>Credentials for every origin: any page a user visits acts in that user's name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenCorsAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.OpenCors,
        "Credentials must not be allowed for any origin",
        "Setting '{0}' lets pages of any origin use the user's credentials. Name the origins with WithOrigins.",
        DiagnosticSeverity.Warning,
        "A browser sends cookies and keeps answers from foreign pages only where the server says which origins it trusts.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(MisuseTypes.CorsPolicyBuilder))
        {
            context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
            context.RegisterOperationAction(assignment => AnalyzeHeader(assignment, types), OperationKind.SimpleAssignment);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (OpensAll(call) && types.Is(call.TargetMethod.ContainingType, MisuseTypes.CorsPolicyBuilder) && AllowsCredentials(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }

    private static bool OpensAll(IInvocationOperation call) =>
        call.TargetMethod.Name == "AllowAnyOrigin"
        || (call.TargetMethod.Name == "SetIsOriginAllowed" && call.First()?.OnlyResult()?.IsConstant(true) == true);

    /// <summary>Whether the same builder is told so, in this chain of calls or in another of the same block.</summary>
    private static bool AllowsCredentials(IInvocationOperation call)
    {
        IOperation block = call;
        while (block.Parent is not null and not IAnonymousFunctionOperation and not IMethodBodyOperation)
        {
            block = block.Parent;
        }

        return block.DescendantsAndSelf().OfType<IInvocationOperation>().Any(other =>
            other.TargetMethod.Name == "AllowCredentials" && Builder(other) is { } builder && builder == Builder(call));
    }

    private static string? Builder(IInvocationOperation call)
    {
        IOperation? instance = call;
        while (instance is IInvocationOperation { Instance: { } inner })
        {
            instance = inner.Core();
        }

        return instance?.Name() ?? (instance as IObjectCreationOperation)?.Syntax.ToString();
    }

    /// <summary>The header that repeats whatever origin asks.</summary>
    private static void AnalyzeHeader(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (IsHeader(assignment.Target, "AccessControlAllowOrigin", "Access-Control-Allow-Origin", types)
            && IsHeader(assignment.Value.Origin(context.CancellationToken), "Origin", "Origin", types))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, assignment.Syntax.GetLocation(), "Access-Control-Allow-Origin"));
        }
    }

    private static bool IsHeader(IOperation operation, string property, string header, KnownTypes types)
    {
        operation = operation is IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } spelled } ? spelled.Core()
            : operation.Core();
        return operation is IPropertyReferenceOperation reference
            && (reference.Property.Name == property || (reference.Property.IsIndexer && reference.Arguments[0].Value.IsConstant(header)))
            && types.Is(reference.Instance?.Core().Type, MisuseTypes.HeaderDictionary);
    }
}
