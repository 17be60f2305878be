using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Scope;

/// <summary>What one body gives to its local variables, and what it does with them, in the order of the text.</summary>
internal sealed class LocalValues
{
    private static readonly ConditionalWeakTable<IOperation, LocalValues> _cache = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IAssignmentOperation>> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IInvocationOperation>> _calls = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IArgumentOperation>> _given = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<ISymbol, List<ISymbol>>> _same;

    private readonly List<IOperation> _results = [];
    private readonly List<IInvocationOperation> _invocations = [];

    private LocalValues(IOperation body)
    {
        _same = new Lazy<Dictionary<ISymbol, List<ISymbol>>>(Same);
        foreach (var operation in body.DescendantsAndSelf())
        {
            Read(operation);
            if (operation is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } && IsDirectly(operation, body))
            {
                _results.Add(value);
            }
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

    /// <summary>
    /// The assignments to members of what the variable, parameter, field or property holds; a compound one adds to what is there.
    /// </summary>
    public IReadOnlyList<IAssignmentOperation> Members(ISymbol variable) => _members.TryGetValue(variable, out var members) ? members : [];

    /// <summary>The calls on what the variable holds, also those on the results of such calls.</summary>
    public IReadOnlyList<IInvocationOperation> Calls(ISymbol variable) => _calls.TryGetValue(variable, out var calls) ? calls : [];

    /// <summary>The calls on what the variable holds, as methods or as extensions, and those on their results.</summary>
    public IEnumerable<IInvocationOperation> Chained(ISymbol variable) => Calls(variable).Concat(Given(variable).SelectMany(Extended));

    private static IEnumerable<IInvocationOperation> Extended(IArgumentOperation argument)
    {
        for (var outer = argument.Parent; outer is IInvocationOperation or IArgumentOperation or IConversionOperation; outer = outer.Parent)
        {
            if (outer is IInvocationOperation call)
            {
                yield return call;
            }
        }
    }

    /// <summary>All calls of the body.</summary>
    public IReadOnlyList<IInvocationOperation> Invocations => _invocations;

    /// <summary>What the body returns itself, not what lambdas and local functions in it do.</summary>
    public IReadOnlyList<IOperation> Results => _results;

    /// <summary>Where other code gets what the variable holds, and may change it.</summary>
    public IReadOnlyList<IArgumentOperation> Given(ISymbol variable) => _given.TryGetValue(variable, out var given) ? given : [];

    /// <summary>The variable and all others that name the same object in this body: <c>var other = builder;</c>.</summary>
    public IReadOnlyList<ISymbol> Names(ISymbol variable)
    {
        var names = new List<ISymbol> { variable };
        for (var index = 0; index < names.Count; index++)
        {
            foreach (var other in _same.Value.TryGetValue(names[index], out var others) ? others : [])
            {
                if (!names.Contains(other, SymbolEqualityComparer.Default))
                {
                    names.Add(other);
                }
            }
        }

        return names;
    }

    /// <summary>
    /// The variable of the object that an expression gives, itself or at the end of a chain of calls that give it back; null: none.
    /// </summary>
    public static ISymbol? Named(IOperation? value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IInvocationOperation { Instance: { } instance } call
                    when SymbolEqualityComparer.Default.Equals(call.Type, instance.Type):
                    value = instance;
                    break;
                default:
                    return Variable(value);
            }
        }
    }

    /// <summary>The variable, parameter, field or property that a reference names.</summary>
    public static ISymbol? Variable(IOperation? reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        _ => null,
    };

    /// <summary>The local or parameter that is named: what nobody else sets.</summary>
    private static ISymbol? Own(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsDirectly(IOperation operation, IOperation body)
    {
        for (var current = operation; current is not null && current != body; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return true;
    }

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                Add(_values, declarator.Symbol, value);
                break;
            case IVariableDeclaratorOperation
            {
                Initializer: null,
                Parent: IVariableDeclarationOperation { Initializer.Value: { } value }
            } declarator:
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
                foreach (var target in deconstruction.Target.DescendantsAndSelf().Select(Own).OfType<ISymbol>())
                {
                    Add(_values, target, deconstruction.Value);
                }

                break;
            case IAssignmentOperation assignment:
                Assigned(assignment);
                break;
            case IInvocationOperation call:
                _invocations.Add(call);
                if (call.Instance is { } instance && Variable(Root(instance)) is { } variable)
                {
                    Add(_calls, variable, call);
                }

                break;
        }
    }

    private void Assigned(IAssignmentOperation assignment)
    {
        if (Own(assignment.Target) is { } local)
        {
            Add(_values, local, assignment is ISimpleAssignmentOperation or ICoalesceAssignmentOperation ? assignment.Value : assignment);
        }
        else if (assignment is ISimpleAssignmentOperation && Variable(assignment.Target) is { } kept)
        {
            Add(_values, kept, assignment.Value);
        }

        if (assignment.Target is IMemberReferenceOperation { Instance: { } instance } && Variable(instance) is { } variable)
        {
            Add(_members, variable, assignment);
        }
    }

    /// <summary>What comes out of a dictionary that is asked for a key was put in; what else comes out of a call nobody knows.</summary>
    private void Passed(IArgumentOperation argument)
    {
        var target = argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;
        if (Own(target) is { } local)
        {
            var isTry = argument.Parent
                is IInvocationOperation
            {
                TargetMethod.Name: "TryGetValue" or "TryDequeue" or "TryPop" or "TryPeek" or "TryTake",
                Instance: not null
            };
            Add(_values, local, isTry ? ((IInvocationOperation)argument.Parent!).Instance! : argument);
        }
    }

    /// <summary>An object's own methods are no other code.</summary>
    private void Given(IArgumentOperation argument)
    {
        if (argument.Value.Type is { IsValueType: false, SpecialType: not SpecialType.System_String }
            && Named(argument.Value) is { } variable
            && !(argument.Parent is IInvocationOperation call
                && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, TypeOf(variable))))
        {
            Add(_given, variable, argument);
        }
    }

    private Dictionary<ISymbol, List<ISymbol>> Same()
    {
        var same = new Dictionary<ISymbol, List<ISymbol>>(SymbolEqualityComparer.Default);
        foreach (var pair in _values)
        {
            foreach (var value in IsObject(pair.Key) ? pair.Value : [])
            {
                foreach (var other in Choices(value).Select(Named).OfType<ISymbol>().Where(IsObject))
                {
                    Add(same, pair.Key, other);
                    Add(same, other, pair.Key);
                }
            }
        }

        return same;
    }

    /// <summary>The values that a value chooses from.</summary>
    public static IEnumerable<IOperation> Choices(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => Choices(choice.WhenTrue).Concat(Choices(otherwise)),
        ICoalesceOperation choice => Choices(choice.Value).Concat(Choices(choice.WhenNull)),
        IConversionOperation conversion => Choices(conversion.Operand),
        _ => [value],
    };

    private static bool IsObject(ISymbol variable) =>
        TypeOf(variable) is { IsValueType: false, SpecialType: not SpecialType.System_String };

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

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
