using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.CodeFixes.Declarations;

/// <summary>Makes the method that decides internal, so that generated code can ask it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnfitConditionFixer)), Shared]
public sealed class UnfitConditionFixer() : SecureToolsFixer(RuleIds.UnfitCondition)
{
    private const string Title = "Make the condition internal";
    private const string Verb = "MakeInternal";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        var properties = context.Diagnostics[0].Properties;
        if (properties.TryGetValue(UnfitConditionAnalyzer.Fault, out var fault) && fault == nameof(WhenFault.Inaccessible)
            && properties.TryGetValue(UnfitConditionAnalyzer.Condition, out var name)
            && node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members.OfType<MethodDeclarationSyntax>()
                .FirstOrDefault(method => method.Identifier.ValueText == name) is { } method
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && model.GetDeclaredSymbol(method, context.CancellationToken) is { } symbol && IsInTheWay(symbol)
            && Access.CanBeOpened(symbol, model.Compilation))
        {
            Offer(context, Title, Verb, root, (method, Access.Opened(method)));
        }
    }

    /// <summary>It may be its class that is not accessible.</summary>
    private static bool IsInTheWay(ISymbol method) =>
        method.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;
}
