using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Inputs.Reach;

namespace SecureTools.Analyzers.Inputs.Claims;

/// <summary>Whether a body acts on a claim without holding it against the caller.</summary>
internal static class ClaimUse
{
    public static bool Believes(ClaimKind claim, (IMethodSymbol Method, IOperation Body, int Ordinal) place, CallerSources callers)
    {
        var operations = place.Body.DescendantsAndSelf().ToList();
        var claimed = new Carriers(operations, new ParameterReferences(place.Method, place.Body, place.Ordinal).Is);
        var known = new Carriers(operations, callers.Is);
        return operations.Exists(operation => Acts(claim, operation, claimed))
            && !(claim != ClaimKind.Price && operations.Exists(operation => IsHeldAgainst(operation, claimed, known)));
    }

    private static bool Acts(ClaimKind claim, IOperation operation, Carriers claimed) => claim == ClaimKind.Role
        ? Decides(operation, claimed)
        : operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                claimed.Mentions(comparison) && !IsNothing(comparison),
            IInvocationOperation call => !IsTalk(call.TargetMethod) && call.Arguments.Any(argument => claimed.Carries(argument.Value)),
            IObjectCreationOperation creation => creation.Arguments.Any(argument => claimed.Carries(argument.Value)),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation } assignment => claimed.Carries(assignment.Value),
            IPropertyReferenceOperation { Property.IsIndexer: true } indexer =>
                indexer.Arguments.Any(argument => claimed.Carries(argument.Value)),
            IArrayElementReferenceOperation element => element.Indices.Any(claimed.Carries),
            _ => false,
        };

    private static bool Decides(IOperation operation, Carriers claimed) => operation switch
    {
        IConditionalOperation choice => claimed.Mentions(choice.Condition),
        ISwitchOperation choice => claimed.Mentions(choice.Value),
        ISwitchExpressionOperation choice => claimed.Mentions(choice.Value),
        _ => false,
    };

    private static bool IsNothing(IBinaryOperation comparison) =>
        comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null or "" }
            || comparison.RightOperand.ConstantValue is { HasValue: true, Value: null or "" };

    /// <summary>What makes texts, or writes them for people, does not act.</summary>
    private static bool IsTalk(IMethodSymbol method) =>
        method.ContainingType is { SpecialType: SpecialType.System_String }
            or
        {
            Name: "Console" or "StringBuilder" or "LoggerExtensions" or "ArgumentException" or "ArgumentNullException" or "Path"
                or "Convert"
        }
        || method.Name is "ToString" or "Trim";

    /// <summary>A comparison with the caller, or a question that gets both.</summary>
    private static bool IsHeldAgainst(IOperation operation, Carriers claimed, Carriers known) =>
        operation is IBinaryOperation or IInvocationOperation or IIsPatternOperation && claimed.Mentions(operation)
            && known.Mentions(operation);
}
