using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.CodeFixes;

/// <summary>
/// Makes a tool of another framework one of ours, where nothing gets lost: the attribute says nothing that ours could not say, the
/// framework fills no parameter, and generated code can call the method.
/// </summary>
internal static class OwnTool
{
    private static readonly string[] _hints = ["Title", "Destructive", "ReadOnly", "Idempotent", "OpenWorld"];

    /// <summary>The attribute, and ours in its place; null: something would get lost.</summary>
    public static (SyntaxNode Old, SyntaxNode New)? Of(
        MethodDeclarationSyntax method, SemanticModel model, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        if (model.GetDeclaredSymbol(method, cancel) is not { } symbol || !IsCallable(symbol)
            || !KnownTypes.Of(model.Compilation).Has(TypeNames.Tool))
        {
            return null;
        }

        var tools = ToolRecognizer.Of(model.Compilation, options).Recognize(symbol);
        return tools.Length == 1 ? Attribute(tools[0], model, cancel) : null;
    }

    private static bool IsCallable(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal)
                || symbol is IMethodSymbol { IsGenericMethod: true } or INamedTypeSymbol { IsGenericType: true })
            {
                return false;
            }
        }

        return true;
    }

    private static (SyntaxNode Old, SyntaxNode New)? Attribute(ToolMethod tool, SemanticModel model, CancellationToken cancel)
    {
        if (tool.Attribute?.ApplicationSyntaxReference?.GetSyntax(cancel) is not AttributeSyntax old || !ToolNames.IsValid(tool.Name)
            || tool.Parameters.Any(
                parameter => !parameter.IsModelControlled
                && !KnownTypes.Of(model.Compilation).Is(parameter.Symbol.Type, TypeNames.CancellationToken)))
        {
            return null;
        }

        var named = (old.ArgumentList?.Arguments ?? []).Where(argument => argument.NameEquals is not null).ToList();
        if (named.Exists(argument => argument.NameEquals!.Name.Identifier.ValueText is var name && name != "Name"
            && !_hints.Contains(name, StringComparer.Ordinal)))
        {
            return null;
        }

        var arguments = named.Where(argument => argument.NameEquals!.Name.Identifier.ValueText != "Name")
            .Select(argument => argument.WithoutTrivia().ToString()).ToList();
        if (tool.Name != ToolNames.FromMethod(tool.Method.Name))
        {
            arguments.Insert(0, SymbolDisplay.FormatLiteral(tool.Name, quote: true));
        }

        var text = arguments.Count == 0 ? null : $"({string.Join(", ", arguments)})";
        return (old, AttributeEdits.Create(model, old.SpanStart, (AttributeEdits.Ours, "Tool"), text).WithTriviaFrom(old));
    }
}
