using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Analyzers.Engine.Taint.Catalog;
using SecureTools.Analyzers.Engine.Taint.Flow;
using SecureTools.Analyzers.Engine.Taint.Sources;

namespace SecureTools.Analyzers.Engine.Taint.Summaries;

/// <summary>The code of a compilation, and what is known about its methods. Not for several threads at once.</summary>
internal sealed class TaintProgram
{
    /// <summary>Calls of a member that has more implementations are not followed.</summary>
    public const int MostTargets = 24;

    /// <summary>So often, on average, is a method looked at again that calls itself.</summary>
    private const int MostRounds = 24;

    private readonly Compilation _compilation;
    private readonly Dictionary<IMethodSymbol, MethodSummary> _summaries = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, bool> _followed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _crowded = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IPropertySymbol, bool> _auto = new(SymbolEqualityComparer.Default);

    private readonly Func<IMethodSymbol, bool> _isTool;

    public TaintProgram(Compilation compilation, TaintCatalog catalog, Func<IMethodSymbol, bool> isTool)
    {
        (_compilation, Catalog, _isTool) = (compilation, catalog, isTool);
        Code = ProgramCode.Of(compilation);
        Constants = new KnownConstants(compilation, Code);
        Graph = new CallGraph(this);
        Tables = new DelegateTables(this);
    }

    public TaintCatalog Catalog { get; }

    public ProgramCode Code { get; }

    public KnownConstants Constants { get; }

    public CallGraph Graph { get; }

    public DelegateTables Tables { get; }

    public TextTypes Types { get; } = new();

    /// <summary>Whether a model calls the method itself.</summary>
    public bool IsTool(IMethodSymbol method) =>
        method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction || _isTool(method);

    public bool IsOwn(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, _compilation.Assembly);

    /// <summary>Whether calls of a method are looked at in its code: it has some, or overrides or implementations of it have.</summary>
    public bool IsFollowed(IMethodSymbol method)
    {
        var definition = Definition(method);
        if (!_followed.TryGetValue(definition, out var isFollowed))
        {
            _followed.Add(definition, isFollowed = IsWorthIt(definition));
        }

        return isFollowed;
    }

    /// <summary>The methods that a call runs.</summary>
    public ImmutableArray<IMethodSymbol> Targets(IMethodSymbol method, ITypeSymbol? receiver, IOperation? operation,
        CancellationToken cancel)
    {
        var definition = Definition(method);
        var isVirtual = operation is not IInvocationOperation { IsVirtual: false };
        if (!isVirtual && !definition.IsAbstract)
        {
            return [definition];
        }

        if (receiver is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && IsOwn(type)
            && (type.IsSealed || operation is null) && Exact(type, definition) is { } exact)
        {
            return [exact];
        }

        var targets = ImplementedMembers.Of(_compilation).Of(definition, cancel);
        if (targets.Length <= MostTargets)
        {
            return [.. targets.Select(Definition)];
        }

        _crowded.Add(definition);
        return [];
    }

    /// <summary>Whether calls of a method were left alone because too many implement it.</summary>
    public bool IsCrowded(IMethodSymbol method) => _crowded.Count > 0 && _crowded.Contains(Definition(method));

    /// <summary>What a method does; null: it was not reached from the tool that is asked about.</summary>
    public MethodSummary? SummaryOf(IMethodSymbol method) => _summaries.TryGetValue(Definition(method), out var summary) ? summary : null;

    /// <summary>Finds out about methods that call each other until nothing changes any more.</summary>
    public void Summarize(IReadOnlyList<IMethodSymbol> group, CancellationToken cancel)
    {
        if (_summaries.ContainsKey(group[0]))
        {
            return;
        }

        var isRecursive = group.Count > 1 || Graph.Of(group[0], cancel).Targets.Contains(group[0], SymbolEqualityComparer.Default);
        try
        {
            if (!isRecursive)
            {
                _summaries[group[0]] = Interpreter.Summarize(this, group[0], cancel);
            }
            else if (!TrySettle(group, cancel))
            {
                foreach (var method in group)
                {
                    _summaries[method] = new MethodSummary { IsComplete = false };
                }
            }
        }
        catch (OperationCanceledException)
        {
            foreach (var method in group)
            {
                _summaries.Remove(method);
            }

            throw;
        }
    }

    /// <returns>Whether nothing changes any more.</returns>
    private bool TrySettle(IReadOnlyList<IMethodSymbol> group, CancellationToken cancel)
    {
        var changed = new HashSet<IMethodSymbol>(group, SymbolEqualityComparer.Default);
        foreach (var method in group)
        {
            _summaries[method] = MethodSummary.Empty;
        }

        for (var left = group.Count * MostRounds; changed.Count > 0;)
        {
            var before = changed;
            changed = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
            foreach (var method in group)
            {
                if (!before.Contains(method)
                    && !Graph.Of(method, cancel).Targets.Any(target => before.Contains(target) || changed.Contains(target)))
                {
                    continue;
                }

                var summary = Interpreter.Summarize(this, method, cancel);
                if (!_summaries[method].IsSame(summary))
                {
                    changed.Add(method);
                }

                _summaries[method] = summary;
                if (--left < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Of a lambda or local function the code around it, which has those that it calls.</summary>
    public ImmutableArray<IOperation> Bodies(IMethodSymbol method, CancellationToken cancel) =>
        Code.Bodies(method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction ? Nested.Container(method)
            : method, cancel);

    /// <summary>The flows of a method, in the order in which they run.</summary>
    public IEnumerable<ControlFlowGraph> Graphs(IMethodSymbol method, CancellationToken cancel)
    {
        var isNested = method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction;
        foreach (var body in Bodies(method, cancel))
        {
            if (Code.Graph(body, cancel) is { } graph && (isNested ? Nested.Find(graph, method, cancel) : graph) is { } found)
            {
                yield return found;
            }
        }
    }

    public static bool IsPrimaryConstructor(IMethodSymbol method, CancellationToken cancel) =>
        method.MethodKind == MethodKind.Constructor
            && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel) is TypeDeclarationSyntax;

    /// <summary>Whether a record has the property for a parameter of its primary constructor.</summary>
    public static bool IsPositional(IPropertySymbol property, CancellationToken cancel) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel) is ParameterSyntax;

    /// <summary>The condition that a function returns whose only parameter is a character; null: it does more.</summary>
    public IOperation? ConditionOf(IMethodSymbol method, CancellationToken cancel)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var expression = reference.GetSyntax(cancel) switch
            {
                LambdaExpressionSyntax { ExpressionBody: { } body } => body,
                MethodDeclarationSyntax { ExpressionBody.Expression: { } body } => body,
                LocalFunctionStatementSyntax { ExpressionBody.Expression: { } body } => body,
                MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } body }] } => body,
                _ => null,
            };
            if (expression is not null && _compilation.ContainsSyntaxTree(expression.SyntaxTree))
            {
                return Code.Model(expression.SyntaxTree).GetOperation(expression, cancel);
            }
        }

        return null;
    }

    /// <summary>The loop over a collection, where it is left early only by leaving the method; null: there is none.</summary>
    public IForEachLoopOperation? Loop(SyntaxNode collection, CancellationToken cancel) =>
        collection.Parent is ForEachStatementSyntax loop && loop.Expression == collection
            && _compilation.ContainsSyntaxTree(loop.SyntaxTree)
            && !loop.Statement.DescendantNodesAndSelf().Any(static node => node is BreakStatementSyntax or ContinueStatementSyntax
                or GotoStatementSyntax)
            ? Code.Model(loop.SyntaxTree).GetOperation(loop, cancel) as IForEachLoopOperation : null;

    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    public static IMethodSymbol? Exact(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition))
                {
                    foreach (var member in contract.GetMembers(method.Name))
                    {
                        if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method)
                            && type.FindImplementationForInterfaceMember(member) is IMethodSymbol { IsAbstract: false } found)
                        {
                            return Definition(found);
                        }
                    }
                }
            }

            return null;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name))
            {
                for (var candidate = member as IMethodSymbol; candidate is not null; candidate = candidate.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method))
                    {
                        return Definition((IMethodSymbol)member);
                    }
                }
            }
        }

        return null;
    }

    private bool IsWorthIt(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction or MethodKind.AnonymousFunction)
        {
            return false;
        }

        if (method.ContainingType is { IsAnonymousType: true })
        {
            return false;
        }

        if (method.AssociatedSymbol is IPropertySymbol property && IsOwn(property.ContainingType))
        {
            return !IsAuto(property);
        }

        if (!IsOwn(method.ContainingType))
        {
            // A contract of a library that is not part of the platform may be implemented here.
            return method.ContainingType?.TypeKind == TypeKind.Interface && !Effects.Calls.FrameworkCode.Is(method.ContainingAssembly);
        }

        return KnownConstants.GeneratedPattern(method) is null
            && (!method.IsImplicitlyDeclared || method.MethodKind == MethodKind.Constructor) && !method.IsExtern;
    }

    /// <summary>Whether a property is nothing but a field.</summary>
    private bool IsAuto(IPropertySymbol property)
    {
        var definition = property.OriginalDefinition;
        if (!_auto.TryGetValue(definition, out var isAuto))
        {
            isAuto = !definition.IsAbstract && definition.ContainingType.GetMembers().Any(
                member =>
                    member is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, definition));
            _auto.Add(definition, isAuto);
        }

        return isAuto;
    }
}
