using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Analyzers.Engine.Effects.Catalog;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// Looks at what a project says about APIs: that its lines can be read, and that their judges find the parameters that they look at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectCatalogAnalyzer() : CatalogAnalyzer(_line, _entry)
{
    private const string Title = "Lines of effect catalogs must be well-formed";
    private const string Description = "What a line was meant to say about an API holds for no tool while nobody can read it.";

    private static readonly DiagnosticDescriptor _line = Rule.Create(
        RuleIds.MalformedEffectLine,
        Title,
        "Line '{0}' of '{1}' cannot be read: '{2}'. Write effects, the name of a member, and judges if it needs any.",
        DiagnosticSeverity.Warning,
        Description);

    private static readonly DiagnosticDescriptor _entry = Rule.Create(
        RuleIds.MalformedEffectLine,
        Title,
        "Entry '{0}' of '{1}' cannot be read: '{2}'. Write effects, the name of a member, and judges if it needs any.",
        DiagnosticSeverity.Warning,
        Description,
        WellKnownDiagnosticTags.CompilationEnd);

    private protected override string Option => ProjectEffects.Option;

    private protected override bool IsCatalog(string path) => ProjectEffects.IsCatalog(path);

    private protected override IEnumerable<string> Split(string value) => ProjectEffects.Split(value);

    private protected override string? Problem(string line, Compilation compilation)
    {
        try
        {
            return EffectLine.Parse(line) is { } read ? JudgedParameters.Problem(read, compilation) : null;
        }
        catch (FormatException problem)
        {
            return problem.Message;
        }
    }
}
