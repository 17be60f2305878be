using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>Whether a choice ends the call for the values that it does not name.</summary>
internal static class Endings
{
    /// <summary>Whether a question is the condition of a branch that throws or returns.</summary>
    public static bool Decides(IOperation question)
    {
        for (IOperation child = question, parent = question.Parent!; parent is not null; (child, parent) = (parent, parent.Parent!))
        {
            switch (parent)
            {
                case IConditionalOperation choice when choice.Condition == child:
                    return Ends(choice.WhenTrue) || Ends(choice.WhenFalse);
                case IBinaryOperation or IUnaryOperation or IParenthesizedOperation or IConversionOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Without a default nothing happens to other values; with one, it has to end the call.</summary>
    public static bool Refuses(ISwitchOperation choice)
    {
        var others = choice.Cases.Where(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)).ToList();
        return others.TrueForAll(section => section.Body.Any(Ends));
    }

    /// <summary>Without an arm for the others the expression throws by itself.</summary>
    public static bool Refuses(ISwitchExpressionOperation choice) =>
        choice.Arms.Where(arm => arm.Pattern is IDiscardPatternOperation or IDeclarationPatternOperation && arm.Guard is null)
            .All(arm => Ends(arm.Value));

    private static bool Ends(IOperation? branch) =>
        branch is not null && branch.DescendantsAndSelf().Any(operation => operation is IThrowOperation or IReturnOperation);
}
