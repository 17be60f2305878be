using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Values;

/// <summary>Code that a delegate runs.</summary>
/// <param name="Method">A method, a local function or a lambda.</param>
/// <param name="Graph">The flow of a lambda or local function, which is run where it is invoked; null: a method.</param>
/// <param name="Receiver">What the method is called on; 0: nothing.</param>
internal sealed record Function(IMethodSymbol Method, ControlFlowGraph? Graph, Value? Receiver)
{
    public bool Equals(Function? other) => other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}
