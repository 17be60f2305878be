using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>
/// Where a program makes objects, by the name of their type. Nothing is bound for it, and it is made when a text comes from a constructor
/// for the first time.
/// </summary>
internal sealed class Creations
{
    /// <summary>Objects that are made in more places have more texts than are of use.</summary>
    private const int MostPlaces = 64;

    /// <summary>Of so many creations the type has to be asked for that the code does not name.</summary>
    private const int MostUnnamed = 400;

    private static readonly ConditionalWeakTable<Compilation, Once<Creations>> _cache = new();

    private readonly Dictionary<string, List<SyntaxNode>> _byName = new(StringComparer.Ordinal);
    private readonly List<SyntaxNode> _unnamed = [];

    private Creations(Compilation compilation, CancellationToken cancel)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancel).DescendantNodes())
            {
                Add(node);
            }
        }
    }

    /// <summary>What is handed to a parameter of a constructor; null: something that nobody can see.</summary>
    public static ImmutableArray<IOperation?> Arguments(IParameterSymbol parameter, ProgramCode code, CancellationToken cancel)
    {
        var constructor = (IMethodSymbol)parameter.ContainingSymbol;
        var creations = _cache.GetValue(code.Compilation, static key => new Once<Creations>(token => new Creations(key, token)))
            .Get(cancel);
        var found = ImmutableArray.CreateBuilder<IOperation?>();
        foreach (var place in creations.Of(constructor.ContainingType.Name))
        {
            if (code.Model(place.SyntaxTree).GetOperation(place, cancel) is { } operation
                && SymbolEqualityComparer.Default.Equals(Called(operation)?.OriginalDefinition, constructor)
                && KnownArguments.Argument(operation, parameter.Ordinal) is { } value)
            {
                found.Add(found.Count < MostPlaces ? value : null);
            }

            if (found.Count > MostPlaces)
            {
                break;
            }
        }

        if (creations._unnamed.Count > MostUnnamed)
        {
            found.Add(null);
        }

        return found.ToImmutable();
    }

    private IEnumerable<SyntaxNode> Of(string type) =>
        (_byName.TryGetValue(type, out var named) ? named : []).Concat(_unnamed.Take(MostUnnamed));

    private static IMethodSymbol? Called(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Constructor,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } => constructor,
        _ => null,
    };

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation:
                Add(NameOf(creation.Type), node);
                break;
            case ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }:
                Add(NameOf(Expected(node.Parent)), node);
                break;
            case PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments.Count: > 0 } called:
                Add(NameOf(called.Type), node);
                break;
            case ConstructorInitializerSyntax { ArgumentList.Arguments.Count: > 0, Parent.Parent: TypeDeclarationSyntax type } called:
                Add(called.IsKind(SyntaxKind.ThisConstructorInitializer) ? type.Identifier.ValueText
                    : NameOf(type.BaseList?.Types.FirstOrDefault()?.Type), node);
                break;
        }
    }

    /// <summary>The type that the code says around <c>new(…)</c>; null: it says none.</summary>
    private static TypeSyntax? Expected(SyntaxNode? around) => around switch
    {
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } } => variable.Type,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
        _ => null,
    };

    private static string? NameOf(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    private void Add(string? name, SyntaxNode node)
    {
        if (name is null)
        {
            _unnamed.Add(node);
            return;
        }

        if (!_byName.TryGetValue(name, out var nodes))
        {
            _byName[name] = nodes = [];
        }

        nodes.Add(node);
    }
}
