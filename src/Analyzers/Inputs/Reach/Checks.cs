using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>
/// Whether code asks something about a value. What becomes of the answer is not followed: these rules advise, and who asks has thought
/// about it.
/// </summary>
internal static class Checks
{
    /// <summary>Whether the operation asks something that bounds the value: not whether it is there, or greater than nothing.</summary>
    public static bool Is(IOperation operation, Carriers carriers) => operation switch
    {
        IBinaryOperation comparison => IsComparison(comparison) && !IsInLambdaOrLoop(operation)
            && (!IsChoice(comparison) || Endings.Decides(comparison))
            && (IsBounded(comparison.LeftOperand, comparison.RightOperand, carriers)
                || IsBounded(comparison.RightOperand, comparison.LeftOperand, carriers)),
        IIsPatternOperation test => (IsEnum(test.Value) || !IsNothing(test.Pattern)) && !IsInLambdaOrLoop(operation)
            && carriers.Mentions(test.Value)
            && (IsEnum(test.Value) || !IsChoice(test.Pattern) || Endings.Decides(test)),
        ISwitchOperation choice => carriers.Mentions(choice.Value) && (IsEnum(choice.Value) || Endings.Refuses(choice)),
        ISwitchExpressionOperation choice => carriers.Mentions(choice.Value) && (IsEnum(choice.Value) || Endings.Refuses(choice)),
        IInvocationOperation call => IsQuestion(call) && (!IsInLambdaOrLoop(operation) || IsThrower(call)) && Mentions(call, carriers),
        _ => false,
    };

    private static bool Mentions(IInvocationOperation call, Carriers carriers) =>
        call.Arguments.Any(argument => carriers.Mentions(argument.Value)) || (call.Instance is { } instance && carriers.Mentions(instance));

    private static bool IsComparison(IBinaryOperation operation) => operation.OperatorKind is
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    /// <summary>One of a few values has a meaning of its own, which says nothing about the others unless the call ends there.</summary>
    private static bool IsChoice(IBinaryOperation comparison) =>
        comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        && (comparison.LeftOperand.ConstantValue.HasValue || comparison.RightOperand.ConstantValue.HasValue)
        && !IsEnum(comparison.LeftOperand);

    private static bool IsChoice(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation => true,
        INegatedPatternOperation { Pattern: var inner } => IsChoice(inner),
        IBinaryPatternOperation both => IsChoice(both.LeftPattern) && IsChoice(both.RightPattern),
        _ => false,
    };

    /// <summary>Who tells values of an enum apart means the others to be the rest.</summary>
    private static bool IsEnum(IOperation value) => Numbers.Underlying(value.Type)?.TypeKind == TypeKind.Enum;

    private static bool IsBounded(IOperation value, IOperation bound, Carriers carriers) =>
        carriers.Mentions(value) && (IsEnum(value) || !IsLittle(bound));

    /// <summary>Null, nothing, and the few numbers that ask only whether there is anything.</summary>
    private static bool IsLittle(IOperation bound) =>
        bound is IDefaultValueOperation
            || (bound.ConstantValue is { HasValue: true, Value: var value } && value is null or "" or 0 or 1 or -1 or 0L or 0m or 0d or 0f);

    private static bool IsNothing(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation { Pattern: var inner } => IsNothing(inner),
        IConstantPatternOperation constant => IsLittle(constant.Value),
        IDeclarationPatternOperation or IDiscardPatternOperation => true,
        IRecursivePatternOperation recursive => recursive.DeconstructionSubpatterns.All(IsNothing)
            && recursive.PropertySubpatterns.All(part => IsNothing(part.Pattern)),
        _ => false,
    };

    private static bool IsQuestion(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "Any" or "ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace" } =>
            false,
        { ReturnType.SpecialType: SpecialType.System_Boolean } => true,
        { Name: "Parse" or "ParseExact" } => true,
        _ => IsThrower(call),
    };

    private static bool IsThrower(IInvocationOperation call) =>
        (call.TargetMethod.Name.StartsWith("ThrowIf", StringComparison.Ordinal)
            && call.TargetMethod.Name is not ("ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace"))
        || call.TargetMethod.ContainingType is { Name: "Validator", ContainingNamespace.Name: "DataAnnotations" };

    /// <summary>In a lambda a comparison selects, and in the condition of a loop it repeats.</summary>
    private static bool IsInLambdaOrLoop(IOperation operation)
    {
        for (IOperation child = operation, parent = operation.Parent!; parent is not null; (child, parent) = (parent, parent.Parent!))
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation { Parent: not null }:
                case IForLoopOperation { Condition: var condition } when condition == child:
                case IWhileLoopOperation { Condition: var test } when test == child:
                    return true;
            }
        }

        return false;
    }
}
