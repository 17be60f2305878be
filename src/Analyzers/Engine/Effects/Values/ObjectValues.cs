using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>A value, and what is known where it stands.</summary>
internal readonly record struct KnownValue(IOperation Operation, KnownTexts Texts);

/// <summary>
/// What objects are made of: where they come from, and what is assigned to their members; in the body that uses them, in methods of the
/// program that make them, and in those that they are handed to.
/// </summary>
internal static class ObjectValues
{
    private const int Farthest = 8;

    /// <summary>Without conversions and parentheses.</summary>
    public static IOperation? Unconverted(IOperation? value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value;
    }

    /// <summary>
    /// What a value may be: of a local all that is assigned to it, of a choice all of it, of a method of the program all that it returns.
    /// </summary>
    public static IEnumerable<KnownValue> Sources(IOperation? value, KnownTexts texts, int steps = 0)
    {
        if (value is { ConstantValue.HasValue: true })
        {
            // Conversions of constants are constant, and know their types.
            return [new KnownValue(value, texts)];
        }

        var inner = Unconverted(value);
        var next = steps > Farthest ? default : inner switch
        {
            ILocalReferenceOperation local => (Values: LocalValues.Of(local).Values(local.Local), Texts: texts),
            IFieldReferenceOperation field when texts.Fixed(field.Field).ToList() is { Count: > 0 } values =>
                (Values: values, Texts: texts),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property when texts.Fixed(property.Property).ToList()
                is { Count: > 0 } values => (Values: values, Texts: texts),
            IAwaitOperation awaited => (Values: [awaited.Operation], Texts: texts),
            IConditionalOperation { WhenFalse: { } otherwise } choice => (Values: [choice.WhenTrue, otherwise], Texts: texts),
            ICoalesceOperation choice => (Values: [choice.Value, choice.WhenNull], Texts: texts),
            ISwitchExpressionOperation choice =>
                (Values: [.. choice.Arms.Select(arm => arm.Value).Where(arm => Unconverted(arm) is not IThrowOperation)], Texts: texts),
            IInvocationOperation call when texts.Code(call.TargetMethod) is { IsEmpty: false } bodies =>
                (Values: (IReadOnlyList<IOperation>)[.. bodies.SelectMany(body => LocalValues.Of(body).Results)],
                    Texts: texts.Inside(call)),
            _ => default,
        };
        if (next.Values is null)
        {
            return inner is null ? [] : [new KnownValue(inner, texts)];
        }

        return next.Values.SelectMany(source => Sources(source, next.Texts, steps + 1));
    }

    /// <summary>What is assigned to a member of an object; a compound assignment, where something is added to it.</summary>
    public static IEnumerable<KnownValue> Assigned(IOperation? instance, string member, KnownTexts texts) =>
        Assigned(instance, member, texts, 0);

    private static IEnumerable<KnownValue> Assigned(IOperation? instance, string member, KnownTexts texts, int steps)
    {
        var inner = Unconverted(instance);
        if (inner is null || steps > Farthest)
        {
            return [];
        }

        if (LocalValues.Named(inner) is { } variable)
        {
            var values = LocalValues.Of(inner);
            return values.Names(variable)
                .SelectMany(name => Made(values, name, member, texts, steps).Concat(Later(values, name, member, texts, steps)));
        }

        return Fresh(inner, member, texts, steps);
    }

    /// <summary>What is assigned to an object that has no name.</summary>
    private static IEnumerable<KnownValue> Fresh(IOperation inner, string member, KnownTexts texts, int steps)
    {
        if (inner is IInvocationOperation invocation)
        {
            return Returned(invocation, member, texts, steps);
        }

        return inner switch
        {
            IObjectCreationOperation { Initializer.Initializers: var initializers } => initializers.OfType<ISimpleAssignmentOperation>()
                .Where(assignment => assignment.Target is IMemberReferenceOperation reference && reference.Member.Name == member)
                .Select(assignment => new KnownValue(assignment.Value, texts)),
            IAwaitOperation awaited => Assigned(awaited.Operation, member, texts, steps + 1),
            IConditionalOperation { WhenFalse: { } otherwise } choice =>
                Assigned(choice.WhenTrue, member, texts, steps + 1).Concat(Assigned(otherwise, member, texts, steps + 1)),
            ICoalesceOperation choice =>
                Assigned(choice.Value, member, texts, steps + 1).Concat(Assigned(choice.WhenNull, member, texts, steps + 1)),
            _ => [],
        };
    }

    /// <summary>Where the object was made: here, or by who handed it over.</summary>
    private static IEnumerable<KnownValue> Made(LocalValues values, ISymbol name, string member, KnownTexts texts, int steps) =>
        name is IParameterSymbol parameter && texts.Source(parameter) is { } source
            ? Assigned(source.Operation, member, source.Texts, steps + 1)
            : values.Values(name).Where(value => LocalValues.Named(value) is null)
            .SelectMany(value => Assigned(value, member, texts, steps + 1));

    /// <summary>What the body assigns, and methods that it hands the object to.</summary>
    private static IEnumerable<KnownValue> Later(LocalValues values, ISymbol name, string member, KnownTexts texts, int steps)
    {
        foreach (var assignment in values.Members(name))
        {
            if (((IMemberReferenceOperation)assignment.Target).Member.Name == member)
            {
                yield return new KnownValue(assignment is ICompoundAssignmentOperation ? assignment : assignment.Value, texts);
            }
        }

        foreach (var value in name is IFieldSymbol field && steps == 0 ? Nearby(values, field, member, texts) : [])
        {
            yield return value;
        }

        foreach (var argument in steps < Farthest ? values.Given(name) : [])
        {
            foreach (var value in Inside(argument, member, texts, steps))
            {
                yield return value;
            }
        }
    }

    /// <summary>What other methods of the same type that the body calls assign to what a field holds: nobody hands it to them.</summary>
    private static IEnumerable<KnownValue> Nearby(LocalValues values, IFieldSymbol field, string member, KnownTexts texts) =>
        from call in values.Invocations
        where SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, field.ContainingType)
        from body in texts.Code(call.TargetMethod)
        from value in Later(LocalValues.Of(body), field, member, texts.Inside(call), 1)
        select value;

    private static IEnumerable<KnownValue> Inside(IArgumentOperation argument, string member, KnownTexts texts, int steps)
    {
        if (argument is not { Parent: IInvocationOperation call, Parameter: { } parameter }
            || texts.Code(call.TargetMethod) is not { IsEmpty: false } bodies)
        {
            return [];
        }

        var inside = texts.Inside(call);
        var declared = KnownArguments.Implemented(parameter);
        return bodies.SelectMany(body =>
        {
            var values = LocalValues.Of(body);
            return values.Names(declared).SelectMany(name => Later(values, name, member, inside, steps + 1));
        });
    }

    private static IEnumerable<KnownValue> Returned(IInvocationOperation call, string member, KnownTexts texts, int steps)
    {
        var bodies = texts.Code(call.TargetMethod);
        if (bodies.IsEmpty)
        {
            return [];
        }

        var inside = texts.Inside(call);
        return bodies.SelectMany(body => LocalValues.Of(body).Results).SelectMany(result => Assigned(result, member, inside, steps + 1));
    }
}
