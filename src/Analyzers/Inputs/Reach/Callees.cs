using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>What is called, as people read it.</summary>
internal static class Callees
{
    public static string Name(ISymbol callee) => callee is IMethodSymbol { MethodKind: MethodKind.Constructor }
        ? "new " + callee.ContainingType.Name
        : callee.ContainingType is { Name: { Length: > 0 } type } ? type + "." + callee.Name : callee.Name;
}
