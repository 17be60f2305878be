using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// Tells decisions that the name of a tool makes alone from all others. Whoever looks at arguments, hands the call to other code, or asks
/// anything else may decide by that, so such code is left alone.
/// </summary>
internal sealed class NameDecision(KnownTypes types, CancellationToken cancel)
{
    private static readonly HashSet<string> _comparisons =
        new(StringComparer.Ordinal) { "Equals", "Contains", "StartsWith", "EndsWith", "ContainsKey", "Any", "Exists", "IsMatch" };

    /// <summary>The reading of the name that decides; null: something else decides as well, or nothing does.</summary>
    public IOperation? Of(IOperation approval, IOperation? approved)
    {
        var body = Body(approval);
        var deciding = Conditions(approval, body).ToList();
        if (approved is not null && !approved.IsConstant(true))
        {
            deciding.Add(approved.Origin(cancel));
        }

        var parts = deciding.SelectMany(condition => condition.DescendantsAndSelf()).ToList();
        return parts.Find(IsName) is { } name && parts.TrueForAll(IsAboutNames) && !body.Descendants().Any(LooksAtCall) ? name : null;
    }

    /// <summary>The whole method: lambdas in it see what it sees.</summary>
    private static IOperation Body(IOperation operation)
    {
        var root = operation;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root;
    }

    /// <summary>What has to hold, or not to hold, for the operation to run.</summary>
    private static IEnumerable<IOperation> Conditions(IOperation operation, IOperation body)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null && inner != body; (inner, outer) = (outer, outer.Parent))
        {
            foreach (var condition in Between(inner, outer))
            {
                yield return condition;
            }
        }
    }

    private static IEnumerable<IOperation> Between(IOperation inner, IOperation outer) => outer switch
    {
        IConditionalOperation choice when inner != choice.Condition => [choice.Condition],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both
            when inner == both.RightOperand => [both.LeftOperand],
        ISwitchOperation choice => [choice.Value],
        ISwitchExpressionOperation choice when inner != choice.Value => [choice.Value],
        ISwitchCaseOperation labels => labels.Clauses,
        ISwitchExpressionArmOperation arm => arm.Guard is { } guard && inner != guard ? [arm.Pattern, guard] : [arm.Pattern],
        _ => [],
    };

    private bool IsName(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.Name: "Name" } call && IsCall(call.Property.ContainingType)
        || operation is IPropertyReferenceOperation { Property.Name: "Tool" } request
        && types.Is(request.Property.ContainingType, EffectTypes.ApprovalRequest);

    private bool IsCall(ITypeSymbol type) => types.Is(type, EffectTypes.FunctionCall) || types.Is(type, EffectTypes.McpCall);

    /// <summary>
    /// Whether the part of a condition asks for nothing but names: it compares them, or finds out what kind of request it has.
    /// </summary>
    private bool IsAboutNames(IOperation operation) => operation switch
    {
        IInvocationOperation call => _comparisons.Contains(call.TargetMethod.Name) && call.Descendants().Any(IsName),
        IAwaitOperation or IDynamicInvocationOperation or IObjectCreationOperation or IAnonymousFunctionOperation
            or IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } => false,
        ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }
            or IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean, ConstantValue.HasValue: false } => false,
        IPropertyReferenceOperation property => IsName(property) || IsRequest(property.Type) || IsCollection(property.Type),
        _ => true,
    };

    private bool IsRequest(ITypeSymbol? type) =>
        types.DerivesFrom(type, EffectTypes.ToolCallContent) || types.Is(type, EffectTypes.ApprovalRequestContent)
            || types.Is(type, EffectTypes.ApprovalRequest);

    private static bool IsCollection(ITypeSymbol? type) =>
        type is { SpecialType: not SpecialType.System_String }
        && type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>Whether the code reads arguments, or gives the call or the request to code that may.</summary>
    private bool LooksAtCall(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Arguments" or "ArgumentsHash" } property =>
            IsCall(property.Property.ContainingType) || types.Is(property.Property.ContainingType, EffectTypes.ApprovalRequest),
        IPropertySubpatternOperation { Member: IPropertyReferenceOperation { Property.Name: "Arguments" } } => true,
        IArgumentOperation { Parent: IInvocationOperation or IObjectCreationOperation, Value: var value } argument =>
            IsRequest(value.Core().Type) && !IsAnswer(argument.Parent!),
        IInterpolationOperation { Expression: var value } => IsRequest(value.Core().Type),
        _ => false,
    };

    /// <summary>The answer names the call that it is for.</summary>
    private bool IsAnswer(IOperation operation) =>
        types.Is(operation.Type, EffectTypes.ApprovalResponseContent) || operation is IInvocationOperation { TargetMethod.Name: "Add" };
}
