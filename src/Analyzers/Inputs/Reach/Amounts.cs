using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>Places where a number says how much memory or time is spent.</summary>
internal static class Amounts
{
    private static readonly HashSet<string> _buffers = new(StringComparer.Ordinal)
    {
        "List", "Dictionary", "HashSet", "Queue", "Stack", "PriorityQueue", "StringBuilder", "MemoryStream", "ArrayBufferWriter",
        "BitArray", "String", "ConcurrentDictionary",
    };

    public static Reached? Of(IOperation operation, Carriers carriers)
    {
        var name = operation switch
        {
            IArrayCreationOperation { Initializer: null } array when array.DimensionSizes.Any(size => IsNumber(size, carriers)) =>
                "new " + ((IArrayTypeSymbol)array.Type!).ElementType.Name + "[]",
            IObjectCreationOperation { Type: { } type } creation when _buffers.Contains(type.Name)
                && creation.Arguments.Any(argument => IsNumber(argument.Value, carriers)) => "new " + type.Name,
            IInvocationOperation call when IsCall(call.TargetMethod)
                && call.Arguments.Any(argument => IsNumber(argument.Value, carriers)) => Callees.Name(call.TargetMethod),
            IForLoopOperation { Condition: IBinaryOperation condition } when IsBoundOf(condition, carriers) => "for",
            IWhileLoopOperation { Condition: IBinaryOperation condition } when IsBoundOf(condition, carriers) => "while",
            _ => null,
        };
        return name is null ? null : new Reached(name, Place(operation).GetLocation());
    }

    private static SyntaxNode Place(IOperation operation) => operation switch
    {
        IForLoopOperation { Condition: { } condition } => condition.Syntax,
        IWhileLoopOperation { Condition: { } condition } => condition.Syntax,
        _ => operation.Syntax,
    };

    private static bool IsCall(IMethodSymbol method) => (method.ContainingType?.Name, method.Name) is
        ("Enumerable", "Repeat" or "Range") or ("ArrayPool" or "MemoryPool", "Rent")
            or ("GC", "AllocateArray" or "AllocateUninitializedArray")
        or ("String", "PadLeft" or "PadRight") or ("Task", "Delay") or ("Thread", "Sleep")
        or ("RandomNumberGenerator", "GetBytes" or "GetHexString" or "GetString")
        or ("StringBuilder", "Append" or "EnsureCapacity" or "Insert") or ("Array", "Resize" or "CreateInstance");

    private static bool IsBoundOf(IBinaryOperation condition, Carriers carriers) =>
        IsNumber(condition.LeftOperand, carriers) || IsNumber(condition.RightOperand, carriers);

    private static bool IsNumber(IOperation operation, Carriers carriers) => Numbers.Is(operation.Type) && carriers.Carries(operation);
}
