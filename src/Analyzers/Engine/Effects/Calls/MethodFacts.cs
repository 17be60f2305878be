using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>What the code of one method does itself, and whom it calls; the same for all who call it.</summary>
/// <param name="Calls">In the order of their places.</param>
/// <param name="Effects">In the order of their places.</param>
/// <param name="IsOpen">Whether it runs something that nobody knows.</param>
/// <param name="Deferred">Calls whose effects depend on texts that callers hand over.</param>
internal sealed record MethodFacts(
    ImmutableArray<CallEdge> Calls, ImmutableArray<ApiEffect> Effects, bool IsOpen, ImmutableArray<DeferredCall> Deferred);

/// <summary>A call of an API that is judged anew for each caller.</summary>
/// <param name="Method">What is called.</param>
/// <param name="Receiver">The type of what it is called on.</param>
/// <param name="Operation">The call.</param>
/// <param name="Parameters">The parameters whose texts decide, as they are declared.</param>
internal sealed record DeferredCall(
    IMethodSymbol Method, ITypeSymbol? Receiver, IOperation Operation, ImmutableArray<IParameterSymbol> Parameters);

/// <summary>A call of an API with an effect.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Api">What is called, as people read it.</param>
/// <param name="Syntax">Where.</param>
/// <param name="Target">The constant host, path, table or program.</param>
internal sealed record ApiEffect(EffectKind Kind, string Api, SyntaxNode Syntax, string? Target);
