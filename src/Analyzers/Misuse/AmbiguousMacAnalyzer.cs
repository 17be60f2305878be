using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>Texts that are put together without a boundary can be cut elsewhere: one code then proves two messages.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AmbiguousMacAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.AmbiguousMac,
        "Authenticated texts must have boundaries that cannot move",
        "Texts '{0}' and '{1}' are authenticated as one text, and their boundary can move. Write the length before each part, or one JSON array.",
        DiagnosticSeverity.Info,
        "The texts ab and c make the same code as a and bc; a separator that may occur in a part does not change that.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!MacCalls.IsHash(call.TargetMethod, call) || !MacCalls.IsMac(call, context.CancellationToken) || Input(call) is not { } input
            || HashInput.Joint(input, context.CancellationToken) is not { } joint)
        {
            return;
        }

        var names = TextsOf(joint).Select(part => part.Name()).OfType<string>().ToList();
        if (names.Count > 1)
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, joint.Syntax.GetLocation(), names[0], names[1]));
        }
    }

    /// <summary>What is authenticated, not the key.</summary>
    private static IOperation? Input(IInvocationOperation call) =>
        call.Argument("source") ?? call.Argument("buffer") ?? call.Argument("inputStream");

    /// <summary>The parts that are text of any length; numbers and dates have forms of their own.</summary>
    private static IEnumerable<IOperation> TextsOf(IOperation joint) => (joint switch
    {
        IBinaryOperation sum => Terms(sum),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression),
        IInvocationOperation call => call.Values(),
        _ => [],
    }).Where(part => part.Core().Type?.SpecialType == SpecialType.System_String && !part.IsConstant());

    private static IEnumerable<IOperation> Terms(IOperation sum) =>
        sum.Core() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } inner
            ? Terms(inner.LeftOperand).Concat(Terms(inner.RightOperand)) : [sum];
}
