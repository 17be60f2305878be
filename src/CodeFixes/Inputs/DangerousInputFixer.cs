using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.CodeFixes.Inputs.Mends;

namespace SecureTools.CodeFixes.Inputs;

/// <summary>
/// Mends a dangerous call where the code around it shows what is meant: parameters for statements, single arguments for processes, bounds
/// for patterns, templates for logs, encoding for markup, and types that check. Where it does not, nothing is offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DangerousInputFixer)), Shared]
public sealed class DangerousInputFixer() : SecureToolsFixer(
    RuleIds.ProcessInput, RuleIds.PathInput, RuleIds.SqlInput, RuleIds.UrlInput, RuleIds.RegexInput, RuleIds.LogInput, RuleIds.HtmlInput)
{
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var place = new SinkPlace(root, expression, Source(context.Diagnostics[0], root), model, context.CancellationToken);
        var solution = context.Document.Project.Solution;
        foreach (var mend in Mends(context.Diagnostics[0].Id, place))
        {
            // Who calls the method would go on giving it text.
            if (mend.Changed is null
                || !await Signatures.IsUsedAsync(mend.Changed, solution, context.CancellationToken).ConfigureAwait(false))
            {
                Offer(context, mend.Title, mend.Verb, mend.Root);
            }
        }
    }

    /// <summary>The parameter of the tool, when it stands in the same file.</summary>
    private static ParameterSyntax? Source(Diagnostic diagnostic, SyntaxNode root) =>
        diagnostic.AdditionalLocations is [{ } place, ..] && place.SourceTree == root.SyntaxTree
            ? root.FindNode(place.SourceSpan).FirstAncestorOrSelf<ParameterSyntax>()
            : null;

    private static IEnumerable<Mend> Mends(string id, SinkPlace place) => id switch
    {
        RuleIds.ProcessInput => ProcessMend.Of(place),
        RuleIds.PathInput => CheckedTypeMend.OfPath(place),
        RuleIds.SqlInput => SqlMend.Of(place).Concat(SqlIdentifierMend.Of(place)),
        RuleIds.UrlInput => CheckedTypeMend.OfUrl(place),
        RuleIds.RegexInput => RegexMend.Of(place),
        RuleIds.LogInput => LogMend.Of(place),
        _ => HtmlMend.Of(place),
    };
}
