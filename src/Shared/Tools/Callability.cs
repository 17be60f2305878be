using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Shared.Tools;

/// <summary>Whether generated code can call a method at all.</summary>
internal static class Callability
{
    public static bool Check(IMethodSymbol method, Refusals refusals)
    {
        var before = refusals.All.Count;
        CheckMethod(method, refusals);
        CheckParameters(method, refusals);
        CheckClass(method, refusals);
        return refusals.All.Count == before;
    }

    private static void CheckMethod(IMethodSymbol method, Refusals refusals)
    {
        if (method.MethodKind != MethodKind.Ordinary)
        {
            refusals.Add(RefusalKind.NotOrdinary, method);
        }
        else if (!method.IsNamed()
            || method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is not MethodDeclarationSyntax))
        {
            refusals.Add(RefusalKind.BrokenCode, method);
        }

        if (method.IsGenericMethod)
        {
            refusals.Add(RefusalKind.GenericMethod, method);
        }

        if (method.ReturnsVoid && (method.PartialImplementationPart ?? method).IsAsync)
        {
            refusals.Add(RefusalKind.AsyncVoid, method);
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            refusals.Add(RefusalKind.ByReference, method);
        }
    }

    private static void CheckParameters(IMethodSymbol method, Refusals refusals)
    {
        if (method.IsVararg)
        {
            refusals.Add(RefusalKind.VariableArguments, method);
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
            {
                refusals.Add(RefusalKind.ByReference, parameter);
            }

            if (parameter.IsParams)
            {
                refusals.Add(RefusalKind.VariableArguments, parameter);
            }
        }
    }

    private static void CheckClass(IMethodSymbol method, Refusals refusals)
    {
        var type = method.ContainingType;
        if (IsGeneric(type))
        {
            refusals.Add(RefusalKind.GenericClass, method);
        }
        else if (type is not { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct })
        {
            refusals.Add(RefusalKind.NotOrdinary, method);
        }

        if (method.ObstacleAround(method.ContainingAssembly) is { } obstacle)
        {
            refusals.Add(obstacle.Kind, obstacle.Symbol);
        }
    }

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.TypeParameters.Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
