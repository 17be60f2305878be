using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Shared.Recognition;

/// <summary>Reads what a creating call says: in arguments of its own, or in an options object that it makes.</summary>
internal static class CreationArguments
{
    public static CreationFacts Read(IInvocationOperation call)
    {
        var facts = CreationFacts.None;
        foreach (var argument in call.Arguments)
        {
            facts = argument.Parameter?.Name switch
            {
                "name" or "functionName" => Named(facts, argument.Value),
                "description" => facts with { Description = Text(argument.Value) },
                "parameters" => facts with { ShapesArguments = !IsNothing(argument.Value) },
                "options" => Options(facts, Unwrapped(argument.Value)),
                _ => facts,
            };
        }

        return facts;
    }

    /// <summary>Options that are made elsewhere may hold any name.</summary>
    private static CreationFacts Options(CreationFacts facts, IOperation value) => value switch
    {
        IObjectCreationOperation { Initializer: var initializer } =>
            (initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>().Aggregate(facts, Option),
        _ when IsNothing(value) => facts,
        _ => facts with { IsOpen = true, HasOpenOptions = true, ShapesArguments = true },
    };

    private static CreationFacts Option(CreationFacts facts, ISimpleAssignmentOperation assignment)
    {
        var value = assignment.Value;
        return (assignment.Target as IPropertyReferenceOperation)?.Property.Name switch
        {
            "Name" or "FunctionName" => Named(facts, value),
            "Description" => facts with { Description = Text(value) },
            "Title" => facts with { Title = Text(value) },
            "ReadOnly" => facts with { Hints = facts.Hints with { ReadOnly = Flag(value) } },
            "Destructive" => facts with { Hints = facts.Hints with { Destructive = Flag(value) } },
            "Idempotent" => facts with { Hints = facts.Hints with { Idempotent = Flag(value) } },
            "OpenWorld" => facts with { Hints = facts.Hints with { OpenWorld = Flag(value) } },
            "ConfigureParameterBinding" or "JsonSchemaCreateOptions" or "SchemaCreateOptions" or "Parameters" or "Services" =>
                facts with { ShapesArguments = true },
            _ => facts,
        };
    }

    private static CreationFacts Named(CreationFacts facts, IOperation value)
    {
        var constant = Unwrapped(value).ConstantValue;
        return constant.HasValue ? facts with { Name = constant.Value as string, NameSyntax = constant.Value is null ? null : value.Syntax }
            : facts with { IsOpen = value is not IDefaultValueOperation };
    }

    private static GivenText? Text(IOperation value) =>
        IsNothing(value) ? null
            : new GivenText(Unwrapped(value).ConstantValue is { HasValue: true, Value: string text } ? text : null, value.Syntax);

    private static bool IsNothing(IOperation value) =>
        Unwrapped(value) is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };

    private static bool? Flag(IOperation value) => Unwrapped(value).ConstantValue is { HasValue: true, Value: bool flag } ? flag : null;

    private static IOperation Unwrapped(IOperation value)
    {
        while (value is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
