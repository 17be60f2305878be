using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Taint.Catalog;

namespace SecureTools.Analyzers.Inputs;

/// <summary>Looks at what a project says about dangerous calls and checks: that its lines can be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaintCatalogAnalyzer() : CatalogAnalyzer(_line, _entry, _attribute)
{
    private const string Title = "Lines of taint catalogs must be well-formed";
    private const string Act = "Write sink, sanitizer, validator, passes or source, and what belongs to it.";
    private const string Description = "What a line was meant to say about an API holds for no tool while nobody can read it.";

    private static readonly DiagnosticDescriptor _line = Rule.Create(
        RuleIds.UnreadableTaintLine, Title, "Line '{0}' of '{1}' has no meaning at '{2}'. " + Act, DiagnosticSeverity.Warning, Description);

    private static readonly DiagnosticDescriptor _entry = Rule.Create(
        RuleIds.UnreadableTaintLine, Title, "Entry '{0}' of '{1}' has no meaning at '{2}'. " + Act, DiagnosticSeverity.Warning, Description,
        WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor _attribute = Rule.Create(
        RuleIds.UnreadableTaintLine, Title, "Line '{0}' of '[assembly: Flow]' has no meaning at '{1}'. " + Act, DiagnosticSeverity.Warning,
        Description, WellKnownDiagnosticTags.CompilationEnd);

    private protected override string Option => ProjectLines.Option;

    private protected override bool IsCatalog(string path) => ProjectLines.IsCatalog(path);

    private protected override IEnumerable<string> Split(string value) => ProjectLines.Split(value);

    private protected override string? Problem(string line, Compilation compilation) => LineProblem.Of(line);

    private protected override void AnalyzeAttributes(CompilationAnalysisContext context)
    {
        foreach (var attribute in DeclaredLines.Written(context.Compilation))
        {
            if (DeclaredLines.Text(attribute) is { } line && ProblemOf(line) is { } word
                && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax syntax)
            {
                var place = syntax.ArgumentList?.Arguments.FirstOrDefault()?.Expression ?? (SyntaxNode)syntax;
                context.ReportDiagnostic(Diagnostic.Create(_attribute, place.GetLocation(), Shown(line), Shown(word)));
            }
        }
    }

    /// <summary>An empty line of a file separates others; an attribute is there to say something.</summary>
    private static string? ProblemOf(string line) => LineProblem.Of(line) ?? (CatalogLine.Parse(line) is null ? line : null);
}
