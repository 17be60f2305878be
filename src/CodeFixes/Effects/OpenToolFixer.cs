using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Effects;

namespace SecureTools.CodeFixes.Effects;

/// <summary>
/// Closes a tool that anonymous callers may use. Where the method says so itself, that is removed; in a class that says so, other tools may be meant to stay open,
/// so the tool requires a permission that the assembly declares.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenToolFixer)), Shared]
public sealed class OpenToolFixer() : SecureToolsFixer(RuleIds.OpenToolWithEffects)
{
    private const string Permission = "RequirePermission";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        if (ToolDeclaration.Around(method, model) is not { } tool)
        {
            OfferForeign(context, root, method, model);
        }
        else if (tool.Find(TypeNames.AllowAnonymous) is { } open)
        {
            OfferRemoval(context, root, open);
        }
        else
        {
            foreach (var permission in DeclaredPermissions.Of(model.Compilation))
            {
                var text = SymbolDisplay.FormatLiteral(permission, quote: true);
                Offer(context, $"Add [{Permission}({text})]", $"{Permission}:{permission}", root, tool.With(Permission, $"({text})"));
            }
        }
    }

    /// <summary>A tool of another framework is closed by that alone only where its class requires something.</summary>
    private void OfferForeign(CodeFixContext context, SyntaxNode root, MethodDeclarationSyntax method, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(method, context.CancellationToken) is { } symbol
            && AuthorizationAttributes.Of(symbol, KnownTypes.Of(model.Compilation)) is { Requires.IsEmpty: false, Allows: { IsOnMethod: true } open }
            && open.Attribute.SyntaxIn(model.Compilation, context.CancellationToken) is { } syntax && syntax.SyntaxTree == root.SyntaxTree)
        {
            OfferRemoval(context, root, syntax);
        }
    }

    private void OfferRemoval(CodeFixContext context, SyntaxNode root, AttributeSyntax attribute) => Offer(
        context, $"Remove [{attribute.Name}]", "RemoveAllowAnonymous", _ => Task.FromResult(context.Document.WithSyntaxRoot(AttributeEdits.Removed(root, attribute))));
}
