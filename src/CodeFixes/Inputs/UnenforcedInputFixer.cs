using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs;

/// <summary>
/// Makes a tool of another framework one of ours, whose binder enforces its schema. Offered where nothing gets lost: the attribute says
/// nothing that ours could not say, the framework fills no parameter, and generated code can call the method.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnenforcedInputFixer)), Shared]
public sealed class UnenforcedInputFixer() : SecureToolsFixer(RuleIds.UndefinedEnum, RuleIds.UnenforcedConstraint)
{
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        if (OwnTool.Of(method, model, context.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider, context.CancellationToken)
            is { } change)
        {
            Offer(context, "Make the method a [Tool]", "Tool", root, change);
        }
    }
}
