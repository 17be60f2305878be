using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// The methods of a compilation that are offered to a model with <c>ApprovalRequiredAIFunction</c> around them. Looked for once, and only
/// where a rule asks.
/// </summary>
internal sealed class WrappedFunctions
{
    private static readonly ConditionalWeakTable<Compilation, WrappedFunctions> _cache = new();

    private readonly Compilation _compilation;
    private readonly KnownTypes _types;
    private readonly Once<Wrappers> _wrappers;

    private WrappedFunctions(Compilation compilation)
    {
        (_compilation, _types) = (compilation, KnownTypes.Of(compilation));
        _wrappers = new Once<Wrappers>(Look);
    }

    public static WrappedFunctions Of(Compilation compilation) => _cache.GetValue(compilation, static key => new WrappedFunctions(key));

    /// <summary>Where the method is wrapped; null: nowhere.</summary>
    public Location? PlaceOf(IMethodSymbol method, CancellationToken cancel) =>
        _wrappers.Get(cancel).Places.TryGetValue(method, out var place) ? place : null;

    /// <summary>Whether some code wraps whatever it is given, so that any function may be wrapped in the end.</summary>
    public bool MayWrapAny(CancellationToken cancel) => _wrappers.Get(cancel).MayWrapAny;

    private Wrappers Look(CancellationToken cancel)
    {
        var found = new Dictionary<ISymbol, Location>(SymbolEqualityComparer.Default);
        var mayWrapAny = false;
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var creation in Candidates(tree.GetRoot(cancel)))
            {
                if (ProgramCode.Of(_compilation).Model(tree).GetOperation(creation, cancel) is not IObjectCreationOperation operation
                    || !_types.Is(operation.Type, EffectTypes.ApprovalRequired))
                {
                    continue;
                }

                var method = MethodOf(operation, cancel);
                mayWrapAny |= method is null;
                if (method is not null && !found.ContainsKey(method))
                {
                    found.Add(method, creation.GetLocation());
                }
            }
        }

        return new Wrappers(found, mayWrapAny);
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
        creation.Arguments.FirstOrDefault()?.Value.Origin(cancel) is IInvocationOperation call
        && _types.Is(call.TargetMethod.ContainingType, TypeNames.AIFunctionFactory)
        && call.Arguments.Select(argument => new DelegateTarget(_types, call).Of(argument.Value)).OfType<IMethodSymbol>().FirstOrDefault()
        is { } method
            ? method.PartialDefinitionPart ?? method
            : null;

    private sealed record Wrappers(Dictionary<ISymbol, Location> Places, bool MayWrapAny);
}
