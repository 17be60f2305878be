using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>Questions about operations that several rules ask.</summary>
internal static class OperationFacts
{
    /// <summary>The operation without conversions, parentheses and awaits around it.</summary>
    public static IOperation Core(this IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => conversion.Operand.Core(),
        IParenthesizedOperation parenthesized => parenthesized.Operand.Core(),
        IAwaitOperation awaited => awaited.Operation.Core(),
        _ => operation,
    };

    public static bool IsConstant(this IOperation operation, object value) =>
        operation.ConstantValue is { HasValue: true, Value: { } constant } && constant.Equals(value);

    public static bool IsConstant(this IOperation operation) => operation.ConstantValue.HasValue || operation.Core().ConstantValue.HasValue;

    /// <summary>The name of what is read, or of the method that is called; null where there is none.</summary>
    public static string? Name(this IOperation operation) => operation.Core() switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" or "ToArray" } view when (view.Instance ?? view.First())
            is { } viewed => viewed.Name(),
        IInvocationOperation call => call.TargetMethod.Name,
        _ => null,
    };

    /// <summary>
    /// The operation, or what the local that it reads was declared with. A local that may have been changed since gives its first value.
    /// </summary>
    public static IOperation Origin(this IOperation operation, CancellationToken cancel)
    {
        var core = operation.Core();
        return core is ILocalReferenceOperation local
            && local.Local.DeclaringSyntaxReferences.Only()?.GetSyntax(cancel) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && value.SyntaxTree == operation.Syntax.SyntaxTree
            && operation.SemanticModel?.GetOperation(value, cancel) is { } initial
            ? initial.Core()
            : core;
    }

    /// <summary>The first argument; null where there is none.</summary>
    public static IOperation? First(this IInvocationOperation call) => call.Arguments.IsEmpty ? null : call.Arguments[0].Value;

    /// <summary>The only item; null where there are none or several.</summary>
    public static T? Only<T>(this ImmutableArray<T> items)
        where T : class =>
        items.Length == 1 ? items[0] : null;

    /// <summary>The argument of a parameter, wherever it stands.</summary>
    public static IOperation? Argument(this IInvocationOperation call, string parameter) => Find(call.Arguments, parameter);

    /// <summary>The argument of a parameter, wherever it stands.</summary>
    public static IOperation? Argument(this IObjectCreationOperation creation, string parameter) => Find(creation.Arguments, parameter);

    /// <summary>The value that an object initializer gives a property; null where it gives none.</summary>
    public static IOperation? Initial(this IObjectCreationOperation creation, string property)
    {
        foreach (var assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property)
            {
                return assignment.Value;
            }
        }

        return null;
    }

    /// <summary>The values that a call is given, those of a parameter array one by one.</summary>
    public static IEnumerable<IOperation> Values(this IInvocationOperation call) =>
        call.Arguments.SelectMany(argument => argument.Value switch
    {
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues,
        ICollectionExpressionOperation items => items.Elements,
        var value => (IEnumerable<IOperation>)[value],
    });

    /// <summary>The single value that a delegate returns whatever it is given; null where it returns none or several.</summary>
    public static IOperation? OnlyResult(this IOperation operation) => operation.Core() switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => OnlyResult(lambda.Body),
        IAnonymousFunctionOperation lambda => OnlyResult(lambda.Body),
        _ => null,
    };

    private static IOperation? OnlyResult(IBlockOperation body) =>
        (body.Operations.Only() as IReturnOperation)?.ReturnedValue?.Core();

    private static IOperation? Find(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(
            argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;
}
