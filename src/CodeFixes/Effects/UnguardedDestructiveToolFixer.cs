using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>Offers each permission that the assembly declares. Which one is right is for the author to say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnguardedDestructiveToolFixer)), Shared]
public sealed class UnguardedDestructiveToolFixer() : SecureToolsFixer(RuleIds.UnguardedDestructiveTool)
{
    private const string Word = "RequirePermission";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || ListOfTool(method, model) is not { } list)
        {
            return;
        }

        foreach (var permission in DeclaredPermissions.Of(model.Compilation))
        {
            var text = SymbolDisplay.FormatLiteral(permission, quote: true);
            Offer(context, $"Add [{Word}({text})]", $"{Word}:{permission}", root, (list, AttributeEdits.Added(list, AttributeEdits.Create(model, list.SpanStart, Word, text))));
        }
    }

    /// <summary>The brackets in which the method's <c>[Tool]</c> stands.</summary>
    private static AttributeListSyntax? ListOfTool(MethodDeclarationSyntax method, SemanticModel model)
    {
        var types = KnownTypes.Of(model.Compilation);
        return method.AttributeLists.FirstOrDefault(list =>
            list.Attributes.Any(attribute => types.Is(model.GetTypeInfo(attribute).Type, TypeNames.Tool)));
    }
}
