using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Summaries;

/// <summary>Finds lambdas and local functions in the code around them.</summary>
internal static class Nested
{
    /// <summary>The method that a lambda or local function stands in.</summary>
    public static IMethodSymbol Container(IMethodSymbol method)
    {
        var container = method;
        while (container.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction
            && container.ContainingSymbol is IMethodSymbol outer)
        {
            container = outer;
        }

        return container;
    }

    /// <summary>The flow of a function inside of another flow; null: it is not there.</summary>
    public static ControlFlowGraph? Find(ControlFlowGraph graph, IMethodSymbol method, CancellationToken cancel)
    {
        var place = method.DeclaringSyntaxReferences.FirstOrDefault();
        foreach (var function in graph.LocalFunctions)
        {
            if (Inside(graph.GetLocalFunctionControlFlowGraph(function, cancel), function, place, method, cancel) is { } found)
            {
                return found;
            }
        }

        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            {
                foreach (var inner in operation.DescendantsAndSelf())
                {
                    if (inner is IFlowAnonymousFunctionOperation lambda
                        && Inside(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancel), lambda.Symbol, place, method, cancel)
                            is { } found)
                    {
                        return found;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The variables that a flow uses.</summary>
    public static IEnumerable<ISymbol> Variables(ControlFlowGraph graph, CancellationToken cancel)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            {
                foreach (var inner in operation.DescendantsAndSelf())
                {
                    switch (inner)
                    {
                        case Microsoft.CodeAnalysis.Operations.ILocalReferenceOperation local:
                            found.Add(local.Local);
                            break;
                        case Microsoft.CodeAnalysis.Operations.IParameterReferenceOperation parameter:
                            found.Add(parameter.Parameter);
                            break;
                        case IFlowAnonymousFunctionOperation lambda:
                            found.UnionWith(Variables(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancel), cancel));
                            break;
                    }
                }
            }
        }

        return found;
    }

    private static ControlFlowGraph? Inside(ControlFlowGraph graph, IMethodSymbol function, SyntaxReference? place, IMethodSymbol method,
        CancellationToken cancel) =>
        function.DeclaringSyntaxReferences.FirstOrDefault() is { } here && here.SyntaxTree == place?.SyntaxTree && here.Span == place.Span
            ? graph
            : Find(graph, method, cancel);
}

/// <summary>Goes through operations.</summary>
internal static class OperationTree
{
    public static IEnumerable<IOperation> DescendantsAndSelf(this IOperation operation)
    {
        var left = new Stack<IOperation>();
        left.Push(operation);
        while (left.Count > 0)
        {
            var next = left.Pop();
            yield return next;
            foreach (var child in next.ChildOperations)
            {
                left.Push(child);
            }
        }
    }
}
