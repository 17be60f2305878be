using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>Calls that the compiler leaves out, with their arguments: of methods for a symbol that is not defined.</summary>
internal static class ConditionalCalls
{
    public static bool IsLeftOut(IMethodSymbol method, IOperation call)
    {
        var isConditional = false;
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute is
                    {
                        AttributeClass: { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" },
                        ConstructorArguments: [{ Value: string symbol }]
                    })
                {
                    isConditional = true;
                    if (MayBeDefined(symbol, call.Syntax.SyntaxTree))
                    {
                        return false;
                    }
                }
            }
        }

        return isConditional;
    }

    /// <summary>For the project, or somewhere in the file.</summary>
    private static bool MayBeDefined(string symbol, SyntaxTree tree) =>
        tree.Options.PreprocessorSymbolNames.Contains(symbol, StringComparer.Ordinal)
            || tree.GetRoot() is CompilationUnitSyntax { ContainsDirectives: true } unit
            && unit.GetFirstToken(includeZeroWidth: true).LeadingTrivia.Any(
                trivia => trivia.GetStructure() is DefineDirectiveTriviaSyntax define && define.Name.ValueText == symbol);
}
