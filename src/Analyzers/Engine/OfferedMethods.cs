using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine;

/// <summary>The methods of an assembly that others may call.</summary>
internal static class OfferedMethods
{
    public static IEnumerable<IMethodSymbol> Of(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol { MethodKind: not MethodKind.StaticConstructor and not MethodKind.Destructor } method
                    when IsOffered(method):
                    yield return method;
                    break;
                case INamespaceOrTypeSymbol inner when IsEntered(inner):
                    foreach (var method in Of(inner))
                    {
                        yield return method;
                    }

                    break;
            }
        }
    }

    private static bool IsEntered(INamespaceOrTypeSymbol container) => container is INamespaceSymbol
        || container is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } && IsOffered(container);

    private static bool IsOffered(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
