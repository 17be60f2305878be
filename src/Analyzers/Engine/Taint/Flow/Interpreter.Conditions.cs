using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>What comparisons and patterns find out.</content>
internal sealed partial class Interpreter
{
    /// <summary>That a value cannot have some dangers.</summary>
    private static Facts FactsFor(Value value, Danger dangers)
    {
        var facts = Facts.None;
        if (dangers == Danger.None || !value.IsTainted && value.Objects.IsEmpty)
        {
            return facts;
        }

        facts = value.Id == 0 ? facts : facts.With(value.Id, dangers);
        if (value.Taints is [{ Form: TaintForm.Exact } only])
        {
            facts = facts.With(Facts.KeyOf(only.Origin), dangers);
        }

        return value.Implies is { } implied ? facts.And(Implied(implied, dangers, value.Shape)) : facts;
    }

    /// <summary>A condition that, where it is true or false, says that a value is one of the program's own.</summary>
    private static Condition IsTrusted(Value value, bool whenTrue) => Says(value, Danger.All, whenTrue);

    private static Condition Says(Value value, Danger dangers, bool whenTrue)
    {
        var facts = FactsFor(value, dangers);
        return whenTrue ? new Condition(facts, Facts.None) : new Condition(Facts.None, facts);
    }

    /// <summary>
    /// Whether a value is the program's own as far as this method can tell: fields are, and so is what a method that is no tool is given
    /// beside the text
    /// that it checks.
    /// </summary>
    private bool IsOwnData(Value value, Value subject)
    {
        foreach (var taint in Deep(value))
        {
            var origin = _layout.OriginOf(taint.Origin);
            if (origin.Root == RootKind.Source
                || origin.Root == RootKind.Parameter && (_isTool || subject.Taints.Any(other => IsOf(other, origin.Ordinal))))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOf(Values.Taint taint, int ordinal) =>
        _layout.OriginOf(taint.Origin) is { Root: RootKind.Parameter } origin && origin.Ordinal == ordinal;

    private Value Binary(IBinaryOperation binary)
    {
        if (IsText(binary))
        {
            return Join(Pieces(binary), binary);
        }

        if (OfComparison(binary) is { } comparison)
        {
            return new Value { Condition = comparison };
        }

        var (left, right) = (Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand));
        if (binary.OperatorMethod is { ContainingType.SpecialType: not SpecialType.System_String } method)
        {
            var compared = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && !_program.IsFollowed(method);
            return compared ? Compared(binary.OperatorKind, left, right)
                : Call(new CallSite(method, binary, null, null, [left, right], [binary.LeftOperand, binary.RightOperand]));
        }

        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => WithCharacter(binary, Compared(binary.OperatorKind, left, right)),
            _ when OfCharacter(binary) is { } character => new Value { Condition = character },
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan
                or BinaryOperatorKind.LessThanOrEqual => Ordered(binary.OperatorKind, left, right),
            BinaryOperatorKind.And when binary.Type?.SpecialType == SpecialType.System_Boolean =>
                new Value { Condition = Both(left, right) },
            BinaryOperatorKind.Or when binary.Type?.SpecialType == SpecialType.System_Boolean =>
                new Value { Condition = Both(Not(left), Not(right))?.Not() },
            _ => Made(TaintSet.Union(Deep(left), Deep(right)), binary),
        };
    }

    private static bool IsText(IOperation operation) =>
        operation is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String,
            ConstantValue.HasValue: false
        };

    /// <summary>The texts of a chain of additions, however long.</summary>
    private static ImmutableArray<IOperation> Pieces(IOperation operation)
    {
        var pieces = new List<IOperation>();
        while (operation is IBinaryOperation binary && IsText(operation))
        {
            pieces.Add(binary.RightOperand);
            operation = Narrowest(binary.LeftOperand) is { } left && IsText(left) ? left : binary.LeftOperand;
        }

        pieces.Add(operation);
        pieces.Reverse();
        return [.. pieces];
    }

    private Value Compared(BinaryOperatorKind kind, Value left, Value right)
    {
        // A comparison with true or false, or with the position of something that is not there.
        var condition = Position(kind, left, right) ?? Position(kind, right, left) ?? Equality(left, right);
        return new Value { Condition = kind == BinaryOperatorKind.NotEquals && condition is not null ? condition.Not() : condition };
    }

    private static Condition? Position(BinaryOperatorKind kind, Value value, Value constant) => value.Condition is not { } condition
        ? null : constant.Constant switch
        {
            bool isTrue => isTrue ? condition : condition.Not(),
            -1 => condition.Not(),
            _ => null,
        };

    /// <summary>What equality says: of equal texts both are as harmless as the more harmless one.</summary>
    private Condition? Equality(Value left, Value right)
    {
        var facts = FactsFor(left, Left(left, right)).And(FactsFor(right, Left(right, left)));
        return facts.IsEmpty ? null : new Condition(facts, Facts.None);
    }

    /// <summary>The dangers that a value loses when it equals another one.</summary>
    private Danger Left(Value value, Value other)
    {
        var dangers = Danger.None;
        foreach (var taint in Deep(other))
        {
            dangers |= _layout.OriginOf(taint.Origin).Root is RootKind.Parameter or RootKind.Source ? taint.Dangers : Danger.None;
        }

        return value.IsTainted ? Danger.All & ~dangers : Danger.None;
    }

    /// <summary>Comparisons of the position of something that is sought.</summary>
    private static Value Ordered(BinaryOperatorKind kind, Value left, Value right)
    {
        if (left.Condition is not { } found || right.Constant is not int bound)
        {
            return Value.Clean;
        }

        return new Value
        {
            Condition = (kind, bound) switch
            {
                (BinaryOperatorKind.GreaterThanOrEqual, 0) or (BinaryOperatorKind.GreaterThan, -1) => found,
                (BinaryOperatorKind.LessThan, 0) or (BinaryOperatorKind.LessThanOrEqual, -1) => found.Not(),
                _ => null,
            },
        };
    }

    private Condition? Both(Value left, Value right)
    {
        var (x, y) = (_state.Conditions(left), _state.Conditions(right));
        return new Condition(x.WhenTrue is { } first && y.WhenTrue is { } second ? first.And(second) : null, _state.Facts);
    }

    private static Value Not(Value value) => value.Constant is bool constant ? new Value { Constant = !constant }
        : new Value { Condition = value.Condition?.Not() };

    private Value Unary(IUnaryOperation unary)
    {
        var value = Evaluate(unary.Operand);
        return unary.OperatorMethod is { } method ? Call(new CallSite(method, unary, null, null, [value], [unary.Operand]))
            : unary.OperatorKind == UnaryOperatorKind.Not ? Not(value)
            : Made(value, unary);
    }

    private Value Match(IIsPatternOperation operation)
    {
        var value = Evaluate(operation.Value);
        Bind(operation.Pattern, value);
        return WithCharacter(operation, new Value { Condition = Matched(operation.Pattern, value) });
    }

    /// <summary>Gives the variables of a pattern what they stand for.</summary>
    private void Bind(IPatternOperation pattern, Value value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable } declaration:
                _state[_layout.Slot(variable)] = Narrow(value, declaration.NarrowedType);
                break;
            case IRecursivePatternOperation recursive:
                BindParts(recursive, value);
                break;
            case IListPatternOperation list:
                foreach (var item in list.Patterns)
                {
                    Bind(item, item is ISlicePatternOperation ? value : ReadMember(value, Member.Contents, item.InputType));
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(slice, value);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value);
                Bind(binary.RightPattern, value);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value);
                break;
        }
    }

    private void BindParts(IRecursivePatternOperation pattern, Value value)
    {
        if (pattern.DeclaredSymbol is { } variable)
        {
            _state[_layout.Slot(variable)] = Narrow(value, pattern.NarrowedType);
        }

        foreach (var (part, held) in Parts(pattern, value))
        {
            Bind(part, held);
        }
    }

    private List<(IPatternOperation Pattern, Value Value)> Parts(IRecursivePatternOperation pattern, Value value)
    {
        var parts = new List<(IPatternOperation, Value)>();
        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            var part = pattern.DeconstructionSubpatterns[i];
            parts.Add((part, PartOf(value, pattern, i, part.InputType)));
        }

        foreach (var property in pattern.PropertySubpatterns)
        {
            var held = property.Member switch
            {
                IPropertyReferenceOperation { Property: var member } reference => _program.IsOwn(member.ContainingType)
                    ? Sourced(member.GetMethod, reference, ReadMember(value, Member.Of(member), member.Type))
                    : Sourced(member.GetMethod, reference, Part(value, reference, member)),
                IFieldReferenceOperation { Field: var field } => ReadMember(value, Member.Of(field), field.Type),
                _ => Value.Clean,
            };
            parts.Add((property.Pattern, held));
        }

        return parts;
    }

    private Value Part(Value owner, IPropertyReferenceOperation reference, IPropertySymbol property)
    {
        var value = ReadMember(owner, Member.Of(property), property.Type);
        return Guards.UriParts.Of(property) is { IsHost: true } && value.IsTainted
            ? value with { Id = Fresh(reference), Shape = Shape.Host, Implies = FactsFor(owner, Danger.Url | Danger.Redirect) }
            : value;
    }

    private Value PartOf(Value value, IRecursivePatternOperation pattern, int index, ITypeSymbol type)
    {
        if (pattern.MatchedType is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return ReadMember(value, ElementOf(tuple, index), type);
        }

        if (pattern.DeconstructSymbol is IMethodSymbol { IsImplicitlyDeclared: true } method && index < method.Parameters.Length)
        {
            foreach (var member in method.ContainingType.GetMembers(method.Parameters[index].Name))
            {
                if (member is IPropertySymbol property)
                {
                    return ReadMember(value, Member.Of(property), type);
                }
            }
        }

        return Made(value, pattern) with { Id = 0 };
    }

    private Condition Matched(IPatternOperation pattern, Value value)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue.HasValue: true } constant:
                return constant.Value.ConstantValue.Value is bool isTrue && value.Condition is { } condition ? isTrue ? condition
                    : condition.Not() : IsTrusted(value, whenTrue: true);
            case INegatedPatternOperation negated:
                return Matched(negated.Pattern, value).Not();
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                var (x, y) = (Matched(or.LeftPattern, value), Matched(or.RightPattern, value));
                return new Condition(Known(x.WhenTrue).Or(Known(y.WhenTrue)), Known(x.WhenFalse).And(Known(y.WhenFalse)));
            case IBinaryPatternOperation and:
                var (first, second) = (Matched(and.LeftPattern, value), Matched(and.RightPattern, value));
                return new Condition(Known(first.WhenTrue).And(Known(second.WhenTrue)), Known(first.WhenFalse).Or(Known(second.WhenFalse)));
            case IRecursivePatternOperation recursive:
                var all = Facts.None;
                foreach (var (part, held) in Parts(recursive, value))
                {
                    all = all.And(Known(Matched(part, held).WhenTrue));
                }

                return new Condition(all, Facts.None);
            default:
                return Condition.Unknown;
        }
    }

    private static Facts Known(Facts? facts) => facts ?? Facts.None;
}
