using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>A call as judges see it.</summary>
/// <param name="operation">The call.</param>
/// <param name="texts">Reads texts.</param>
internal sealed class CallSite(IOperation operation, KnownTexts texts)
{
    public IOperation Operation { get; } = operation;

    public KnownTexts Texts { get; } = texts;

    public ImmutableArray<IArgumentOperation> Arguments { get; } = operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation property => property.Arguments,
        _ => [],
    };

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

        return parameter == "value" && Operation.Parent is IAssignmentOperation assignment && assignment.Target == Operation ? assignment.Value : null;
    }

    /// <summary>The value of the first parameter of such a type; null: it has none.</summary>
    public IOperation? ArgumentOf(params string[] types)
    {
        foreach (var argument in Arguments)
        {
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Type: var type } && Array.IndexOf(types, Plain(type).Name) >= 0)
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
            if (argument.Parameter?.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" } && Target.Of(Texts.Of(argument.Value)) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>What a value may be: of a local all that is assigned to it.</summary>
    public static IEnumerable<IOperation> Sources(IOperation? value, int steps = 0)
    {
        var inner = Unconverted(value);
        if (inner is ILocalReferenceOperation local && steps < 8)
        {
            foreach (var source in LocalValues.Of(local).Values(local.Local))
            {
                foreach (var known in Sources(source, steps + 1))
                {
                    yield return known;
                }
            }
        }
        else if (inner is IAwaitOperation awaited)
        {
            yield return Unconverted(awaited.Operation)!;
        }
        else if (inner is not null)
        {
            yield return inner;
        }
    }

    /// <summary>What is assigned to a member of an object: where it is created, or later in the same body.</summary>
    public static IEnumerable<IOperation> Assigned(IOperation? instance, string member)
    {
        foreach (var source in Sources(instance))
        {
            foreach (var assignment in Initializers(source))
            {
                if (assignment.Target is IMemberReferenceOperation reference && reference.Member.Name == member)
                {
                    yield return assignment.Value;
                }
            }
        }

        if (instance is not null && LocalValues.Variable(Unconverted(instance)) is { } variable)
        {
            foreach (var assignment in LocalValues.Of(instance).Members(variable))
            {
                if (((IMemberReferenceOperation)assignment.Target).Member.Name == member)
                {
                    yield return assignment.Value;
                }
            }
        }
    }

    public static IOperation? Unconverted(IOperation? value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value;
    }

    private static IEnumerable<ISimpleAssignmentOperation> Initializers(IOperation creation) =>
        (creation as IObjectCreationOperation)?.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [];

    private static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;
}
