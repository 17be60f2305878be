using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Effects;

namespace SecureTools.CodeFixes.Effects;

/// <summary>
/// Has attributes of ASP.NET Core enforced: by the server that the program builds, or by our own table where they name roles that it knows.
/// An attribute that lets everybody in beside one that does not is removed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnenforcedAuthorizationFixer)), Shared]
public sealed class UnenforcedAuthorizationFixer() : SecureToolsFixer(RuleIds.UnenforcedAuthorization, RuleIds.OverridingAnonymity)
{
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        if (context.Diagnostics[0].Id == RuleIds.OverridingAnonymity)
        {
            OfferRemoval(context, root, model);
            return;
        }

        if (context.Diagnostics[0].Properties.ContainsKey(UnenforcedAuthorizationAnalyzer.Server)
            && ServerBuilding.Of(model.Compilation, context.CancellationToken) is { } server
            && context.Document.Project.Solution.GetDocument(server.SyntaxTree) is { } document)
        {
            Offer(context, "Call AddAuthorizationFilters()", "Filters", cancel => ServerBuilding.FilteredAsync(document, server, cancel));
        }

        OfferRole(context, root, node, model);
    }

    private void OfferRole(CodeFixContext context, SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        var options = context.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && RequiredRoles.Of(method, model, context.CancellationToken) is var (authorize, required)
            && OwnTool.Of(method, model, options, context.CancellationToken) is var (old, tool))
        {
            var changed = root.ReplaceNodes([old, authorize], (one, _) => one == old ? tool : required);
            Offer(context, "Make the method a [Tool] that requires the role", "Role", changed);
        }
    }

    /// <summary>Removing the other one would open the tool.</summary>
    private void OfferRemoval(CodeFixContext context, SyntaxNode root, SemanticModel model)
    {
        var open = context.Diagnostics[0].AdditionalLocations.Prepend(context.Diagnostics[0].Location)
            .Where(place => place.SourceTree == root.SyntaxTree)
            .Select(place => root.FindNode(place.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()).OfType<AttributeSyntax>()
            .FirstOrDefault(attribute => IsOpen(model.GetTypeInfo(attribute).Type, KnownTypes.Of(model.Compilation)));
        if (open is not null)
        {
            Offer(context, $"Remove [{open.Name}]", "RemoveAllowAnonymous", AttributeEdits.Removed(root, open));
        }
    }

    /// <summary>One that requires something as well does not lose that.</summary>
    private static bool IsOpen(ITypeSymbol? attribute, KnownTypes types) => attribute is not null
        && attribute.AllInterfaces.Any(contract => types.Is(contract, EffectTypes.AllowAnonymous))
        && !attribute.AllInterfaces.Any(contract => types.Is(contract, TypeNames.AuthorizeData));
}
