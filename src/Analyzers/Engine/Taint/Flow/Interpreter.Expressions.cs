using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>The values of expressions.</content>
internal sealed partial class Interpreter
{
    private Value Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return Value.Clean;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        Spend(1);
        return operation.ConstantValue is { HasValue: true, Value: var constant }
            ? constant is null ? Value.Clean : new Value { Constant = constant, Shape = ShapeOf(constant as string) }
            : Compute(operation);
    }

    private Value Compute(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: var local }:
                return local.IsRef ? ReadReferred(local) : _state[_layout.Slot(local)];
            case IParameterReferenceOperation parameter:
                return Parameter(parameter.Parameter);
            case IFlowCaptureReferenceOperation capture:
                return _state[_layout.Slot(_frame.Space, capture.Id)];
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IFieldReferenceOperation field:
                return ReadField(field);
            case IPropertyReferenceOperation property:
                return ReadProperty(property);
            case IArrayElementReferenceOperation element:
                return ReadMember(Evaluate(element.ArrayReference), Member.Contents, element.Type);
            case IImplicitIndexerReferenceOperation element:
                return IsHolder(element.Instance.Type) ? ReadMember(Evaluate(element.Instance), Member.Contents, element.Type)
                    : Made(Evaluate(element.Instance), element);
            case IInstanceReferenceOperation:
                return This();
            case IInvocationOperation call:
                return Call(call);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IFlowAnonymousFunctionOperation lambda:
                return new Value { Functions = [new Function(lambda.Symbol, GraphOf(lambda), null)] };
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IMethodReferenceOperation reference:
                return new Value { Functions = [Reference(reference)] };
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation { Local: var local } } reference:
                return Refer(local, reference.Value);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, Evaluate(assignment.Value), assignment);
            case ICompoundAssignmentOperation assignment:
                return Assign(assignment.Target, Compound(assignment), assignment);
            case IDeconstructionAssignmentOperation assignment:
                return Deconstruct(assignment);
            case IEventReferenceOperation { Event: var member } reference:
                return ReadMember(member.IsStatic ? Static() : Evaluate(reference.Instance), Member.Of(member), member.Type);
            case IEventAssignmentOperation assignment:
                return assignment.Adds
                    ? Assign(assignment.EventReference,
                        State.Union(Evaluate(assignment.EventReference), Evaluate(assignment.HandlerValue), 0), assignment) : Value.Clean;
            default:
                return Combine(operation);
        }
    }

    private Value Combine(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return Convert(conversion);
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Unary(unary);
            case IIsPatternOperation pattern:
                return Match(pattern);
            case IIsNullOperation test:
                return new Value { Condition = IsTrusted(Evaluate(test.Operand), whenTrue: true) };
            case IIsTypeOperation test:
                Evaluate(test.ValueOperand);
                return Value.Clean;
            case IInterpolatedStringOperation text:
                return Join([.. text.Parts.Select(PartOf)], text);
            case ITupleOperation tuple:
                return Tuple(tuple);
            case IArrayCreationOperation { Initializer: { } initializer } array:
                return Collection(array, initializer.ElementValues);
            case ICollectionExpressionOperation collection:
                return Collection(collection, collection.Elements);
            case ISpreadOperation spread:
                return ReadMember(Evaluate(spread.Operand), Member.Contents, spread.ElementType);
            case IAnonymousObjectCreationOperation anonymous:
                return Anonymous(anonymous);
            case IAwaitOperation wait:
                return Narrow(Evaluate(wait.Operation), wait.Type);
            case IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } item }:
                return Yield(Evaluate(item), item);
            case IThrowOperation { Exception: { } exception }:
                Throws(Evaluate(exception));
                return Value.Clean;
            case ICaughtExceptionOperation:
                return _thrown;
            case ILocalFunctionOperation or INameOfOperation or ITypeOfOperation or IDefaultValueOperation or ILiteralOperation:
                return Value.Clean;
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            default:
                return Children(operation);
        }
    }

    /// <summary>Of an operation that nothing is known about, what its parts carry.</summary>
    private Value Children(IOperation operation)
    {
        var taints = ImmutableArray<Values.Taint>.Empty;
        foreach (var child in operation.ChildOperations)
        {
            taints = TaintSet.Union(taints, Deep(Evaluate(child)));
        }

        return Made(taints, operation);
    }

    private static IOperation PartOf(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolationOperation interpolation => interpolation.Expression,
        IInterpolatedStringTextOperation text => text.Text,
        _ => part,
    };

    /// <summary>A new text made from others, one after the other.</summary>
    private Value Join(ImmutableArray<IOperation> parts, IOperation operation) =>
        Join([.. parts.Select(part => (Displayed(Evaluate(part), part.Type), part.Type))], operation);

    private Value Join(ImmutableArray<(Value Value, ITypeSymbol? Type)> parts, IOperation operation)
    {
        var taints = ImmutableArray<Values.Taint>.Empty;
        var before = new Beginning();
        foreach (var (value, type) in parts)
        {
            if (_layout.Types.DangersOf(type) != Danger.None)
            {
                taints = TaintSet.Union(taints, TaintSet.Without(Deep(value), before.Prevents));
            }

            before = before.Then(value);
        }

        var shape = parts.Length == 0 ? Shape.None : ShapeOf(parts[parts.Length - 1].Value);
        return Made(taints, operation) with { Prefix = before.Known, Shape = shape & Shape.EndsWithSeparator };
    }

    /// <summary>What the text of a value carries: of an object of the program what its ToString says.</summary>
    private Value Displayed(Value value, ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsRecord: false, IsTupleType: false, IsAnonymousType: false } named && _program.IsOwn(named)
            && !value.Objects.IsEmpty
            ? Text(value, named)
            : value;

    private Value Text(Value value, INamedTypeSymbol type)
    {
        for (var current = type; current is not null && _program.IsOwn(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true } method
                    && _program.SummaryOf(method) is { } summary)
                {
                    return Apply(summary, value, [], member, null);
                }
            }
        }

        return Value.Clean;
    }

    private Value Compound(ICompoundAssignmentOperation assignment)
    {
        var (left, right) = (Evaluate(assignment.Target), Evaluate(assignment.Value));
        if (assignment.Type?.TypeKind == TypeKind.Delegate)
        {
            return State.Union(left, right, _layout.Site(assignment));
        }

        return assignment.OperatorMethod is { } method
            ? Call(new CallSite(method, assignment, null, null, [left, right], [assignment.Target, assignment.Value]))
            : assignment.OperatorKind == BinaryOperatorKind.Add && TextTypesOf(assignment)
                ? Join([(left, assignment.Target.Type), (right, assignment.Value.Type)], assignment)
                : Made(TaintSet.Union(left.Taints, right.Taints), assignment);
    }

    private static bool TextTypesOf(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_String;

    private Value Capture(IFlowCaptureOperation capture)
    {
        var value = Evaluate(capture.Value);
        _state[_layout.Slot(_frame.Space, capture.Id)] = value;
        (_captured.TryGetValue((_frame.Space, capture.Id), out var known) ? known
            : _captured[(_frame.Space, capture.Id)] = []).Add(capture.Value);
        return value;
    }

    private Value Convert(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        return conversion.OperatorMethod is { } method
            ? Call(new CallSite(method, conversion, null, null, [value], [conversion.Operand]))
            : Narrow(value, conversion.Type);
    }

    /// <summary>The value as a type that may carry less.</summary>
    private Value Narrow(Value value, ITypeSymbol? type)
    {
        var dangers = _layout.Types.DangersOf(type);
        return dangers == Danger.None && type?.SpecialType != SpecialType.System_Boolean && value.Condition is null
            && value.Functions.IsEmpty ? value.Taints.IsEmpty && value.Objects.IsEmpty ? value : Value.Clean
                : value.Without(Danger.All & ~dangers);
    }

    private Value Tuple(ITupleOperation tuple)
    {
        var made = New(tuple, tuple.Type);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            Write(made, ElementOf(tuple.Type, i), Evaluate(tuple.Elements[i]), tuple.Elements[i].Type);
        }

        return made;
    }

    /// <summary>Of a type that is missing there are no elements: then what it holds is one.</summary>
    private static Member ElementOf(ITypeSymbol? tuple, int index) =>
        tuple is INamedTypeSymbol { IsTupleType: true, TupleElements: { IsDefault: false } elements } && index < elements.Length
            ? Member.Of(Plain(elements[index]))
            : Member.Contents;

    private static ISymbol Plain(IFieldSymbol element) => element.CorrespondingTupleField ?? element;

    private Value Collection(IOperation collection, ImmutableArray<IOperation> elements)
    {
        var made = New(collection, collection.Type);
        foreach (var element in elements)
        {
            Write(made, Member.Contents, Evaluate(element), element.Type, isWeak: true);
        }

        return made;
    }

    private Value Anonymous(IAnonymousObjectCreationOperation creation)
    {
        var made = New(creation, creation.Type);
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment)
            {
                Write(made, Member.Of(property), Evaluate(assignment.Value), property.Type);
            }
        }

        return made;
    }

    private Value Yield(Value item, IOperation operation)
    {
        var made = New(_frame, _frame.Method.ReturnType);
        Write(made, Member.Contents, item, operation.Type, isWeak: true);
        _frame.Result = _frame.Result is { } result ? State.Union(result, made, 0) : made;
        return Value.Clean;
    }

    /// <summary>A new value made from another one.</summary>
    private Value Made(Value from, IOperation operation) => Made(Deep(from), operation);

    private Value Made(ImmutableArray<Values.Taint> taints, IOperation operation)
    {
        taints = TaintSet.Without(TaintSet.Derived(taints), Danger.All & ~_layout.Types.DangersOf(operation.Type));
        return taints.IsEmpty ? Value.Clean : new Value { Id = Fresh(operation), Taints = taints };
    }

    /// <summary>The number of a value that was just made; what was known about the one before it at this place does not hold.</summary>
    private int Fresh(object place)
    {
        var id = _layout.Site(place);
        _state.Facts = _layout.TryRest(id, out var rest) ? _state.Facts.Without(id).Without(rest.Key) : _state.Facts.Without(id);
        return id;
    }
}
