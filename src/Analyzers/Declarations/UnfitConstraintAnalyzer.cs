using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A constraint that nothing could enforce, or nobody satisfy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnfitConstraintAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnfitConstraint,
        "Constraints must fit the values they constrain",
        "Constraint '{2}' on '{1}' of tool '{0}' does not fit type '{3}'. Use one that does.",
        DiagnosticSeverity.Error,
        "A constraint that is not enforced is worse than none: whoever reads it takes the value for checked. So there is no tool with one.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.ConstraintOnWrongType, _rule)
    {
        { RefusalKind.MissingRule, "Value '{1}' of tool '{0}' is a '{3}' that may lead anywhere. Say where it may lead with '{2}'." },
        { RefusalKind.ImpossibleConstraint,
            "Constraint '{2}' on '{1}' of tool '{0}' can be satisfied by no value. Correct its arguments." },
        { RefusalKind.UnknownConstraint,
            "Constraint '{2}' on '{1}' of tool '{0}' is not understood, so nothing would enforce it. Use one that JSON Schema can express." },
    };
}
