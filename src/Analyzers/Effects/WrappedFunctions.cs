using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>The methods of a compilation that are offered to a model with <c>ApprovalRequiredAIFunction</c> around them. Looked for once, and only where a rule asks.</summary>
internal sealed class WrappedFunctions
{
    private static readonly ConditionalWeakTable<Compilation, WrappedFunctions> _cache = new();

    private readonly Compilation _compilation;
    private readonly KnownTypes _types;
    private readonly Once<Dictionary<ISymbol, Location>> _methods;

    private WrappedFunctions(Compilation compilation)
    {
        (_compilation, _types) = (compilation, KnownTypes.Of(compilation));
        _methods = new Once<Dictionary<ISymbol, Location>>(Look);
    }

    public static WrappedFunctions Of(Compilation compilation) => _cache.GetValue(compilation, static key => new WrappedFunctions(key));

    /// <summary>Where the method is wrapped; null: nowhere.</summary>
    public Location? PlaceOf(IMethodSymbol method, CancellationToken cancel) => _methods.Get(cancel).TryGetValue(method, out var place) ? place : null;

    private Dictionary<ISymbol, Location> Look(CancellationToken cancel)
    {
        var found = new Dictionary<ISymbol, Location>(SymbolEqualityComparer.Default);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var creation in Candidates(tree.GetRoot(cancel)))
            {
                if (ProgramCode.Of(_compilation).Model(tree).GetOperation(creation, cancel) is IObjectCreationOperation operation
                    && MethodOf(operation, cancel) is { } method && !found.ContainsKey(method))
                {
                    found.Add(method, creation.GetLocation());
                }
            }
        }

        return found;
    }

    /// <summary>By name first, so that most files are never bound; of a creation without a name its target tells.</summary>
    private static IEnumerable<BaseObjectCreationExpressionSyntax> Candidates(SyntaxNode root)
    {
        var nodes = root.DescendantNodes().ToList();
        return nodes.Exists(node => node is SimpleNameSyntax { Identifier.ValueText: "ApprovalRequiredAIFunction" })
            ? nodes.OfType<BaseObjectCreationExpressionSyntax>().Where(creation => creation is { ArgumentList.Arguments.Count: 1 })
            : [];
    }

    private IMethodSymbol? MethodOf(IObjectCreationOperation creation, CancellationToken cancel) =>
        _types.Is(creation.Type, EffectTypes.ApprovalRequired) && creation.Arguments.FirstOrDefault()?.Value.Origin(cancel) is IInvocationOperation call
        && _types.Is(call.TargetMethod.ContainingType, TypeNames.AIFunctionFactory)
        && call.Arguments.Select(argument => new DelegateTarget(_types, call).Of(argument.Value)).OfType<IMethodSymbol>().FirstOrDefault() is { } method
            ? method.PartialDefinitionPart ?? method
            : null;
}
