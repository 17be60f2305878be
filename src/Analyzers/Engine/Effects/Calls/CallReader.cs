using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>
/// Reads the code of one method. A lambda counts as called by whoever creates it: where it goes from there needs not be known then.
/// A local function counts when it is called or handed on.
/// </summary>
internal sealed partial class CallReader(EffectRules rules, CancellationToken cancel)
{
    private readonly List<CallEdge> _calls = [];
    private readonly List<ApiEffect> _effects = [];
    private readonly Stack<IOperation> _left = new();
    private bool _isOpen;

    public MethodFacts Read(ImmutableArray<IOperation> bodies)
    {
        foreach (var body in bodies)
        {
            Read(body);
        }

        return Facts();
    }

    private MethodFacts Facts() => new(
        [.. _calls.OrderBy(call => call.Syntax, SyntaxOrder.Instance)],
        [.. _effects.OrderBy(effect => effect.Syntax, SyntaxOrder.Instance)],
        _isOpen);

    private void Read(IOperation body)
    {
        cancel.ThrowIfCancellationRequested();
        _left.Push(body);
        while (_left.Count > 0)
        {
            var operation = _left.Pop();
            if (operation is ILocalFunctionOperation && operation != body || operation is INameOfOperation)
            {
                continue;
            }

            Look(operation);
            foreach (var child in operation.ChildOperations)
            {
                _left.Push(child);
            }
        }
    }

    private void Look(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                Called(call.TargetMethod, call.Instance, call.IsVirtual, call);
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                Called(constructor, null, isVirtual: false, operation);
                break;
            case IPropertyReferenceOperation property:
                Accessed(property);
                break;
            case IMethodReferenceOperation reference:
                Called(reference.Method, reference.Instance, reference.IsVirtual, reference);
                break;
            case IBinaryOperation { OperatorMethod: { } method }:
                Called(method, null, isVirtual: false, operation);
                break;
            case IUnaryOperation { OperatorMethod: { } method }:
                Called(method, null, isVirtual: false, operation);
                break;
            case IConversionOperation { OperatorMethod: { } method }:
                Called(method, null, isVirtual: false, operation);
                break;
            case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                Called(method, null, isVirtual: false, operation);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                Called(method, null, isVirtual: false, operation);
                break;
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation:
                _isOpen = true;
                break;
        }
    }

    private void Accessed(IPropertyReferenceOperation property)
    {
        var (isRead, isWritten) = Access.Of(property);
        if (isRead && property.Property.GetMethod is { } getter)
        {
            Called(getter, property.Instance, IsVirtual(getter, property.Instance), property);
        }

        if (isWritten && property.Property.SetMethod is { } setter)
        {
            Called(setter, property.Instance, IsVirtual(setter, property.Instance), property);
        }
    }

    private static bool IsVirtual(IMethodSymbol accessor, IOperation? instance) =>
        (accessor.IsVirtual || accessor.IsAbstract || accessor.IsOverride) && instance?.Syntax.IsKind(SyntaxKind.BaseExpression) != true;

    private void Called(IMethodSymbol method, IOperation? instance, bool isVirtual, IOperation operation)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return;
        }

        var judgement = rules.Judge(method, operation);
        if (judgement.Effect is { } effect)
        {
            _effects.Add(effect);
        }

        _isOpen |= judgement.IsOpen;
        if (!judgement.IsSettled)
        {
            var isOnThis = instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
            _calls.Add(new CallEdge(method, isOnThis ? null : instance?.Type, isVirtual, isOnThis, operation.Syntax));
        }
    }
}
