using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>The assemblies of the platform: what catalogs do not name there does nothing outside of memory.</summary>
internal static class FrameworkCode
{
    private static readonly string[] _families =
    [
        "System.", "Microsoft.AspNetCore.", "Microsoft.Extensions.", "Microsoft.VisualBasic.", "Microsoft.Win32.", "Microsoft.Net.Http.",
        "Microsoft.JSInterop", "SecureTools.",
    ];

    /// <summary>Contracts that everything implements: a call of one says nothing about whose code runs, and what runs is plain.</summary>
    private static readonly string[] _plain =
        ["System", "System.Collections", "System.Collections.Generic", "System.IO", "System.Linq", "System.Runtime.CompilerServices",
            "System.Text"];

    public static bool Is(IAssemblySymbol? assembly) => assembly is not null && Is(assembly.Name);

    /// <summary>Whether calls of the type's members may run code of the program that is worth looking at.</summary>
    public static bool IsPlain(INamedTypeSymbol type) => Is(type.ContainingAssembly) && Array.IndexOf(_plain, Space(type)) >= 0;

    private static bool Is(string name)
    {
        foreach (var family in _families)
        {
            if (name.StartsWith(family, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return name is "System" or "mscorlib" or "netstandard" or "WindowsBase" or "PresentationCore" or "PresentationFramework"
            or "Microsoft.CSharp"
            or "SecureTools";
    }

    private static string Space(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString();
}
