using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>
/// Offers each permission that the assembly declares: which one is right is for the author to say. For a second factor there is one attribute.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnguardedDestructiveToolFixer)), Shared]
public sealed class UnguardedDestructiveToolFixer() : SecureToolsFixer(RuleIds.UnguardedDestructiveTool, RuleIds.AccessWithoutSecondFactor)
{
    private const string Permission = "RequirePermission";
    private const string SecondFactor = "RequireMfa";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || ListOfTool(method, model) is not { } list)
        {
            return;
        }

        if (context.Diagnostics[0].Id == RuleIds.AccessWithoutSecondFactor)
        {
            OfferSecondFactor(context, root, (method, list), model);
            return;
        }

        foreach (var permission in DeclaredPermissions.Of(model.Compilation))
        {
            var text = SymbolDisplay.FormatLiteral(permission, quote: true);
            Offer(
                context, $"Add [{Permission}({text})]", $"{Permission}:{permission}", root,
                (list, AttributeEdits.Added(list, AttributeEdits.Create(model, list.SpanStart, Permission, text))));
        }
    }

    /// <summary>One that asks for it now and then is somebody's decision: a second attribute would contradict it.</summary>
    private void OfferSecondFactor(CodeFixContext context, SyntaxNode root, (MethodDeclarationSyntax Method, AttributeListSyntax List) place, SemanticModel model)
    {
        var types = KnownTypes.Of(model.Compilation);
        if (!place.Method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => types.Is(model.GetTypeInfo(attribute).Type, TypeNames.RequireMfa)))
        {
            var attribute = AttributeEdits.Create(model, place.List.SpanStart, SecondFactor, argument: null);
            Offer(context, $"Add [{SecondFactor}]", SecondFactor, root, (place.List, AttributeEdits.Added(place.List, attribute)));
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
