using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Texts of a tool that everybody sees: descriptions and other attributes, and default values.</summary>
internal static class ToolTexts
{
    /// <summary>The tool whose description, schema or default this is; null: it is none of a tool's.</summary>
    public static string? ToolAround(SyntaxNode node, ToolRecognizer recognizer, SemanticModel model, CancellationToken cancel) =>
        MethodAround(node) is { } method && model.GetDeclaredSymbol(method, cancel) is IMethodSymbol symbol
            && recognizer.Recognize(symbol) is [var tool, ..] ? tool.Name : null;

    private static MethodDeclarationSyntax? MethodAround(SyntaxNode node)
    {
        var isShown = false;
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AttributeSyntax or ParameterSyntax { Default: not null }:
                    isShown = true;
                    break;
                case MethodDeclarationSyntax method:
                    return isShown ? method : null;
                case BlockSyntax or ArrowExpressionClauseSyntax or TypeDeclarationSyntax:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }
}
