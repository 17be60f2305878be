using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A pattern that the schema's reader and the binder would understand differently.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnportablePatternAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnportablePattern,
        "Patterns must mean the same to the binder and in the schema",
        "Tool '{0}' has an invalid pattern on '{1}'. Correct the pattern.",
        DiagnosticSeverity.Error,
        "A pattern is checked by the binder and published in the schema, whose readers follow ECMA-262; both must accept the same texts.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.InvalidPattern, _rule)
    {
        { RefusalKind.UnportablePattern,
            "Tool '{0}' has a pattern on '{1}' that ECMA-262 understands differently or not at all. Use syntax that both share." },
    };

    private protected override Location Place(Refusal refusal, RefusalPlaces places) =>
        (refusal.Through is null ? places.OfFirstArgument(refusal.Attribute) : null) ?? base.Place(refusal, places);
}
