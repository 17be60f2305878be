using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A signing key that each process makes for itself is no key of a service with several instances.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProcessKeyAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.ProcessKey,
        "Signing keys of a service must outlive its process",
        "Type '{0}' signs with a key that ends with this process. Read the key from configuration where instances share it.",
        DiagnosticSeverity.Info,
        "A token of one instance is refused by the others, and every restart ends all tokens.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        // A service is what has web hosting; a tool on a desk may well have a key for each run.
        if (types.Has(MisuseTypes.WebApplication))
        {
            context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
            context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "Random" && types.Is(call.TargetMethod.ContainingType, MisuseTypes.TokenKeyRing))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, call.Syntax.GetLocation(), "TokenKeyRing"));
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name == "SymmetricSecurityKey" && types.Is(creation.Type, MisuseTypes.SymmetricSecurityKey)
            && creation.Argument("key")?.Origin(context.CancellationToken)
            is IInvocationOperation { TargetMethod: { Name: "GetBytes" } method }
            && types.Is(method.ContainingType, MisuseTypes.RandomNumberGenerator))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, creation.Syntax.GetLocation(), creation.Type!.Name));
        }
    }
}
