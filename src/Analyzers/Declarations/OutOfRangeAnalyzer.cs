using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A limit or requirement that cannot be enforced with the values it has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutOfRangeAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.OutOfRange,
        "Limits and requirements must be within their ranges",
        "Tool '{0}' sets '{2}' out of range. Use a value from '{3}' to '{4}'.",
        DiagnosticSeverity.Error,
        "A limit that is out of range limits nothing, and a requirement that names nobody can be met by nobody: neither is what its author meant.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.LimitOutOfRange, _rule)
    {
        { RefusalKind.RequirementOutOfRange, "Tool '{0}' has a '{2}' that is out of range. Use '{3}'." },
        { RefusalKind.UnnamedRequirement,
            "Tool '{0}' has a '{2}' without a name, or with one that is no constant. Name at least one role or permission." },
        { RefusalKind.UnknownRequirement,
            "Tool '{0}' has a requirement '{2}' that generated code does not know. Use one of the requirements of this version." },
    };

    private protected override Location Place(Refusal refusal, RefusalPlaces places) =>
        (refusal.Kind == RefusalKind.LimitOutOfRange ? places.OfArgument(refusal.Attribute, refusal.Details[0]) : null)
            ?? base.Place(refusal, places);
}
