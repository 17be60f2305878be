using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Engine.Secrets;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Secrets in comments and in code that is switched off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CommentedSecretAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.SecretInComment,
        "Comments must not hold secrets",
        "Comment holds a '{0}'. Remove it, and revoke what it opens.",
        DiagnosticSeverity.Info,
        "A comment stands in the repository like any code, and what it shows has often worked.");

    /// <inheritdoc/>
    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var scope = new SecretScope(context.Compilation, context.Options);
        if (!scope.IsSilent)
        {
            context.RegisterSyntaxTreeAction(tree => AnalyzeTree(tree, scope));
        }
    }

    private static void AnalyzeTree(SyntaxTreeAnalysisContext context, SecretScope scope)
    {
        var text = context.Tree.GetText(context.CancellationToken).ToString();
        var options = scope.Options(context.Tree);
        for (var start = text.IndexOf('/'); start >= 0 && start + 1 < text.Length;)
        {
            var end = EndOfComment(text, start);
            AnalyzePart(context, text, TextSpan.FromBounds(start, end), scope, options);
            start = end < text.Length ? text.IndexOf('/', end) : -1;
        }

        foreach (var disabled in DisabledCode(context.Tree.GetRoot(context.CancellationToken)))
        {
            AnalyzePart(context, text, disabled.Span, scope, options);
        }
    }

    /// <summary>Where the comment ends that may start here; the next character when none can.</summary>
    private static int EndOfComment(string text, int start)
    {
        var end = text[start + 1] switch
        {
            '/' => text.IndexOf('\n', start),
            '*' => text.IndexOf("*/", start + 2, StringComparison.Ordinal),
            _ => start + 1,
        };
        return end < 0 ? text.Length : end;
    }

    private static IEnumerable<SyntaxTrivia> DisabledCode(SyntaxNode root) =>
        root.ContainsDirectives
            ? root.DescendantTrivia(static node => node.ContainsDirectives).Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            : [];

    private static void AnalyzePart(SyntaxTreeAnalysisContext context, string text, TextSpan part, SecretScope scope, SecretOptions options)
    {
        foreach (var match in options.Scanner.Scan(text, part.Start, part.End))
        {
            var span = TextSpan.FromBounds(match.Start, match.End);
            if (part.Contains(span) && scope.Reports(match.Kind, options) && IsComment(context, match.Start)
                && !options.Allows(text.Substring(span.Start, span.Length)))
            {
                context.ReportDiagnostic(Diagnostic.Create(_rule, Location.Create(context.Tree, span), match.What));
            }
        }
    }

    /// <summary>Two slashes also stand in URLs inside of literals.</summary>
    private static bool IsComment(SyntaxTreeAnalysisContext context, int position) =>
        context.Tree.GetRoot(context.CancellationToken).FindTrivia(position).Kind() is
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.DisabledTextTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
