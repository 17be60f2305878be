using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>What code does with a function object.</summary>
internal sealed class FunctionUses(KnownTypes types)
{
    private static readonly HashSet<string> _adding =
        new(StringComparer.Ordinal) { "Add", "AddRange", "Insert", "Append", "Prepend", "WithTools", "AddAITools", "AddAITool" };

    /// <summary>Whether the value is put where a model may choose it, or is called on the spot.</summary>
    public bool IsExposed(IOperation value)
    {
        var (inner, outer) = (value, value.Parent);
        while (outer is IConversionOperation or IParenthesizedOperation)
        {
            (inner, outer) = (outer, outer.Parent);
        }

        return outer switch
        {
            ICollectionExpressionOperation or IArrayInitializerOperation => true,
            IArgumentOperation { Parent: IInvocationOperation call } => _adding.Contains(call.TargetMethod.Name) || IsServer(call),
            IInvocationOperation call => call.Instance == inner && call.TargetMethod.Name == "InvokeAsync",
            _ => false,
        };
    }

    /// <summary>Whether the value becomes the inner function of a wrapper that asks first.</summary>
    public bool IsWrapped(IOperation value) =>
        value.Parent is IArgumentOperation { Parent: IObjectCreationOperation creation }
            && types.Is(creation.Type, EffectTypes.ApprovalRequired)
        || value.Parent is IConversionOperation conversion && IsWrapped(conversion);

    /// <summary>The variable that the value is stored in where it is declared; null: it is stored nowhere, or later.</summary>
    public static ISymbol? Variable(IOperation value) => value.Parent switch
    {
        IConversionOperation conversion => Variable(conversion),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        IFieldInitializerOperation initializer => initializer.InitializedFields.Only(),
        _ => null,
    };

    /// <summary>
    /// The places in the code at which the variable is read; none, where it is set as well: then it may hold another function.
    /// </summary>
    public static IReadOnlyList<IOperation> Reads(IOperation root, ISymbol variable)
    {
        var places = root.DescendantsAndSelf().Where(operation => SymbolEqualityComparer.Default.Equals(SymbolOf(operation), variable))
            .ToList();
        return places.Exists(place => place.Parent is IAssignmentOperation assignment && assignment.Target == place
            || place.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out })
            ? []
            : places;
    }

    /// <summary>Whether neither of two places can be reached without the other, as far as conditions around them tell.</summary>
    public static bool AreTogether(IOperation one, IOperation other) => new HashSet<IOperation>(Branches(one)).SetEquals(Branches(other));

    /// <summary>The conditional pieces of code that hold the operation.</summary>
    public static IEnumerable<IOperation> Branches(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation
                or ICoalesceOperation)
            {
                yield return inner;
            }
        }
    }

    public static IOperation Root(IOperation operation)
    {
        var root = operation;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root;
    }

    private bool IsServer(IInvocationOperation call) =>
        types.Is(call.TargetMethod.ContainingType, TypeNames.McpTool) && call.TargetMethod.Name == "Create";

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };
}
