using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs;

/// <summary>
/// Makes a tool of another framework one of ours, whose binder enforces its schema. Offered where nothing gets lost: the attribute says nothing that
/// ours could not say, the framework fills no parameter, and generated code can call the method.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnenforcedInputFixer)), Shared]
public sealed class UnenforcedInputFixer() : SecureToolsFixer(RuleIds.UndefinedEnum, RuleIds.UnenforcedConstraint)
{
    private static readonly string[] _hints = ["Title", "Destructive", "ReadOnly", "Idempotent", "OpenWorld"];

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(method, context.CancellationToken) is not { } symbol || !IsCallable(symbol))
        {
            return;
        }

        var recognizer = ToolRecognizer.Of(model.Compilation, context.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        var tools = recognizer.Recognize(symbol);
        if (tools.Length == 1 && KnownTypes.Of(model.Compilation).Has(TypeNames.Tool) && Attribute(tools[0], model, context.CancellationToken) is { } change)
        {
            Offer(context, "Make the method a [Tool]", "Tool", root, change);
        }
    }

    private static bool IsCallable(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal) || symbol is IMethodSymbol { IsGenericMethod: true } or INamedTypeSymbol { IsGenericType: true })
            {
                return false;
            }
        }

        return true;
    }

    private static (SyntaxNode Old, SyntaxNode New)? Attribute(ToolMethod tool, SemanticModel model, CancellationToken cancel)
    {
        if (tool.Attribute?.ApplicationSyntaxReference?.GetSyntax(cancel) is not AttributeSyntax old || !ToolNames.IsValid(tool.Name)
            || tool.Parameters.Any(parameter => !parameter.IsModelControlled && !KnownTypes.Of(model.Compilation).Is(parameter.Symbol.Type, TypeNames.CancellationToken)))
        {
            return null;
        }

        var named = (old.ArgumentList?.Arguments ?? []).Where(argument => argument.NameEquals is not null).ToList();
        if (named.Exists(argument => argument.NameEquals!.Name.Identifier.ValueText is var name && name != "Name" && !_hints.Contains(name, StringComparer.Ordinal)))
        {
            return null;
        }

        var arguments = named.Where(argument => argument.NameEquals!.Name.Identifier.ValueText != "Name").Select(argument => argument.WithoutTrivia().ToString()).ToList();
        if (tool.Name != ToolNames.FromMethod(tool.Method.Name))
        {
            arguments.Insert(0, SymbolDisplay.FormatLiteral(tool.Name, quote: true));
        }

        var text = arguments.Count == 0 ? null : $"({string.Join(", ", arguments)})";
        return (old, AttributeEdits.Create(model, old.SpanStart, (AttributeEdits.Ours, "Tool"), text).WithTriviaFrom(old));
    }
}
