using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>Where delegates come from that are called or handed on: their code counts, and where nobody knows it, that is said.</summary>
internal sealed partial class CallReader
{
    /// <summary>Nobody hands a delegate through more variables.</summary>
    private const int Farthest = 12;

    private static readonly string[] _opaque = ["System.Reflection", "System.Linq.Expressions", "System.Runtime.InteropServices"];

    /// <summary>Whoever gets the value may call it.</summary>
    private void HandedOn(IOperation value)
    {
        if (IsDelegate(value.Type))
        {
            Need(value, 0);
        }
    }

    private static bool IsDelegate(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Delegate } or { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate };

    /// <summary>
    /// The code behind a delegate, or behind a collection of them. Lambdas and methods that this code itself makes delegates of count where
    /// it does so; those of parameters count for whoever hands them over.
    /// </summary>
    private void Need(IOperation? value, int steps)
    {
        switch (value)
        {
            case null or { ConstantValue.HasValue: true } or IAnonymousFunctionOperation or IMethodReferenceOperation
                or IDefaultValueOperation
                or IInstanceReferenceOperation or IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation
                or IThrowOperation:
            case
            {
                Type: { TypeKind: TypeKind.Enum }
                or { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_String }
            }:
                break;
            case IParameterReferenceOperation:
                _isOpen |= _isStore;
                break;
            case { } when steps > Farthest:
                _isOpen = true;
                break;
            case ILocalReferenceOperation local:
                NeedLocal(local, steps);
                break;
            case IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } field:
                Need(field.Instance, steps + 1);
                break;
            case IFieldReferenceOperation { Field: { } field }:
                NeedStored(field, value);
                break;
            case IEventReferenceOperation { Event: { } @event }:
                NeedStored(@event, value);
                break;
            case IPropertyReferenceOperation property:
                NeedProperty(property, steps);
                break;
            case IInvocationOperation call:
                NeedResult(call, steps);
                break;
            default:
                NeedParts(value, steps);
                break;
        }
    }

    /// <summary>Operations that choose or wrap a value.</summary>
    private void NeedParts(IOperation value, int steps)
    {
        switch (value)
        {
            case IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation or IConditionalOperation
                or ICoalesceOperation
                or IBinaryOperation or IArrayElementReferenceOperation or IAwaitOperation or ISwitchExpressionOperation
                or ISwitchExpressionArmOperation
                or ITupleOperation or ISimpleAssignmentOperation or IFieldInitializerOperation or IPropertyInitializerOperation
                or IConditionalAccessOperation:
                foreach (var child in value.ChildOperations)
                {
                    if (child is not IPatternOperation)
                    {
                        Need(child, steps + 1);
                    }
                }

                break;
            case IConditionalAccessInstanceOperation:
                Need(Accessed(value), steps + 1);
                break;
            default:
                _isOpen = true;
                break;
        }
    }

    /// <summary>What stands before the question mark.</summary>
    private static IOperation? Accessed(IOperation instance)
    {
        var child = instance;
        for (var parent = instance.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private void NeedLocal(ILocalReferenceOperation reference, int steps)
    {
        var values = Scope.LocalValues.Of(reference).Values(reference.Local);
        _isOpen |= values.Count == 0;
        foreach (var value in values)
        {
            Need(value, steps + 1);
        }
    }

    private void NeedProperty(IPropertyReferenceOperation reference, int steps)
    {
        if (IsHere(reference.Property))
        {
            NeedStored(reference.Property, reference);
        }
        else
        {
            // An element of a dictionary, the value of a pair or of something lazy: what was put in is in there.
            Need(reference.Instance, steps + 1);
            _isOpen |= reference.Instance is null;
        }
    }

    private void NeedStored(ISymbol store, IOperation place)
    {
        var definition = store.OriginalDefinition;
        if (!IsHere(definition))
        {
            _isOpen = true;
        }
        else if (_stored.Add(definition))
        {
            _calls.Add(new CallEdge(CallKind.Stored, definition, null, IsOnThis: false, place.Syntax));
        }
    }

    private void NeedResult(IInvocationOperation call, int steps)
    {
        var method = call.TargetMethod;
        if (IsHere(method))
        {
            // Its code is looked at anyway, and says so where it hands on what it does not know.
            return;
        }

        var isOpaque = !FrameworkCode.Is(method.ContainingAssembly)
            || Array.IndexOf(_opaque, method.ContainingNamespace.ToDisplayString()) >= 0
            || method.Name == "CreateDelegate";
        if (isOpaque || call.Instance is null && call.Arguments.IsEmpty)
        {
            _isOpen = true;
            return;
        }

        Need(call.Instance ?? call.Arguments[0].Value, steps + 1);
    }
}
