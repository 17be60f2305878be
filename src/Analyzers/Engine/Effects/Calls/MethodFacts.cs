using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>What the code of one method does itself, and whom it calls; the same for all who call it.</summary>
/// <param name="Calls">In the order of their places.</param>
/// <param name="Effects">In the order of their places.</param>
/// <param name="IsOpen">Whether it runs something that nobody knows.</param>
internal sealed record MethodFacts(ImmutableArray<CallEdge> Calls, ImmutableArray<ApiEffect> Effects, bool IsOpen)
{
    public static MethodFacts None { get; } = new([], [], IsOpen: false);

    public static MethodFacts Unknown { get; } = new([], [], IsOpen: true);
}

/// <summary>A call of code that may be part of the compilation.</summary>
/// <param name="Target">What is called, in terms of the type parameters of the caller.</param>
/// <param name="Receiver">The type of what it is called on; null: static, or the caller's own <c>this</c>.</param>
/// <param name="IsVirtual">Whether overrides and implementations may run instead.</param>
/// <param name="IsOnThis">Whether it is called on the caller's own <c>this</c>.</param>
/// <param name="Syntax">Where.</param>
internal sealed record CallEdge(IMethodSymbol Target, ITypeSymbol? Receiver, bool IsVirtual, bool IsOnThis, SyntaxNode Syntax);

/// <summary>A call of an API with an effect.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Api">What is called, as people read it.</param>
/// <param name="Syntax">Where.</param>
/// <param name="Target">The constant host, path, table or program.</param>
internal sealed record ApiEffect(EffectKind Kind, string Api, SyntaxNode Syntax, string? Target);
