using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Scope;

/// <summary>What one body gives to its local variables, and what it does with them, in the order of the text.</summary>
internal sealed class LocalValues
{
    private static readonly ConditionalWeakTable<IOperation, LocalValues> _cache = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<ISimpleAssignmentOperation>> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IInvocationOperation>> _calls = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _handedOn = new(SymbolEqualityComparer.Default);

    private LocalValues(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            Read(operation);
        }

        foreach (var calls in _calls.Values)
        {
            // Of a chain of calls the last one is the outermost.
            calls.Sort((x, y) => x.Syntax.Span.End.CompareTo(y.Syntax.Span.End));
        }
    }

    /// <summary>Those of the body that the operation is part of.</summary>
    public static LocalValues Of(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return _cache.GetValue(operation, static body => new LocalValues(body));
    }

    /// <summary>
    /// The values that a local may have; of a loop variable the collection. An operation that is no value stands for one that nobody knows.
    /// A compound assignment stands for what it adds.
    /// </summary>
    public IReadOnlyList<IOperation> Values(ISymbol local) => _values.TryGetValue(local, out var values) ? values : [];

    /// <summary>The assignments to members of what the variable, parameter, field or property holds.</summary>
    public IReadOnlyList<ISimpleAssignmentOperation> Members(ISymbol variable) => _members.TryGetValue(variable, out var members) ? members : [];

    /// <summary>The calls on what the variable holds, also those on the results of such calls.</summary>
    public IReadOnlyList<IInvocationOperation> Calls(ISymbol variable) => _calls.TryGetValue(variable, out var calls) ? calls : [];

    /// <summary>Whether other code gets what the variable holds, and may change it.</summary>
    public bool IsHandedOn(ISymbol variable) => _handedOn.Contains(variable);

    /// <summary>The variable, parameter, field or property that a reference names.</summary>
    public static ISymbol? Variable(IOperation? reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        _ => null,
    };

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                Add(_values, declarator.Symbol, value);
                break;
            case IVariableDeclaratorOperation { Initializer: null, Parent: IVariableDeclarationOperation { Initializer.Value: { } value } } declarator:
                Add(_values, declarator.Symbol, value);
                break;
            case IForEachLoopOperation loop:
                foreach (var local in loop.Locals)
                {
                    Add(_values, local, loop.Collection);
                }

                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } local }:
                Add(_values, local, operation);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                Passed(argument);
                break;
            case IArgumentOperation argument:
                Given(argument);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                foreach (var target in deconstruction.Target.DescendantsAndSelf().OfType<ILocalReferenceOperation>())
                {
                    Add(_values, target.Local, deconstruction.Value);
                }

                break;
            case IAssignmentOperation assignment:
                Assigned(assignment);
                break;
            case IInvocationOperation { Instance: { } instance } call when Variable(Root(instance)) is { } variable:
                Add(_calls, variable, call);
                break;
        }
    }

    private void Assigned(IAssignmentOperation assignment)
    {
        if (assignment.Target is ILocalReferenceOperation { Local: { } local })
        {
            Add(_values, local, assignment is ISimpleAssignmentOperation or ICoalesceAssignmentOperation ? assignment.Value : assignment);
        }

        if (assignment is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance } } simple && Variable(instance) is { } variable)
        {
            Add(_members, variable, simple);
        }
    }

    /// <summary>What comes out of a dictionary that is asked for a key was put in; what else comes out of a call nobody knows.</summary>
    private void Passed(IArgumentOperation argument)
    {
        var target = argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;
        if (target is ILocalReferenceOperation { Local: { } local })
        {
            var isTry = argument.Parent is IInvocationOperation { TargetMethod.Name: "TryGetValue" or "TryDequeue" or "TryPop" or "TryPeek" or "TryTake", Instance: not null };
            Add(_values, local, isTry ? ((IInvocationOperation)argument.Parent!).Instance! : argument);
        }
    }

    /// <summary>The variable itself or a chain of calls that gives it back. An object's own methods are no other code.</summary>
    private void Given(IArgumentOperation argument)
    {
        if (argument.Value.Type is { } type && Variable(Root(argument.Value)) is ILocalSymbol local && SymbolEqualityComparer.Default.Equals(local.Type, type)
            && !(argument.Parent is IInvocationOperation call && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type)))
        {
            _handedOn.Add(local);
        }
    }

    private static IOperation Root(IOperation instance)
    {
        while (instance is IInvocationOperation { Instance: { } inner })
        {
            instance = inner;
        }

        return instance;
    }

    private static void Add<T>(Dictionary<ISymbol, List<T>> lists, ISymbol key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(value);
    }
}
