using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SecureTools.Analyzers.Engine.Scope;

/// <summary>
/// The code of a compilation method by method, bound when it is first asked for and then kept. Engines ask for what tools reach, so that
/// the rest of a program is never bound.
/// </summary>
internal sealed class ProgramCode
{
    private static readonly ConditionalWeakTable<Compilation, ProgramCode> _cache = new();

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IOperation>> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IOperation, ControlFlowGraph?> _graphs = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    private ProgramCode(Compilation compilation) => Compilation = compilation;

    public Compilation Compilation { get; }

    public static ProgramCode Of(Compilation compilation) => _cache.GetValue(compilation, static key => new ProgramCode(key));

    /// <summary>
    /// The operations that run when the method is called: its body; of a constructor also the initializers of fields and properties before
    /// it. Empty where there is no code to see. Lambdas and local functions are methods of their own, and also part of the body around
    /// them.
    /// </summary>
    public ImmutableArray<IOperation> Bodies(IMethodSymbol method, CancellationToken cancel)
    {
        var definition = Implemented(method);
        return _bodies.TryGetValue(definition, out var known) ? known : _bodies.GetOrAdd(definition, Bind(definition, cancel));
    }

    /// <summary>The flow through one of the operations of <see cref="Bodies"/>; null where the compiler makes none.</summary>
    public ControlFlowGraph? Graph(IOperation body, CancellationToken cancel) =>
        _graphs.TryGetValue(body, out var known) ? known : _graphs.GetOrAdd(body, Flow(body, cancel));

    /// <summary>The initializer of a field or property; null: it has none.</summary>
    public IOperation? Initializer(ISymbol member, CancellationToken cancel) =>
        member.DeclaringSyntaxReferences.Length > 0 && InitializerOf(member.DeclaringSyntaxReferences[0].GetSyntax(cancel)) is { } syntax
            ? Operation(syntax, cancel) : null;

    /// <summary>
    /// What a field or property gives that nobody sets elsewhere: its initializer, or the expression that it is short for.
    /// </summary>
    public IOperation? Value(ISymbol member, CancellationToken cancel)
    {
        if (member.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        ExpressionSyntax? value = member.DeclaringSyntaxReferences[0].GetSyntax(cancel) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression
                ?? property.AccessorList?.Accessors.FirstOrDefault(
                    accessor => accessor.ExpressionBody is not null)?.ExpressionBody!.Expression,
            _ => null,
        };
        return value is null ? null : Operation(value, cancel);
    }

    /// <summary>The model of a file of the compilation.</summary>
    public SemanticModel Model(SyntaxTree tree) =>
        // The driver keeps models for itself as well; a rule that starts at a tool has no other way to the code that the tool calls.
        _models.GetOrAdd(tree, key => Compilation.GetSemanticModel(key));

    /// <summary>The part of a partial method that has a body, unconstructed.</summary>
    private static IMethodSymbol Implemented(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    private ImmutableArray<IOperation> Bind(IMethodSymbol method, CancellationToken cancel)
    {
        var bodies = ImmutableArray.CreateBuilder<IOperation>();
        if (method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor && !ChainsToThis(method, cancel))
        {
            AddInitializers(bodies, method.ContainingType, method.IsStatic, cancel);
        }

        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (BodyOf(reference.GetSyntax(cancel)) is { } syntax && Operation(syntax, cancel) is { } body)
            {
                bodies.Add(body);
            }
        }

        return bodies.ToImmutable();
    }

    private IOperation? Operation(SyntaxNode syntax, CancellationToken cancel) =>
        Compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? Model(syntax.SyntaxTree).GetOperation(syntax, cancel) : null;

    /// <summary>The node whose operation is the body.</summary>
    private static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } and not ConstructorDeclarationSyntax => null,
        BaseMethodDeclarationSyntax method => method,
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        AccessorDeclarationSyntax accessor => accessor,
        ArrowExpressionClauseSyntax arrow => arrow,
        // A primary constructor, which calls that of the base.
        TypeDeclarationSyntax { ParameterList: not null } => declaration,
        LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax => declaration,
        CompilationUnitSyntax unit => unit,
        _ => null,
    };

    private void AddInitializers(ImmutableArray<IOperation>.Builder bodies, INamedTypeSymbol type, bool isStatic, CancellationToken cancel)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic == isStatic && member is IFieldSymbol { IsConst: false } or IPropertySymbol)
            {
                foreach (var reference in member.DeclaringSyntaxReferences)
                {
                    if (InitializerOf(reference.GetSyntax(cancel)) is { } syntax && Operation(syntax, cancel) is { } initializer)
                    {
                        bodies.Add(initializer);
                    }
                }
            }
        }
    }

    private static EqualsValueClauseSyntax? InitializerOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer,
        PropertyDeclarationSyntax property => property.Initializer,
        _ => null,
    };

    private static bool ChainsToThis(IMethodSymbol constructor, CancellationToken cancel) => constructor.DeclaringSyntaxReferences.Any(
        reference => reference.GetSyntax(cancel)
            is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer });

    private static ControlFlowGraph? Flow(IOperation body, CancellationToken cancel) => body switch
    {
        Microsoft.CodeAnalysis.Operations.IMethodBodyOperation method => ControlFlowGraph.Create(method, cancel),
        Microsoft.CodeAnalysis.Operations.IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancel),
        Microsoft.CodeAnalysis.Operations.IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancel),
        Microsoft.CodeAnalysis.Operations.IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancel),
        Microsoft.CodeAnalysis.Operations.IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancel),
        // Of a lambda or local function the graph is part of the one around it.
        _ => null,
    };
}
