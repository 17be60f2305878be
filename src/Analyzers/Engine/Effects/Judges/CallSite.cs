using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Values;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>A call as judges see it.</summary>
/// <param name="operation">The call.</param>
/// <param name="texts">Reads texts.</param>
internal sealed class CallSite(IOperation operation, KnownTexts texts)
{
    public IOperation Operation { get; } = operation;

    public KnownTexts Texts { get; } = texts;

    public ImmutableArray<IArgumentOperation> Arguments { get; } = KnownArguments.Arguments(operation);

    public IOperation? Instance => (Operation as IInvocationOperation)?.Instance ?? (Operation as IPropertyReferenceOperation)?.Instance;

    /// <summary>The value of a parameter; of a property that is set, of <c>value</c>.</summary>
    public IOperation? Argument(string parameter)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Parameter is { } candidate && string.Equals(candidate.Name, parameter, StringComparison.OrdinalIgnoreCase))
            {
                return argument.Value;
            }
        }

        return parameter == "value" && Operation.Parent is IAssignmentOperation assignment && assignment.Target == Operation
            ? assignment.Value : null;
    }

    /// <summary>The value of the first parameter of such a type; null: it has none.</summary>
    public IOperation? ArgumentOf(params string[] types)
    {
        foreach (var argument in Arguments)
        {
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Type: var type }
                && Array.IndexOf(types, EnumNames.Plain(type).Name) >= 0)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The first text or address that is known as a constant.</summary>
    public string? FirstText()
    {
        foreach (var argument in Arguments)
        {
            if (argument.Parameter?.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" }
                && Target.Of(Texts.Of(argument.Value)) is { } target)
            {
                return target;
            }
        }

        return null;
    }
}
