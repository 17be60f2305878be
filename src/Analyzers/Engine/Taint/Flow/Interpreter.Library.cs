using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Methods whose code is not seen: what goes in comes out, as far as types allow.</content>
internal sealed partial class Interpreter
{
    private static readonly string[] _filters =
        ["Where", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Find", "FindLast", "FindAll",
            "TakeWhile"];

    /// <summary>What the results of the call that is being looked at cannot do any more.</summary>
    private Danger _filtered;

    private Value Library(CallSite site, bool isSink)
    {
        if (KnownText(site) is { } text)
        {
            return text;
        }

        return Unknown(site, isSink);
    }

    /// <summary>The result of a method of which no more is known than its types.</summary>
    private Value Unknown(CallSite site, bool isSink)
    {
        _filtered = Danger.None;
        var method = site.Target.OriginalDefinition;
        var returned = RunCallbacks(site);
        var filtered = _filtered | Separated(site);
        var flow = Value.Clean;
        if (!isSink && !LibraryFacts.IsOpaque(method))
        {
            flow = Flowing(site, method);
            Mutate(site, method);
        }

        SetOuts(site, method);
        if (TypeFlow.Comes(method, TypeFlow.OfResult))
        {
            flow = State.Union(flow, returned, _layout.Site((site.Operation, returned: 0)));
        }

        return filtered == Danger.None ? Shaped(site, flow) : Filtered(Shaped(site, flow), filtered);
    }

    /// <summary>What the pieces of a text cannot do that was split at some characters.</summary>
    private Danger Separated(CallSite site) =>
        site.Target is { Name: "Split", ContainingType.SpecialType: SpecialType.System_String, Parameters: [{ Type: var type }, ..] }
            && type is IArrayTypeSymbol or { SpecialType: SpecialType.System_Char } && CharactersIn(site, 0) is { } separators
            ? (~separators).Harmless : Danger.None;

    private Value Filtered(Value value, Danger harmless)
    {
        foreach (var number in value.Objects)
        {
            var slot = _layout.Slot(number, Member.Contents, null);
            if (_layout.RootOf(number) is null && _state.IsSet(slot))
            {
                _state[slot] = _state[slot].Without(harmless);
            }
        }

        return value.Without(harmless);
    }

    /// <summary>An object of a library that was just made: it holds what its constructor was given.</summary>
    private Value LibraryObject(CallSite site, Value made)
    {
        var returned = RunCallbacks(site);
        if (!returned.IsPlain)
        {
            Write(made, Member.Contents, returned, null, isWeak: true);
        }

        var flow = Flowing(site, site.Target.OriginalDefinition);
        var taints = TaintSet.Without(TaintSet.Derived(Deep(flow)), Danger.All & ~_layout.Types.DangersOf(site.Target.ContainingType));
        foreach (var (parameter, property) in LibraryFacts.Stored(site.Target))
        {
            Write(made, Member.Of(property), site.Values[parameter.Ordinal], property.Type);
        }

        var isHolder = LibraryFacts.IsKeeper(site.Target.ContainingType);
        if (isHolder && !flow.IsPlain)
        {
            Write(made, Member.Contents, flow.Objects.IsEmpty || !IsHolder(site.Target.ContainingType) ? flow
                : ReadMember(flow, Member.Contents, null), null, isWeak: true);
        }

        made = made
            with
        {
            Constant = Patterns.OfConstructor(site.Target, site.Values),
            Taints = isHolder ? [] : taints,
            Id = taints.IsEmpty ? 0
                : Fresh(site.Operation),
            Implies = OfText(site.Target, site.Values),
        };
        return Shaped(site, made);
    }

    /// <summary>What the arguments and the receiver put into the result.</summary>
    private Value Flowing(CallSite site, IMethodSymbol method)
    {
        var result = site.Receiver is { } receiver && method.MethodKind != MethodKind.Constructor ? receiver : Value.Clean;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Ordinal < site.Values.Length && parameter.Type.TypeKind != TypeKind.Delegate
                && TypeFlow.Flows(method, parameter.Type))
            {
                var value = site.Values[parameter.Ordinal];
                result = ReferenceEquals(result, Value.Clean) ? value : value.IsPlain ? result
                    : State.Union(result, value, _layout.Site((site.Operation, parameter.Ordinal)));
            }
        }

        return result with { Functions = [], Condition = null, Constant = null, Prefix = null, Implies = null };
    }

    /// <summary>The result as its type can hold it.</summary>
    private Value Shaped(CallSite site, Value flow)
    {
        var type = site.Target.MethodKind == MethodKind.Constructor ? site.Target.ContainingType : site.Target.ReturnType;
        if (type.SpecialType == SpecialType.System_Void || _layout.Types.DangersOf(type) == Danger.None)
        {
            return Value.Clean;
        }

        if (site.Target.MethodKind == MethodKind.Constructor)
        {
            return flow;
        }

        var inner = TypeFlow.Inner(type);
        if (IsHolder(inner))
        {
            return Held(site, flow, inner);
        }

        var items = Items(flow, inner, 0, []);
        var taints = TaintSet.Without(TaintSet.Derived(items.Taints), Danger.All & ~_layout.Types.DangersOf(type));
        var made = taints.IsEmpty && items.Objects.IsEmpty && items.Functions.IsEmpty ? Value.Clean : items with
        {
            Id = taints.IsEmpty ? 0 : Fresh(site.Operation),
            Taints = taints,
        };
        return items.Objects.IsEmpty && !TextTypes(inner) && inner.IsReferenceType
            ? made with { Objects = [_layout.ObjectAt(site.Operation, inner)] } : made;
    }

    private static bool TextTypes(ITypeSymbol type) => Sources.TextTypes.IsText(type);

    /// <summary>A collection as result: the same elements, or those that a callback made.</summary>
    private Value Held(CallSite site, Value flow, ITypeSymbol type)
    {
        var made = New(site.Operation, type);
        var taints = TaintSet.Derived(flow.Taints);
        foreach (var number in flow.Objects)
        {
            var isHolder = _layout.TypeOf(number) is not { } known || IsHolder(known);
            var held = isHolder ? ReadMember(new Value { Objects = [number] }, Member.Contents, null) : new Value { Objects = [number] };
            if (!held.IsPlain)
            {
                Write(made, Member.Contents, held, null, isWeak: true);
            }
        }

        taints = TaintSet.Without(Uncovered(flow with { Taints = taints }), Danger.All & ~_layout.Types.DangersOf(type));
        return made with { Taints = taints, Id = taints.IsEmpty ? 0 : Fresh(site.Operation) };
    }

    /// <summary>What can be taken out of a value as something of a type.</summary>
    private Value Items(Value value, ITypeSymbol type, int depth, HashSet<int> seen)
    {
        var (taints, objects, functions) = (Uncovered(value), ImmutableArray<int>.Empty, value.Functions);
        foreach (var number in value.Objects)
        {
            if (!seen.Add(number))
            {
                continue;
            }

            if (TypeFlow.Fits(_layout.TypeOf(number), type))
            {
                objects = objects.Add(number);
                continue;
            }

            if (_layout.RootOf(number) is not null)
            {
                taints = TaintSet.Union(taints, value.Taints);
            }

            foreach (var slot in depth < MostDepth ? _layout.SlotsOf(number).ToArray() : [])
            {
                if (_state.IsSet(slot))
                {
                    var inner = Items(_state[slot], type, depth + 1, seen);
                    taints = TaintSet.Union(taints, inner.Taints);
                    objects = objects.AddRange(inner.Objects);
                    functions = functions.AddRange(inner.Functions);
                }
            }
        }

        functions = type.TypeKind == TypeKind.Delegate ? [.. functions.Distinct()] : [];
        return new Value { Taints = taints, Objects = [.. objects.Distinct()], Functions = functions };
    }

    /// <summary>Callbacks run, with what the call was given.</summary>
    private Value RunCallbacks(CallSite site)
    {
        var result = Value.Clean;
        foreach (var parameter in site.Target.OriginalDefinition.Parameters)
        {
            var value = parameter.Ordinal < site.Values.Length ? site.Values[parameter.Ordinal] : Value.Clean;
            if (value.Functions.IsEmpty && (value.Objects.IsEmpty || parameter.Type.TypeKind != TypeKind.Delegate)
                || TypeFlow.Signature(parameter.Type) is not { } signature)
            {
                continue;
            }

            var actual = TypeFlow.Signature(site.Target.Parameters[parameter.Ordinal].Type) ?? signature;
            var given = new Value[signature.Parameters.Length];
            for (var i = 0; i < given.Length; i++)
            {
                given[i] = GivenTo(site, signature.Parameters[i].Type, actual.Parameters[i].Type);
            }

            var returned = Invoke(value, given, site.Operation);
            Filter(site, returned, given);
            if (TypeFlow.Flows(site.Target.OriginalDefinition, signature.ReturnType))
            {
                result = State.Union(result, returned, _layout.Site((site.Operation, "callback", parameter.Ordinal)));
            }
        }

        return result;
    }

    /// <summary>What a callback lets through is what the callback says of it.</summary>
    private void Filter(CallSite site, Value returned, Value[] given)
    {
        if (given is [var item] && returned.Condition?.WhenTrue is { IsEmpty: false } facts
            && Array.IndexOf(_filters, site.Target.Name) >= 0)
        {
            var before = _state.Facts;
            _state.Facts = before.And(facts);
            var harmless = Danger.All;
            foreach (var taint in _state.Apply(item).Taints)
            {
                harmless &= ~taint.Dangers;
            }

            _state.Facts = before;
            _filtered = item.IsTainted ? harmless : Danger.None;
        }
    }

    /// <summary>What a callback is given for a parameter of its own: elements of what the call was given.</summary>
    private Value GivenTo(CallSite site, ITypeSymbol declared, ITypeSymbol actual)
    {
        var result = Value.Clean;
        if (_layout.Types.DangersOf(actual) == Danger.None)
        {
            return result;
        }

        var method = site.Target.OriginalDefinition;
        if (site.Receiver is { } receiver && !LibraryFacts.IsOpaque(method))
        {
            result = Items(receiver, actual, 0, []);
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.TypeKind != TypeKind.Delegate && TypeFlow.Shares(parameter.Type, declared))
            {
                var value = site.Values[parameter.Ordinal];
                result = State.Union(result, value.Objects.IsEmpty ? value
                    : ReadItems(value, actual), _layout.Site((site.Operation, declared.Name, parameter.Ordinal)));
            }
        }

        return result.Id == 0 && result.IsTainted ? result with { Id = Fresh((site.Operation, declared.Name)) } : result;
    }

    private Value ReadItems(Value value, ITypeSymbol type)
    {
        if (IsHolder(type) || value.Objects.Any(number => TypeFlow.Fits(_layout.TypeOf(number), type)))
        {
            return Items(value, type, 0, []);
        }

        return ReadMember(value, Member.Contents, type);
    }

    /// <summary>A collection or builder holds what is put into it.</summary>
    private void Mutate(CallSite site, IMethodSymbol method)
    {
        if (site.Receiver is { Objects: [var only] } && method.Name == "Clear" && LibraryFacts.IsKeeper(method.ContainingType))
        {
            _state[_layout.Slot(only, Member.Contents, null)] = Value.Clean;
        }

        if (site.Receiver is not { } receiver || !LibraryFacts.Keeps(method))
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            var value = site.Values[parameter.Ordinal];
            if (!value.IsPlain && (_layout.Types.DangersOf(site.Target.Parameters[parameter.Ordinal].Type) != Danger.None))
            {
                var held = method.Name.EndsWith("Range", StringComparison.Ordinal) && !value.Objects.IsEmpty
                    ? ReadMember(value, Member.Contents, null) : value;
                Put(receiver, site.Instance, Member.Contents, held, null);
            }
        }
    }

    private void SetOuts(CallSite site, IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is not (RefKind.Out or RefKind.Ref) || site.Arguments[parameter.Ordinal] is not { } argument)
            {
                continue;
            }

            var from = site.Receiver ?? Value.Clean;
            foreach (var other in method.Parameters)
            {
                if (other.Ordinal != parameter.Ordinal && TypeFlow.Flows(other.Type, parameter.Type, method))
                {
                    from = State.Union(from, site.Values[other.Ordinal], _layout.Site((site.Operation, other.Ordinal, parameter.Ordinal)));
                }
            }

            var type = site.Target.Parameters[parameter.Ordinal].Type;
            var items = LibraryFacts.IsOpaque(method) ? Value.Clean : Items(from, type, 0, []);
            var taints = TaintSet.Without(TaintSet.Derived(items.Taints), Danger.All & ~_layout.Types.DangersOf(type));
            Assign(argument,
                new Value
                {
                    Taints = taints,
                    Objects = items.Objects,
                    Functions = items.Functions,
                    Id = taints.IsEmpty ? 0
                    : Fresh((site.Operation, parameter.Ordinal, "out"))
                }, site.Operation);
        }
    }

    private static bool IsHolder(ITypeSymbol? type) => TypeFlow.IsHolder(type);
}
