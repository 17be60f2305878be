using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>How a call finds the code that it runs.</summary>
internal enum CallKind
{
    /// <summary>The method itself.</summary>
    Exact,

    /// <summary>What overrides or implements the method.</summary>
    Virtual,

    /// <summary>The constructor without parameters of the receiver's type: <c>new T()</c>.</summary>
    Construct,

    /// <summary>The handlers of messages of the receiver's type.</summary>
    Handlers,

    /// <summary>The code that is kept in a field or property.</summary>
    Stored,

    /// <summary>The initializer of a field.</summary>
    Initializer,
}

/// <summary>A call of code that may be part of the compilation, in terms of the type parameters of the caller.</summary>
/// <param name="Kind">How the code is found.</param>
/// <param name="Target">The method, field or property; for <see cref="CallKind.Construct"/> the type.</param>
/// <param name="Receiver">The type of what it is called on; null: static, or the caller's own <c>this</c>.</param>
/// <param name="IsOnThis">Whether it is called on the caller's own <c>this</c>.</param>
/// <param name="Syntax">Where.</param>
internal sealed record CallEdge(CallKind Kind, ISymbol Target, ITypeSymbol? Receiver, bool IsOnThis, SyntaxNode Syntax)
{
    /// <summary>Whether what runs elsewhere is known already, so that there need not be anything in the compilation.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The call, where it hands over texts; null: it does not.</summary>
    public IOperation? Call { get; init; }

    /// <summary>Whether type parameters of the caller take part.</summary>
    public bool IsOpen { get; } = TypeArguments.IsOpen(Receiver) || Target is IMethodSymbol method && TypeArguments.IsOpen(method);
}
