using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>
/// Code that never runs: behind conditions that are constant, and after what leaves the block. The compiler warns about it too.
/// </summary>
internal static class DeadCode
{
    /// <summary>The parts of an operation that may run.</summary>
    public static IEnumerable<IOperation> Live(IOperation operation) => operation switch
    {
        IBlockOperation block => Live(block),
        IConditionalOperation { Condition: var condition } choice when Constant(condition) is { } isTrue =>
            [condition, .. Present(isTrue ? choice.WhenTrue : choice.WhenFalse)],
        IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } when Constant(condition) == false => [condition],
        IForLoopOperation { Condition: { } condition } loop when Constant(condition) == false => [.. loop.Before, condition],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, LeftOperand: var left } when Constant(left) == false => [left],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, LeftOperand: var left } when Constant(left) == true => [left],
        _ => operation.ChildOperations,
    };

    /// <summary>What a condition always is; null: now this, now that.</summary>
    private static bool? Constant(IOperation condition) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool value } } => value,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Constant(not.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Constant(both.LeftOperand) == false ? false
            : Constant(both.RightOperand) == false ? false : null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Constant(either.LeftOperand) == true ? true
            : Constant(either.RightOperand) == true ? true : null,
        _ => null,
    };

    private static IEnumerable<IOperation> Present(IOperation? branch) => branch is null ? [] : [branch];

    private static IEnumerable<IOperation> Live(IBlockOperation block)
    {
        var isDead = false;
        foreach (var statement in block.Operations)
        {
            isDead = isDead && !HasLabel(statement);
            if (!isDead || statement is ILocalFunctionOperation)
            {
                yield return statement;
            }

            isDead = isDead || Leaves(statement);
        }
    }

    /// <summary>A label is where others jump to.</summary>
    private static bool HasLabel(IOperation statement) => statement.DescendantsAndSelf().Any(part => part is ILabeledOperation);

    /// <summary>Whether the statement after it is never reached from it.</summary>
    private static bool Leaves(IOperation? statement) => statement switch
    {
        IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation block => LeavesBlock(block),
        IConditionalOperation { Condition: var condition } choice when Constant(condition) is { } isTrue =>
            Leaves(isTrue ? choice.WhenTrue : choice.WhenFalse),
        IConditionalOperation choice => Leaves(choice.WhenTrue) && Leaves(choice.WhenFalse),
        IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: true } } loop => !IsLeft(loop),
        IForLoopOperation { Condition: null or { ConstantValue: { HasValue: true, Value: true } } } loop => !IsLeft(loop),
        IUsingOperation used => Leaves(used.Body),
        ILockOperation locked => Leaves(locked.Body),
        ITryOperation tried => Leaves(tried.Finally) || (Leaves(tried.Body) && tried.Catches.All(caught => Leaves(caught.Handler))),
        _ => false,
    };

    private static bool LeavesBlock(IBlockOperation block)
    {
        var leaves = false;
        foreach (var statement in block.Operations)
        {
            leaves = (leaves && !HasLabel(statement)) || Leaves(statement);
        }

        return leaves;
    }

    /// <summary>Whether something in an endless loop jumps behind it.</summary>
    private static bool IsLeft(ILoopOperation loop) => loop.Body.Descendants().Any(part =>
        part is IBranchOperation { BranchKind: BranchKind.GoTo }
            || part is IBranchOperation { BranchKind: BranchKind.Break, Target: var target }
            && SymbolEqualityComparer.Default.Equals(target, loop.ExitLabel));
}
