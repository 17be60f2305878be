using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Analyzers.Inputs.Members;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>
/// Follows an argument through the code of a tool and the methods of the compilation that it is given to, to calls with effects. Not
/// through fields: the rules that ask are about arguments that nobody looks at, and are silent where that is not sure.
/// </summary>
internal sealed class ArgumentReach(ToolContext context)
{
    private const int Deepest = 5;

    private readonly ProgramCode _code = ProgramCode.Of(context.Compilation);
    private readonly ImplementedMembers _members = ImplementedMembers.Of(context.Compilation);
    private readonly EffectAnalysis _effects = EffectAnalysis.Of(context.Compilation, context.Options);
    private readonly HashSet<(ISymbol Method, int Ordinal)> _visited = [];
    private readonly Dictionary<IOperation, List<IOperation>> _operations = [];
    private readonly Dictionary<IOperation, EffectKind> _calls = [];

    /// <summary>The member of the argument that is followed; null: the argument itself.</summary>
    private ArgumentMember? _member;

    /// <summary>What the code does with an argument, or with a member of it.</summary>
    public ArgumentUse Of(ToolMethod tool, IParameterSymbol parameter, ArgumentMember? member = null)
    {
        _visited.Clear();
        _member = member;
        return Of(tool.Method, parameter.Ordinal, 0);
    }

    private ArgumentUse Of(IMethodSymbol method, int ordinal, int depth)
    {
        if (!_visited.Add((method.OriginalDefinition, ordinal)))
        {
            return ArgumentUse.None;
        }

        var use = ArgumentUse.None;
        foreach (var body in _code.Bodies(method, context.CancellationToken))
        {
            var operations = OperationsOf(body);
            var carriers = new Carriers(operations, new ParameterReferences(method, body, ordinal).Is, _member);
            foreach (var operation in operations)
            {
                use = use.And(Look(operation, carriers, depth));
            }
        }

        return use;
    }

    /// <summary>Kept, since members of one argument are followed through the same code.</summary>
    private List<IOperation> OperationsOf(IOperation body)
    {
        if (!_operations.TryGetValue(body, out var known))
        {
            _operations.Add(body, known = [.. body.DescendantsAndSelf().Where(MayMatter)]);
        }

        return known;
    }

    /// <summary>Whether a value may come from there, be asked about, or go anywhere; the rest is looked at as a part of these.</summary>
    private static bool MayMatter(IOperation operation) =>
        operation is IInvocationOperation or IObjectCreationOperation or IArrayCreationOperation
        or IPropertyReferenceOperation or IParameterReferenceOperation or IVariableDeclaratorOperation or IAssignmentOperation
        or ILoopOperation
        or IBinaryOperation or IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation;

    private bool IsUse(IOperation operation) =>
        _member is null ? operation is IParameterReferenceOperation : operation is IPropertyReferenceOperation reference
            && _member.Is(reference.Property);

    private ArgumentUse Look(IOperation operation, Carriers carriers, int depth)
    {
        var isUsed = IsUse(operation) && carriers.Carries(operation);
        var isChecked = Checks.Is(operation, carriers) && OfCall(operation) == EffectKind.None;
        var use = new ArgumentUse(isUsed, isChecked, EffectOf(operation, carriers), Amounts.Of(operation, carriers));
        return depth == Deepest ? use : Followed(operation, carriers, depth).Aggregate(use, (all, one) => all.And(one));
    }

    private EffectKind OfCall(IOperation operation)
    {
        if (operation is not (IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation))
        {
            return EffectKind.None;
        }

        if (!_calls.TryGetValue(operation, out var known))
        {
            _calls.Add(operation, known = _effects.OfCall(operation, context.CancellationToken));
        }

        return known;
    }

    private Reached? EffectOf(IOperation operation, Carriers carriers)
    {
        var callee = Callee(operation);
        return callee is not null && Given(operation).Any(carriers.Carries) && OfCall(operation) != EffectKind.None
            ? new Reached(Callees.Name(callee), operation.Syntax.GetLocation())
            : null;
    }

    private static ISymbol? Callee(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IPropertyReferenceOperation { Parent: IAssignmentOperation assignment } property when assignment.Target == property =>
            property.Property,
        _ => null,
    };

    private static IEnumerable<IOperation> Given(IOperation operation) => operation switch
    {
        IInvocationOperation call =>
            call.Arguments.Select(argument => argument.Value).Concat(call.Instance is { } instance ? [instance] : []),
        IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value),
        _ => operation.Parent is IAssignmentOperation assignment ? [assignment.Value] : [],
    };

    private IEnumerable<ArgumentUse> Followed(IOperation operation, Carriers carriers, int depth)
    {
        var (method, arguments) = operation switch
        {
            IInvocationOperation { TargetMethod.MethodKind: not MethodKind.LocalFunction } call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            _ => (null, []),
        };
        if (method is null || arguments.IsEmpty)
        {
            yield break;
        }

        foreach (var argument in arguments.Where(argument => argument.Parameter is not null && carriers.Carries(argument.Value)))
        {
            foreach (var target in _members.Of(method, context.CancellationToken))
            {
                yield return Of(target, argument.Parameter!.Ordinal, depth + 1);
            }
        }
    }
}
