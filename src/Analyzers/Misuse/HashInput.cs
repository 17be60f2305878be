using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>Takes apart what goes into a hash: the named values that were put together, through encodings and locals.</summary>
internal static class HashInput
{
    private const int MaxDepth = 12;

    /// <summary>The names of the values, in order. Constants have none.</summary>
    public static List<string> Parts(IOperation input, CancellationToken cancel)
    {
        var parts = new List<string>();
        Collect(input, parts, MaxDepth, cancel);
        return parts;
    }

    /// <summary>The operation that puts several texts together; null where there is none.</summary>
    public static IOperation? Joint(IOperation input, CancellationToken cancel)
    {
        var origin = input.Origin(cancel);
        return origin switch
        {
            IInvocationOperation { TargetMethod.Name: "GetBytes" } call when call.First() is { } text => Joint(text, cancel),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => origin,
            IInterpolatedStringOperation => origin,
            IInvocationOperation
            {
                TargetMethod:
                {
                    Name: "Concat" or "Join" or "Format",
                    ContainingType.SpecialType: SpecialType.System_String
                }
            } => origin,
            _ => null,
        };
    }

    private static void Collect(IOperation input, List<string> parts, int depth, CancellationToken cancel)
    {
        var core = input.Core();
        if (depth == 0 || core.IsConstant())
        {
            return;
        }

        if (core is not IInvocationOperation && core.Name() is { } name)
        {
            var origin = core.Origin(cancel);
            if (ReferenceEquals(origin, core) || Children(origin) is not { Count: > 0 })
            {
                parts.Add(name);
                return;
            }

            core = origin;
        }

        foreach (var child in Children(core))
        {
            Collect(child, parts, depth - 1, cancel);
        }
    }

    private static List<IOperation> Children(IOperation operation) => operation switch
    {
        IInvocationOperation
        {
            TargetMethod:
            {
                Name: "GetBytes" or "Concat" or "Join" or "Format" or "ToArray" or "AsSpan"
            or "FromBase64String" or "FromHexString"
            }
        } call =>
            [.. call.Instance is null || call.TargetMethod.Name == "GetBytes" ? [] : new[] { call.Instance }, .. call.Values()],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => [sum.LeftOperand, sum.RightOperand],
        IInterpolatedStringOperation text => [.. text.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression)],
        IArrayCreationOperation { Initializer: { } items } => [.. items.ElementValues],
        ICollectionExpressionOperation items =>
            [.. items.Elements.Select(element => element is ISpreadOperation spread ? spread.Operand : element)],
        _ => [],
    };
}
