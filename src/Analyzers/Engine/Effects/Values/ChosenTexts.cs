using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>
/// The texts that whoever calls a tool hands to it: any, or those that an attribute allows and the guard of the tool enforces. Of a text
/// that the tool looks at itself nobody knows which are left.
/// </summary>
internal static class ChosenTexts
{
    private static readonly string[] _checks =
        ["Contains", "ContainsKey", "TryGetValue", "Equals", "StartsWith", "EndsWith", "IsMatch", "Any", "All", "IndexOf", "Compare",
            "CompareTo", "Parse", "TryParse"];

    public static KnownArguments Of(ToolMethod tool, ProgramCode code, CancellationToken cancel)
    {
        var known = KnownArguments.None;
        foreach (var parameter in tool.Parameters)
        {
            if (parameter is { IsModelControlled: true, Symbol.Type.SpecialType: SpecialType.System_String })
            {
                known = known.With(
                    parameter.Symbol, Allowed(parameter.Symbol, tool.Framework)
                    ?? (IsChecked(parameter.Symbol, code, cancel) ? [KnownTexts.Nothing] : [KnownArguments.Chosen]));
            }
        }

        return known;
    }

    private static bool IsChecked(IParameterSymbol parameter, ProgramCode code, CancellationToken cancel) =>
        parameter.ContainingSymbol is IMethodSymbol method
            && code.Bodies(method, cancel)
            .Any(body => body.Descendants().Any(part => IsCheck(part, KnownArguments.Implemented(parameter))));

    private static bool IsCheck(IOperation operation, IParameterSymbol parameter) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality =>
            Is(equality.LeftOperand, parameter) && !IsNull(equality.RightOperand) || Is(equality.RightOperand, parameter)
                && !IsNull(equality.LeftOperand),
        IIsPatternOperation
        {
            Pattern: not IConstantPatternOperation { Value.ConstantValue.Value: null }
            and not INegatedPatternOperation
        } pattern => Is(pattern.Value, parameter),
        ISwitchOperation choice => Is(choice.Value, parameter),
        ISwitchExpressionOperation choice => Is(choice.Value, parameter),
        IInvocationOperation call when Array.IndexOf(_checks, call.TargetMethod.Name) >= 0
            && call.TargetMethod.ContainingType.Name != "HttpMethod" =>
            Is(call.Instance, parameter) || call.Arguments.Any(argument => Is(argument.Value, parameter)),
        _ => false,
    };

    private static bool Is(IOperation? value, IParameterSymbol parameter) =>
        value is not null && KnownTexts.Plain(value) is IParameterReferenceOperation { Parameter: var named }
            && SymbolEqualityComparer.Default.Equals(named, parameter);

    private static bool IsNull(IOperation value) => value.ConstantValue is { HasValue: true, Value: null or "" };

    private static ImmutableArray<string>? Allowed(IParameterSymbol parameter, ToolFramework framework)
    {
        foreach (var attribute in framework == ToolFramework.Own ? parameter.GetAttributes() : [])
        {
            if (attribute
                is
                {
                    AttributeClass.Name: "AllowedValuesAttribute",
                    ConstructorArguments: [{ Kind: TypedConstantKind.Array, Values: { IsDefaultOrEmpty: false } values }]
                }
                && values.All(value => value.Value is string))
            {
                return [.. values.Select(value => (string)value.Value!)];
            }
        }

        return null;
    }
}
