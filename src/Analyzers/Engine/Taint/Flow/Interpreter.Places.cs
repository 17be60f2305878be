using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Variables, and the members of objects.</content>
internal sealed partial class Interpreter
{
    private const int MostDepth = 4;

    private readonly Dictionary<(int Space, CaptureId Capture), List<IOperation>> _captured = [];

    private Value This() => new() { Objects = [_layout.ObjectOf(new Origin(RootKind.This, 0, null), _method.ContainingType)] };

    private Value Static() => new() { Objects = [_layout.ObjectOf(new Origin(RootKind.Static, 0, null), null)] };

    private Value New(object place, ITypeSymbol? type) => new() { Objects = [_layout.ObjectAt(place, type)] };

    private Value Parameter(IParameterSymbol parameter) => IsPrimary(parameter)
        ? ReadMember(This(), Member.Of(parameter), parameter.Type)
        : _state[_layout.Slot(parameter)];

    /// <summary>Whether the parameter of a primary constructor is used by another method.</summary>
    private bool IsPrimary(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && !SymbolEqualityComparer.Default.Equals(constructor, _method);

    private void StorePrimaryParameters()
    {
        if (!TaintProgram.IsPrimaryConstructor(_method, _cancel))
        {
            return;
        }

        foreach (var parameter in _method.Parameters)
        {
            var value = _state[_layout.Slot(parameter)];
            Write(This(), Member.Of(parameter), value, parameter.Type);
            foreach (var member in _method.ContainingType.GetMembers(parameter.Name))
            {
                if (member is IPropertySymbol property && TaintProgram.IsPositional(property, _cancel))
                {
                    Write(This(), Member.Of(property), value, parameter.Type);
                }
            }
        }
    }

    private Value ReadField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (field is { IsStatic: true, Name: "DirectorySeparatorChar" or "AltDirectorySeparatorChar", ContainingType.Name: "Path" })
        {
            return new Value { Shape = Shape.EndsWithSeparator, Constant = '/' };
        }

        var owner = field.IsStatic ? Static() : Evaluate(reference.Instance);
        var member = Member.Of(field);
        return _program.Constants.Of(field, _cancel) is { } known && !IsWritten(owner, member, field.Type) ? known
            : Initialized(owner, field, field.Type) ?? ReadMember(owner, member, field.Type);
    }

    private bool IsWritten(Value owner, Member member, ITypeSymbol type)
    {
        foreach (var number in owner.Objects)
        {
            if (_state.IsSet(_layout.Slot(number, member, type)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a member of the objects holds that the value may be.</summary>
    private Value ReadMember(Value owner, Member member, ITypeSymbol? type)
    {
        Value? held = null;
        var isAllWritten = owner.Objects.Length > 0 && member is Member.Named;
        foreach (var number in owner.Objects)
        {
            var slot = _layout.Slot(number, member, type);
            isAllWritten &= _state.IsSet(slot);
            held = held is null ? _state[slot] : State.Union(held, _state[slot], Layout.JoinSite(slot));
        }

        var whole = isAllWritten ? [] : Uncovered(owner);
        var harmless = Danger.All & ~_layout.Types.DangersOf(type);
        if (whole.IsEmpty)
        {
            return harmless == Danger.All && type is { TypeKind: not TypeKind.Delegate, SpecialType: not SpecialType.System_Boolean }
                ? Value.Clean : held?.Without(harmless) ?? Value.Clean;
        }

        var taints = TaintSet.Without(TaintSet.Derived(whole), harmless);
        var part = taints.IsEmpty ? Value.Clean : new Value { Id = owner.Id == 0 ? 0 : _layout.Site((owner.Id, member)), Taints = taints };
        part = _state.Apply(part);
        return held is null || held.IsPlain ? part : State.Union(held, part, _layout.Site((owner.Id, member)));
    }

    /// <summary>What the value carries as a whole, where that is not what its objects say member by member.</summary>
    private ImmutableArray<Values.Taint> Uncovered(Value value)
    {
        var taints = value.Taints;
        foreach (var number in value.Objects)
        {
            if (!taints.IsEmpty && _layout.RootOf(number) is { } root && _layout.TryNumber(root, out var origin))
            {
                taints = TaintSet.Map(taints, taint => taint.Origin == origin ? taint with { Dangers = Danger.None } : taint);
            }
        }

        return taints;
    }

    /// <returns>Whether the objects are known.</returns>
    private bool Write(Value owner, Member member, Value value, ITypeSymbol? type, bool isWeak = false)
    {
        foreach (var number in owner.Objects)
        {
            var slot = _layout.Slot(number, member, type);
            var isStrong = !isWeak && owner.Objects.Length == 1 && member is Member.Named;
            _state[slot] = isStrong ? value : State.Union(_state[slot], value, Layout.JoinSite(slot));
        }

        return owner.Objects.Length > 0;
    }

    /// <summary>All that a value carries, in itself and in what it holds.</summary>
    private ImmutableArray<Values.Taint> Deep(Value value)
    {
        return value.Objects.IsEmpty ? value.Taints : Collect(value, [], 0);
    }

    private ImmutableArray<Values.Taint> Collect(Value value, HashSet<int> seen, int depth)
    {
        var taints = value.Taints;
        foreach (var number in value.Objects)
        {
            if (depth < MostDepth && seen.Add(number))
            {
                foreach (var slot in _layout.SlotsOf(number))
                {
                    if (_state.IsSet(slot))
                    {
                        taints = TaintSet.Union(taints, Collect(_state[slot], seen, depth + 1));
                    }
                }
            }
        }

        return taints;
    }

    private Value Assign(IOperation target, Value value, IOperation assignment)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                _state[_layout.Slot(local.Local)] = Told(value, "'" + local.Local.Name + "' is set", assignment);
                AssignReferred(local.Local, value, assignment);
                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } call:
                AssignReturned(call.TargetMethod, call.Instance, call.Arguments, value, assignment);
                break;
            case IParameterReferenceOperation parameter when !IsPrimary(parameter.Parameter):
                _state[_layout.Slot(parameter.Parameter)] = Told(value, "'" + parameter.Parameter.Name + "' is set", assignment);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                Write(This(), Member.Of(parameter), value, parameter.Type);
                break;
            case IFieldReferenceOperation { Field: var field } reference:
                var owner = field.IsStatic ? Static() : Evaluate(reference.Instance);
                Put(owner, reference.Instance, Member.Of(field), Told(value, "'" + field.Name + "' is set", assignment), field.Type);
                break;
            case IPropertyReferenceOperation property:
                SetProperty(property, value, assignment);
                break;
            case IArrayElementReferenceOperation element:
                Put(Evaluate(element.ArrayReference), element.ArrayReference, Member.Contents, value, element.Type);
                break;
            case IImplicitIndexerReferenceOperation element:
                Put(Evaluate(element.Instance), element.Instance, Member.Contents, value, element.Type);
                break;
            case IEventReferenceOperation { Event: var member } reference:
                Write(member.IsStatic ? Static() : Evaluate(reference.Instance), Member.Of(member), value, member.Type, isWeak: true);
                break;
            case IFlowCaptureReferenceOperation capture:
                AssignCaptured(capture, value, assignment);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, assignment);
            case ITupleOperation tuple:
                AssignAll(tuple, value, assignment);
                break;
            case IConversionOperation conversion:
                return Assign(conversion.Operand, value, assignment);
        }

        return value;
    }

    private void AssignCaptured(IFlowCaptureReferenceOperation capture, Value value, IOperation assignment)
    {
        _state[_layout.Slot(_frame.Space, capture.Id)] = value;
        if (_captured.TryGetValue((_frame.Space, capture.Id), out var operations))
        {
            foreach (var operation in operations.Distinct().ToArray())
            {
                Assign(operation, value, assignment);
            }
        }
    }

    /// <summary>Puts a value into a member; where the object is not known, the place that holds it carries the value from now on.</summary>
    private void Put(Value owner, IOperation? place, Member member, Value value, ITypeSymbol? type)
    {
        if (Write(owner, member, value, type, isWeak: member is not Member.Named) || place is null
            || Deep(value) is not { IsEmpty: false } taints)
        {
            return;
        }

        if (place is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IFlowCaptureReferenceOperation
            or IPropertyReferenceOperation { Arguments.IsEmpty: true })
        {
            Assign(place, State.Union(owner, new Value { Taints = TaintSet.Derived(taints) }, _layout.Site((place, member))), place);
        }
    }

    private Value Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        var value = Evaluate(assignment.Value);
        var target = assignment.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : assignment.Target;
        if (target is ITupleOperation tuple)
        {
            AssignAll(tuple, Narrowest(assignment.Value) is { Type.IsTupleType: false, Type: INamedTypeSymbol type }
                ? Parts(value, type, tuple) : value, assignment);
        }

        return value;
    }

    private void AssignAll(ITupleOperation tuple, Value value, IOperation assignment)
    {
        var parts = new Value[tuple.Elements.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = ReadMember(value, ElementOf(tuple.Type, i), tuple.Elements[i].Type);
        }

        for (var i = 0; i < parts.Length; i++)
        {
            Assign(tuple.Elements[i], parts[i], assignment);
        }
    }

    /// <summary>What an object falls into, as a tuple.</summary>
    private Value Parts(Value value, INamedTypeSymbol type, ITupleOperation tuple)
    {
        var made = New(tuple, tuple.Type);
        var method = type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(candidate =>
            candidate.Parameters.Length == tuple.Elements.Length);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var property = method is { IsImplicitlyDeclared: true }
                ? type.GetMembers(method.Parameters[i].Name).OfType<IPropertySymbol>().FirstOrDefault() : null;
            Write(made, ElementOf(tuple.Type, i), property is null ? PartOf(value, tuple.Elements[i])
                : ReadMember(value, Member.Of(property), property.Type), tuple.Elements[i].Type);
        }

        if (method is { IsImplicitlyDeclared: false } && _program.SummaryOf(method) is { } summary)
        {
            Apply(summary, value, new Value[tuple.Elements.Length], tuple, (ordinal, part) =>
                Write(made, ElementOf(tuple.Type, ordinal), part, null));
        }

        return made;
    }

    private Value PartOf(Value value, IOperation element) => element.Type?.TypeKind == TypeKind.Delegate
        ? Made(value, element) with { Functions = value.Functions } : Made(value, element);

    /// <summary>The expression without conversions that do nothing.</summary>
    private static IOperation Narrowest(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static Value Told(Value value, string text, IOperation place) =>
        value.Taints.IsEmpty ? value : value with { Taints = TaintSet.Step(value.Taints, text, place.Syntax) };
}
