using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A table that is keyed by secrets compares them like any text, and holds them all in the clear.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretLookupAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.SecretLookup,
        "Secrets must not be keys of a look-up",
        "Secret '{0}' is looked up by itself. Store and look up its hash, then compare in constant time.",
        DiagnosticSeverity.Info,
        "A look-up compares the keys it finds in a time that tells where they differ, and whoever reads the table has every secret in it.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeIndexer, OperationKind.PropertyReference);
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "TryGetValue" or "ContainsKey" or "Contains" or "GetValueOrDefault" or "TryGet"
            && call.Arguments.Length > 0
            && KeyOf(call) is { } key
            && !IsText(call.Instance))
        {
            Report(context, key);
        }
    }

    /// <summary>Of an extension method the first argument is the table.</summary>
    private static IOperation? KeyOf(IInvocationOperation call) =>
        call.Instance is not null ? call.Arguments[0].Value : call is { TargetMethod.IsExtensionMethod: true, Arguments.Length: > 1 }
            && !IsText(call.Arguments[0].Value) ? call.Arguments[1].Value : null;

    private static bool IsText(IOperation? operation) => operation?.Core().Type?.SpecialType == SpecialType.System_String;

    private static void AnalyzeIndexer(OperationAnalysisContext context)
    {
        if (context.Operation
            is IPropertyReferenceOperation
            {
                Property.IsIndexer: true, Arguments.Length: 1,
                Parent: not ISimpleAssignmentOperation
            } indexer)
        {
            Report(context, indexer.Arguments[0].Value);
        }
    }

    /// <summary>A text that the program itself is written with, and no caller brings.</summary>
    private static bool IsOwn(IOperation key) =>
        key.IsConstant() || key.Core() is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } };

    private static void Report(OperationAnalysisContext context, IOperation key)
    {
        if (key.Core().Type?.SpecialType == SpecialType.System_String && !IsOwn(key) && SecretWords.IsSecret(key.Name()))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, key.Syntax.GetLocation(), key.Name()));
        }
    }
}
