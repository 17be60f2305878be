using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// Whether code changes what outlives the call in memory: that is no effect that anybody would guard, but it is not nothing.
/// </summary>
internal sealed class StateChanges(Compilation compilation, CancellationToken cancel)
{
    private static readonly HashSet<string> _changing = new(StringComparer.Ordinal)
    {
        "add", "append", "clear", "delete", "dequeue", "drop", "enqueue", "insert", "pop", "purge", "push", "put", "remove", "replace",
        "reset", "set", "try",
        "update", "write", "cancel", "close", "dispose", "stop", "kill",
    };

    private const int MaxMethods = 64;

    /// <summary>Whether there is code, and all of it leaves fields and what they hold alone.</summary>
    public bool AreAbsent(IMethodSymbol method)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { method };
        var queue = new Queue<IMethodSymbol>([method]);
        var hasCode = false;
        while (queue.Count > 0)
        {
            foreach (var operation in ProgramCode.Of(compilation).Bodies(queue.Dequeue(), cancel).SelectMany(body => body.Descendants()))
            {
                if (IsChange(operation))
                {
                    return false;
                }

                hasCode |= operation is IInvocationOperation or IReturnOperation { ReturnedValue: not null };
                if (operation is IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } callee }
                    && seen.Count < MaxMethods && seen.Add(callee))
                {
                    queue.Enqueue(callee);
                }
            }
        }

        return hasCode && seen.Count < MaxMethods;
    }

    private static bool IsChange(IOperation operation) => operation switch
    {
        IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } => false,
        IAssignmentOperation assignment => IsState(assignment.Target),
        IIncrementOrDecrementOperation step => IsState(step.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value } => IsState(value),
        IInvocationOperation { Instance: { } instance } call => IsChanging(call.TargetMethod.Name) && IsState(instance),
        IEventAssignmentOperation => true,
        // Code that is not written or not supported yet does not say what it will do.
        IObjectCreationOperation { Parent: IThrowOperation or IConversionOperation, Type: { } type } =>
            type.Name.StartsWith("Not", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsChanging(string method)
    {
        var words = ToolNames.SnakeCase(method);
        var end = words.IndexOf('_');
        return _changing.Contains(end < 0 ? words : words.Substring(0, end));
    }

    /// <summary>Whether it lives longer than the call, or belongs to the caller.</summary>
    private static bool IsState(IOperation target) => target switch
    {
        IFieldReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => true,
        IPropertyReferenceOperation property => property.Instance is null || IsState(property.Instance),
        IArrayElementReferenceOperation element => IsState(element.ArrayReference),
        IConversionOperation conversion => IsState(conversion.Operand),
        IConditionalAccessInstanceOperation => true,
        IInvocationOperation call => call.Instance is null || IsState(call.Instance),
        ILocalReferenceOperation local => !IsCreatedHere(local),
        _ => false,
    };

    /// <summary>A local that holds what the code has made itself.</summary>
    private static bool IsCreatedHere(ILocalReferenceOperation local) => local.Local.Type.IsValueType
        || local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
        is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax
        {
            Initializer.Value: Microsoft.CodeAnalysis.CSharp.Syntax.BaseObjectCreationExpressionSyntax
                or Microsoft.CodeAnalysis.CSharp.Syntax.CollectionExpressionSyntax
                or Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax,
        };
}
