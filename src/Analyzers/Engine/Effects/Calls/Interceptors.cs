using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>
/// Calls that generated code redirects: a method with <c>[InterceptsLocation]</c> runs in the place of the one that the call names.
/// </summary>
internal sealed class Interceptors
{
    private const string Attribute = "InterceptsLocationAttribute";

    private static readonly ConditionalWeakTable<Compilation, Interceptors> _cache = new();

    /// <summary>Whoever intercepts brings the attribute along, mostly for one file: no platform has it.</summary>
    private readonly bool _arePossible;

    private Interceptors(Compilation compilation) => _arePossible = compilation.ContainsSymbolsWithName(Attribute, SymbolFilter.Type);

    public static Interceptors Of(Compilation compilation) => _cache.GetValue(compilation, static key => new Interceptors(key));

    /// <summary>What runs instead; null: nothing does.</summary>
    public IMethodSymbol? Instead(IOperation call, CancellationToken cancel) =>
        _arePossible && call is { Syntax: InvocationExpressionSyntax syntax, SemanticModel: { } model }
            ? model.GetInterceptorMethod(syntax, cancel) : null;
}
