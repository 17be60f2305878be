using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Taint.Catalog;

namespace SecureTools.Analyzers.Inputs;

/// <summary>Looks at what a project says about dangerous calls and checks: that its lines can be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaintCatalogAnalyzer() : CatalogAnalyzer(_line, _entry)
{
    private const string Title = "Lines of taint catalogs must be well-formed";
    private const string Act = "Write sink, sanitizer, validator, passes or source, and what belongs to it.";
    private const string Description = "What a line was meant to say about an API holds for no tool while nobody can read it.";

    private static readonly DiagnosticDescriptor _line = Rule.Create(
        RuleIds.UnreadableTaintLine, Title, "Line '{0}' of '{1}' has no meaning at '{2}'. " + Act, DiagnosticSeverity.Warning, Description);

    private static readonly DiagnosticDescriptor _entry = Rule.Create(
        RuleIds.UnreadableTaintLine, Title, "Entry '{0}' of '{1}' has no meaning at '{2}'. " + Act, DiagnosticSeverity.Warning, Description,
        WellKnownDiagnosticTags.CompilationEnd);

    private protected override string Option => ProjectLines.Option;

    private protected override bool IsCatalog(string path) => ProjectLines.IsCatalog(path);

    private protected override IEnumerable<string> Split(string value) => ProjectLines.Split(value);

    private protected override string? Problem(string line, Compilation compilation) => LineProblem.Of(line);
}
