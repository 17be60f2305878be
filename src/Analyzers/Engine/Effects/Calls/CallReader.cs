using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>
/// Reads the code of one method. A lambda counts as called by whoever creates it: where it goes from there needs not be known then.
/// A local function counts when it is called or handed on.
/// </summary>
internal sealed partial class CallReader(Compilation compilation, EffectRules rules, CancellationToken cancel)
{
    private readonly List<CallEdge> _calls = [];
    private readonly List<ApiEffect> _effects = [];
    private readonly Stack<IOperation> _left = new();
    private readonly HashSet<ISymbol> _started = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _stored = new(SymbolEqualityComparer.Default);
    private readonly List<DeferredCall> _deferred = [];
    private readonly Interceptors _interceptors = Interceptors.Of(compilation);
    private IMethodSymbol? _method;
    private INamedTypeSymbol? _type;
    private bool _isStore;
    private bool _isOpen;

    /// <summary>The facts of a method with these bodies.</summary>
    public MethodFacts Read(IMethodSymbol method, ImmutableArray<IOperation> bodies)
    {
        _method = method;
        _type = method.ContainingType;
        if (bodies.IsEmpty)
        {
            // A partial method without a body is never called, an automatic property does nothing, and nobody knows what native code does.
            _isOpen = method.IsExtern;
        }

        foreach (var body in bodies)
        {
            Walk(body);
        }

        if (method.MethodKind == MethodKind.Constructor)
        {
            CallBase(method, bodies);
        }

        return Facts();
    }

    /// <summary>The facts of code that is kept in a field or property.</summary>
    public MethodFacts Read(ISymbol store, StoredCode code)
    {
        _type = store.ContainingType;
        _isStore = true;
        _isOpen = code.IsOpen;
        foreach (var value in code.Values)
        {
            Walk(value);
            Need(value, 0);
        }

        return Facts();
    }

    /// <summary>The facts of the initializer of a field.</summary>
    public MethodFacts Read(IFieldSymbol field, IOperation? initializer)
    {
        _type = field.ContainingType;
        if (initializer is not null)
        {
            Walk(initializer);
        }

        return Facts();
    }

    private MethodFacts Facts() => new(
        [.. _calls.OrderBy(call => call.Syntax, SyntaxOrder.Instance)],
        [.. _effects.OrderBy(effect => effect.Syntax, SyntaxOrder.Instance)],
        _isOpen,
        [.. _deferred.OrderBy(call => call.Operation.Syntax, SyntaxOrder.Instance)]);

    private void Walk(IOperation body)
    {
        cancel.ThrowIfCancellationRequested();
        _left.Push(body);
        while (_left.Count > 0)
        {
            var operation = _left.Pop();
            if (IsElsewhere(operation, body))
            {
                continue;
            }

            Look(operation);
            foreach (var child in DeadCode.Live(operation))
            {
                _left.Push(child);
            }
        }
    }

    /// <summary>Local functions run when they are called; names and expression trees do not run at all.</summary>
    private bool IsElsewhere(IOperation operation, IOperation body) => operation switch
    {
        ILocalFunctionOperation => operation != body,
        INameOfOperation => true,
        IInvocationOperation { TargetMethod: { ReturnsVoid: true } method } =>
            IsHere(method) && ConditionalCalls.IsLeftOut(method, operation),
        IAnonymousFunctionOperation { Parent: { } parent } => operation != body && IsExpressionTree(parent.Type),
        _ => false,
    };

    private static bool IsExpressionTree(ITypeSymbol? type) =>
        type is
        {
            Name: "Expression" or "LambdaExpression",
            ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" }
        };

    private void Look(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                Invoked(call);
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                Called(constructor, null, isVirtual: false, operation);
                break;
            case ITypeParameterObjectCreationOperation { Type: { } type }:
                _calls.Add(new CallEdge(CallKind.Construct, type, type, IsOnThis: false, operation.Syntax));
                break;
            case IPropertyReferenceOperation property:
                Accessed(property);
                break;
            case IFieldReferenceOperation field:
                Touched(field);
                break;
            case IMethodReferenceOperation reference:
                Called(reference.Method, reference.Instance, reference.IsVirtual, reference, reference.ConstrainedToType);
                break;
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: { } @event } reference } assignment:
                CalledIfAny(assignment.Adds ? @event.AddMethod : @event.RemoveMethod, reference.Instance, assignment);
                break;
            case IArgumentOperation { Value: { } value, Parameter.RefKind: not RefKind.Out }:
                HandedOn(value);
                break;
            case IReturnOperation { ReturnedValue: { } value }:
                HandedOn(value);
                break;
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation
                or IFunctionPointerInvocationOperation
                or IInvalidOperation:
                // Code that does not compile is not known either.
                _isOpen = true;
                break;
            default:
                LookAtPattern(operation);
                break;
        }
    }

    private void Invoked(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            Need(call.Instance, 0);
            return;
        }

        if (_interceptors.Instead(call, cancel) is { } interceptor)
        {
            Called(interceptor, null, isVirtual: false, call);
            return;
        }

        Called(method, call.Instance, call.IsVirtual, call, call.ConstrainedToType);
        if (method is { Name: "CreateInstance", IsGenericMethod: true, ContainingType.Name: "Activator" or "ActivatorUtilities" })
        {
            var type = method.TypeArguments[0];
            _calls.Add(new CallEdge(CallKind.Construct, type, type, IsOnThis: false, call.Syntax));
        }
    }

    private void Accessed(IPropertyReferenceOperation property)
    {
        var (isRead, isWritten) = Access.Of(property);
        if (isRead)
        {
            CalledIfAny(property.Property.GetMethod ?? Overridden(property.Property, set: false), property.Instance, property);
            if (property.Property is { Name: "Value", ContainingType.Name: "Lazy" or "ThreadLocal" })
            {
                Need(property.Instance, 0);
            }
        }

        if (isWritten)
        {
            CalledIfAny(property.Property.SetMethod ?? Overridden(property.Property, set: true), property.Instance, property);
        }
    }

    /// <summary>An override may leave one accessor to what it overrides.</summary>
    private static IMethodSymbol? Overridden(IPropertySymbol property, bool set)
    {
        for (var current = property.OverriddenProperty; current is not null; current = current.OverriddenProperty)
        {
            if ((set ? current.SetMethod : current.GetMethod) is { } accessor)
            {
                return accessor;
            }
        }

        return null;
    }

    private void CalledIfAny(IMethodSymbol? accessor, IOperation? instance, IOperation operation)
    {
        if (accessor is not null)
        {
            var constrained = (operation as IMemberReferenceOperation)?.ConstrainedToType;
            Called(accessor, instance, IsVirtual(accessor) && instance?.Syntax.IsKind(SyntaxKind.BaseExpression) != true, operation,
                constrained);
        }
    }

    private static bool IsVirtual(IMethodSymbol method) => method.IsVirtual || method.IsAbstract || method.IsOverride;

    private void Called(IMethodSymbol method, IOperation? instance, bool isVirtual, IOperation operation, ITypeSymbol? constrained = null)
    {
        var isOnThis = instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
        Called(method, isOnThis ? null : constrained ?? instance?.Type, isVirtual || constrained is not null, isOnThis, operation);
        if (method.IsStatic || method.MethodKind == MethodKind.Constructor)
        {
            Started(method.ContainingType, operation.Syntax);
        }
    }

    private void Called(IMethodSymbol method, ITypeSymbol? receiver, bool isVirtual, bool isOnThis, IOperation operation)
    {
        var on = receiver ?? (isOnThis ? _type : null);
        var judgement = rules.Judge(method, on, operation, cancel);
        if (Wanted(judgement) is { IsEmpty: false } parameters)
        {
            _deferred.Add(new DeferredCall(method, on, operation, parameters));
            return;
        }

        if (judgement.Effect is { } effect)
        {
            _effects.Add(effect);
        }

        _isOpen |= judgement.IsOpen;
        if (judgement.Message is { } message)
        {
            _calls.Add(new CallEdge(CallKind.Handlers, method, message, IsOnThis: false, operation.Syntax));
        }

        if (!judgement.IsSettled)
        {
            _calls.Add(new CallEdge(isVirtual ? CallKind.Virtual : CallKind.Exact, method, receiver, isOnThis, operation.Syntax)
            {
                IsOptional = judgement.IsKnown,
                Call = WantedTexts.MayWant(method) ? operation : null,
            });
        }
    }

    /// <summary>The parameters of the method that is read and of the constructors of its type, not those of lambdas in it.</summary>
    private ImmutableArray<IParameterSymbol> Wanted(Judgement judgement) => judgement.Wanted.IsDefaultOrEmpty
        ? []
        : [.. judgement.Wanted.Where(parameter => IsOwn(parameter.ContainingSymbol as IMethodSymbol))];

    private bool IsOwn(IMethodSymbol? method) => _method is not null && method is not null
        && (SymbolEqualityComparer.Default.Equals(method, (_method.PartialDefinitionPart ?? _method).OriginalDefinition)
            || method.MethodKind == MethodKind.Constructor
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, _method.ContainingType?.OriginalDefinition));

    private bool IsHere(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, compilation.Assembly);
}
