using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Taint.Guards;

/// <summary>Which characters a test takes, found by asking it about each of them.</summary>
internal static class CharacterTest
{
    /// <summary>Null: nobody knows.</summary>
    public static CharacterSet? Of(IMethodSymbol method)
    {
        if (method is not { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Char, Parameters.Length: 1 })
        {
            return null;
        }

        return method.Name switch
        {
            "IsLetter" => CharacterSet.Where(char.IsLetter, takesOthers: true),
            "IsDigit" or "IsNumber" => CharacterSet.Of('0', '9') with { HasOthers = true },
            "IsLetterOrDigit" => CharacterSet.Where(char.IsLetterOrDigit, takesOthers: true),
            "IsAsciiLetter" => CharacterSet.Where(char.IsLetter, takesOthers: false),
            "IsAsciiDigit" => CharacterSet.Of('0', '9'),
            "IsAsciiLetterOrDigit" => CharacterSet.Where(char.IsLetterOrDigit, takesOthers: false),
            "IsAsciiLetterLower" => CharacterSet.Of('a', 'z'),
            "IsAsciiLetterUpper" => CharacterSet.Of('A', 'Z'),
            "IsLower" => CharacterSet.Where(char.IsLower, takesOthers: true),
            "IsUpper" => CharacterSet.Where(char.IsUpper, takesOthers: true),
            "IsAsciiHexDigit" => CharacterSet.Where(IsHexDigit, takesOthers: false),
            "IsWhiteSpace" => CharacterSet.Where(char.IsWhiteSpace, takesOthers: true),
            "IsControl" => CharacterSet.Where(char.IsControl, takesOthers: false),
            "IsPunctuation" => CharacterSet.Where(char.IsPunctuation, takesOthers: true),
            "IsAscii" => CharacterSet.Where(static _ => true, takesOthers: false),
            _ => null,
        };
    }

    /// <summary>The characters for which a condition on one of them is true.</summary>
    public static CharacterSet? Of(IOperation condition, ISymbol character) => condition switch
    {
        IParenthesizedOperation inner => Of(inner.Operand, character),
        IConversionOperation conversion => Of(conversion.Operand, character),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => ~Of(not.Operand, character),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or =>
            Of(or.LeftOperand, character) | Of(or.RightOperand, character),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and =>
            And(Of(and.LeftOperand, character), Of(and.RightOperand, character)),
        IBinaryOperation binary => Compared(binary, character),
        IIsPatternOperation pattern when IsIt(pattern.Value, character) => Matching(pattern.Pattern),
        IInvocationOperation { TargetMethod: var method, Arguments: [var only] } when IsIt(only.Value, character) =>
            method.Name == "Contains" ? Known(((IInvocationOperation)condition).Instance) : Of(method),
        IInvocationOperation { TargetMethod.Name: "Contains", Arguments: [var text, var sought] } when IsIt(sought.Value, character) =>
            Known(text.Value),
        _ => null,
    };

    private static CharacterSet? And(CharacterSet? x, CharacterSet? y) =>
        x is null || y is null ? null
            : new CharacterSet(x.Value.Low & y.Value.Low, x.Value.High & y.Value.High, x.Value.HasOthers && y.Value.HasOthers);

    private static CharacterSet? Known(IOperation? text) =>
        text is { ConstantValue: { HasValue: true, Value: string known } } ? CharacterSet.Of(known)
            : text is IConversionOperation conversion ? Known(conversion.Operand) : null;

    private static bool IsIt(IOperation operation, ISymbol character) => operation switch
    {
        IConversionOperation conversion => IsIt(conversion.Operand, character),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, character),
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, character),
        _ => false,
    };

    private static CharacterSet? Compared(IBinaryOperation binary, ISymbol character)
    {
        if (!IsIt(binary.LeftOperand, character) || CharacterOf(binary.RightOperand) is not { } other)
        {
            return null;
        }

        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Equals => CharacterSet.Of(other, other),
            BinaryOperatorKind.NotEquals => ~CharacterSet.Of(other, other),
            BinaryOperatorKind.GreaterThanOrEqual => CharacterSet.Of(other, char.MaxValue),
            BinaryOperatorKind.GreaterThan => CharacterSet.Of((char)(other + 1), char.MaxValue),
            BinaryOperatorKind.LessThanOrEqual => CharacterSet.Of('\0', other),
            BinaryOperatorKind.LessThan => other == 0 ? CharacterSet.None : CharacterSet.Of('\0', (char)(other - 1)),
            _ => null,
        };
    }

    private static CharacterSet? Matching(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => CharacterOf(constant.Value) is { } one ? CharacterSet.Of(one, one) : null,
        INegatedPatternOperation negated => ~Matching(negated.Pattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Matching(or.LeftPattern) | Matching(or.RightPattern),
        IBinaryPatternOperation and => And(Matching(and.LeftPattern), Matching(and.RightPattern)),
        IRelationalPatternOperation relation when CharacterOf(relation.Value) is { } bound => relation.OperatorKind switch
        {
            BinaryOperatorKind.GreaterThanOrEqual => CharacterSet.Of(bound, char.MaxValue),
            BinaryOperatorKind.LessThanOrEqual => CharacterSet.Of('\0', bound),
            _ => null,
        },
        _ => null,
    };

    private static char? CharacterOf(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: var value }
        ? value is char character ? character : value is int code and >= 0 and <= char.MaxValue ? (char)code : null
        : operation is IConversionOperation conversion ? CharacterOf(conversion.Operand) : null;

    private static bool IsHexDigit(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';
}
