using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>A wait that holds its thread.</summary>
/// <param name="Operation">What waits.</param>
/// <param name="Name">As people call it.</param>
internal sealed record BlockingWait(IOperation Operation, string Name);

/// <summary>Finds waits that hold their thread, where the value is not known to be there already.</summary>
internal sealed class BlockingWaits(KnownTypes types)
{
    private static readonly string[] _tasks = [TypeNames.Task, TypeNames.TaskOf, TypeNames.ValueTask, TypeNames.ValueTaskOf];

    /// <summary>In the order of the code.</summary>
    public IEnumerable<BlockingWait> In(IOperation body) =>
        from operation in body.DescendantsAndSelf()
        let name = NameOf(operation)
        where name is not null && !IsElsewhere(operation, body) && !IsDone(Awaited(operation), operation, body)
        select new BlockingWait(operation, name);

    private string? NameOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result" } property when IsTask(property.Property.ContainingType) => "Task.Result",
        IInvocationOperation call => NameOf(call),
        _ => null,
    };

    private string? NameOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Wait" when call.Instance is not null && IsTask(call.TargetMethod.ContainingType) => "Task.Wait",
        "WaitAll" or "WaitAny" when IsTask(call.TargetMethod.ContainingType) => "Task." + call.TargetMethod.Name,
        "GetResult" when Awaiter(call) is not null => "GetAwaiter().GetResult",
        "Sleep" when types.Is(call.TargetMethod.ContainingType, EffectTypes.Thread) && !IsYield(call) => "Thread.Sleep",
        _ => null,
    };

    private bool IsTask(ITypeSymbol? type) => Array.Exists(_tasks, name => types.Is(type, name));

    /// <summary>The task of <c>task.GetAwaiter().GetResult()</c>, with or without <c>ConfigureAwait</c>.</summary>
    private IOperation? Awaiter(IInvocationOperation call)
    {
        var task = (call.Instance as IInvocationOperation) is { TargetMethod.Name: "GetAwaiter", Instance: { } instance } ? instance : null;
        task = task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured } ? configured : task;
        return IsTask(task?.Type) ? task : null;
    }

    /// <summary>The task whose value is waited for; null: none, or several.</summary>
    private IOperation? Awaited(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => property.Instance,
        IInvocationOperation { TargetMethod.Name: "GetResult" } call => Awaiter(call),
        IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } instance } => instance,
        _ => null,
    };

    private static bool IsYield(IInvocationOperation call) => call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: 0 };

    /// <summary>Whether another thread runs it, so that the tool's own does not wait.</summary>
    public static bool IsElsewhere(IOperation operation, IOperation body)
    {
        for (var current = operation.Parent; current is not null && current != body; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation && Taker(current) is "Run" or "StartNew" or "QueueUserWorkItem" or "ContinueWith"
                or ".ctor")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method that is given the lambda.</summary>
    private static string? Taker(IOperation lambda)
    {
        var argument = lambda.Parent;
        while (argument is IDelegateCreationOperation or IConversionOperation)
        {
            argument = argument.Parent;
        }

        return argument switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => call.TargetMethod.Name,
            IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "Thread" } } => ".ctor",
            _ => null,
        };
    }

    /// <summary>
    /// Whether code before it has waited for the task, or has asked whether it is done. What a lambda is given was mostly waited for by
    /// who calls it.
    /// </summary>
    private static bool IsDone(IOperation? task, IOperation wait, IOperation body)
    {
        if (task?.Core()
            is not (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation
                or IPropertyReferenceOperation) || task is null)
        {
            return task is not null && task.Core() is IInvocationOperation { TargetMethod.Name: "FromResult" };
        }

        return task.Core()
            is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }
            || body.Descendants().Any(earlier => earlier.Syntax.SpanStart < wait.Syntax.SpanStart && Settles(earlier, task.Core()));
    }

    private static bool Settles(IOperation earlier, IOperation task) => earlier switch
    {
        IAwaitOperation wait =>
            wait.Descendants().Any(
            part => IsSame(part, task) || part is IInvocationOperation { TargetMethod.Name: "WhenAll" or "WhenAny" }),
        IPropertyReferenceOperation
        {
            Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "Status" or "IsFaulted",
            Instance: { } instance
        } => IsSame(instance.Core(), task),
        _ => false,
    };

    private static bool IsSame(IOperation part, IOperation task) => (part, task) switch
    {
        (ILocalReferenceOperation one, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Local, other.Local),
        (IParameterReferenceOperation one, IParameterReferenceOperation other) =>
            SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
        (IMemberReferenceOperation one, IMemberReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Member, other.Member),
        _ => false,
    };
}
