using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Shared.Recognition;

/// <summary>Reads what a creating call says: in arguments of its own, or in an options object that it makes.</summary>
internal static class CreationArguments
{
    public static CreationFacts Read(IInvocationOperation call)
    {
        var facts = new CreationFacts(null, IsOpen: false, null, ToolHints.None);
        foreach (var argument in call.Arguments)
        {
            facts = argument.Parameter?.Name switch
            {
                "name" or "functionName" => Named(facts, argument.Value),
                "description" => facts with { Description = Text(argument.Value) },
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
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => facts,
        _ => facts with { IsOpen = true },
    };

    private static CreationFacts Option(CreationFacts facts, ISimpleAssignmentOperation assignment)
    {
        var value = assignment.Value;
        return (assignment.Target as IPropertyReferenceOperation)?.Property.Name switch
        {
            "Name" or "FunctionName" => Named(facts, value),
            "Description" => facts with { Description = Text(value) },
            "ReadOnly" => facts with { Hints = facts.Hints with { ReadOnly = Flag(value) } },
            "Destructive" => facts with { Hints = facts.Hints with { Destructive = Flag(value) } },
            "Idempotent" => facts with { Hints = facts.Hints with { Idempotent = Flag(value) } },
            "OpenWorld" => facts with { Hints = facts.Hints with { OpenWorld = Flag(value) } },
            _ => facts,
        };
    }

    private static CreationFacts Named(CreationFacts facts, IOperation value)
    {
        var constant = Unwrapped(value).ConstantValue;
        return constant.HasValue ? facts with { Name = constant.Value as string } : facts with { IsOpen = value is not IDefaultValueOperation };
    }

    private static string? Text(IOperation value) => Unwrapped(value).ConstantValue is { HasValue: true, Value: string text } ? text : null;

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
