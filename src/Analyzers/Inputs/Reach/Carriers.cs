using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Inputs.Members;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>The locals and parameters of one body that hold a value, or something that was made of it.</summary>
/// <remarks>The order of statements does not count: what holds the value somewhere holds it everywhere.</remarks>
internal sealed class Carriers
{
    private readonly Func<IOperation, bool> _isSource;
    private readonly ArgumentMember? _member;
    private readonly HashSet<ISymbol> _holders = new(SymbolEqualityComparer.Default);

    /// <param name="operations">The body.</param>
    /// <param name="isSource">Whether an operation gives the value.</param>
    /// <param name="member">The part of the value that counts; null: all of it.</param>
    public Carriers(IReadOnlyList<IOperation> operations, Func<IOperation, bool> isSource, ArgumentMember? member = null)
    {
        (_isSource, _member) = (isSource, member);
        // Each round goes one assignment further at least; few values are passed on more often.
        for (int round = 0, before = -1; round < 8 && before != _holders.Count; round++)
        {
            before = _holders.Count;
            foreach (var operation in operations)
            {
                Learn(operation);
            }
        }
    }

    /// <summary>Whether the result of the operation is the value, holds it, or was made of it.</summary>
    public bool Carries(IOperation? operation)
    {
        if (operation is null || IsAnswer(operation) || IsBound(operation) || IsElsewhere(operation))
        {
            return false;
        }

        return IsHolder(operation) || Parts(operation).Any(Carries);
    }

    /// <summary>Whether the operation mentions the value at all, lambdas aside.</summary>
    public bool Mentions(IOperation operation) =>
        IsHolder(operation)
        || (operation is not (IAnonymousFunctionOperation or INameOfOperation) && !IsElsewhere(operation)
            && operation.ChildOperations.Any(Mentions));

    /// <summary>Whether it reads another member than the one that counts.</summary>
    private bool IsElsewhere(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation reference => _member?.IsLeftBy(reference.Property) == true,
        IPropertySubpatternOperation { Member: IPropertyReferenceOperation reference } => _member?.IsLeftBy(reference.Property) == true,
        _ => false,
    };

    private bool IsHolder(IOperation operation) => _isSource(operation) || operation switch
    {
        ILocalReferenceOperation local => _holders.Contains(local.Local),
        IParameterReferenceOperation parameter => _holders.Contains(parameter.Parameter),
        _ => false,
    };

    /// <summary>An answer about the value does not hold it.</summary>
    private bool IsAnswer(IOperation operation) =>
        operation.Type is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum }
            && operation is not (IParameterReferenceOperation or ILocalReferenceOperation)
        || operation is INameOfOperation or ITypeOfOperation or IAnonymousFunctionOperation
        || (operation is IPropertyReferenceOperation { Property: { Name: "Length" or "Count" } property } && _member?.Is(property) != true);

    /// <summary>What is read from a text as something else, or cut to a bound, is bounded by that.</summary>
    private static bool IsBound(IOperation operation) => operation is IInvocationOperation { TargetMethod: var method }
        && method.Name switch
        {
            "Min" or "Clamp" => method.ContainingType.Name == "Math" || method.Parameters.Length >= 2,
            "Take" or "Parse" or "ParseExact" or "GetHashCode" => true,
            _ => false,
        };

    private static IEnumerable<IOperation> Parts(IOperation operation) => operation switch
    {
        IConditionalOperation choice => [choice.WhenTrue, .. choice.WhenFalse is { } other ? [other] : Array.Empty<IOperation>()],
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
        _ => operation.ChildOperations,
    };

    private void Learn(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                Hold(declarator.Symbol, value);
                break;
            case IAssignmentOperation assignment:
                foreach (var target in Targets(assignment).OfType<ILocalReferenceOperation>())
                {
                    Hold(target.Local, assignment.Value);
                }

                break;
            case IForEachLoopOperation loop:
                foreach (var local in loop.Locals)
                {
                    Hold(local, loop.Collection);
                }

                break;
            case IIsPatternOperation { Pattern: var pattern } test:
                foreach (var local in pattern.DescendantsAndSelf().OfType<IDeclarationPatternOperation>().Where(IsOfValue))
                {
                    Hold(local.DeclaredSymbol, test.Value);
                }

                break;
            case IInvocationOperation call:
                LearnFromCall(call);
                break;
        }
    }

    /// <summary>A record taken apart gives its members in their order.</summary>
    private IEnumerable<IOperation> Targets(IAssignmentOperation assignment)
    {
        if (_member is null || assignment is not IDeconstructionAssignmentOperation || assignment.Value.Type is not { } type)
        {
            return assignment.Target.DescendantsAndSelf();
        }

        var places = assignment.Target.DescendantsAndSelf().OfType<ITupleOperation>().First().Elements;
        var names = type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(
            method => method.Parameters.Length == places.Length)?.Parameters;
        return places.Where(
            (_, index) => names is null || !type.GetMembers(names.Value[index].Name).OfType<IPropertySymbol>().Any(_member.IsLeftBy))
            .SelectMany(place => place.DescendantsAndSelf());
    }

    private bool IsOfValue(IOperation pattern)
    {
        for (var outer = pattern.Parent; outer is not null and not IIsPatternOperation; outer = outer.Parent)
        {
            if (IsElsewhere(outer))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A local function gets its arguments; a lambda gets parts of what it is called for.</summary>
    private void LearnFromCall(IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
        {
            foreach (var argument in call.Arguments)
            {
                Hold(argument.Parameter, argument.Value);
            }
        }

        var subject = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        foreach (var lambda in call.Arguments.SelectMany(argument => Lambdas(argument.Value)))
        {
            foreach (var parameter in lambda.Symbol.Parameters)
            {
                Hold(parameter, subject);
            }
        }
    }

    private static IEnumerable<IAnonymousFunctionOperation> Lambdas(IOperation value) => value switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => [lambda],
        IConversionOperation conversion => Lambdas(conversion.Operand),
        IAnonymousFunctionOperation lambda => [lambda],
        _ => [],
    };

    private void Hold(ISymbol? holder, IOperation? value)
    {
        if (holder is not null && !_holders.Contains(holder) && Carries(value))
        {
            _holders.Add(holder);
        }
    }
}
