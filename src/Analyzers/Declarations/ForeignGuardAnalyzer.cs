using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A guard or source of another framework on a tool, which nothing here applies.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignGuardAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.ForeignGuard,
        "Guards of other frameworks must not stand on tools",
        "Tool '{0}' has the guard '{2}', which nothing enforces here. Use requirements such as [RequirePermission].",
        DiagnosticSeverity.Error,
        "Whoever reads such an attribute takes the tool for guarded, or its parameter for filled by the host; generated code does neither.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.ForeignGuard, _rule)
    {
        { RefusalKind.ForeignSource,
            "Tool '{0}' takes '{1}' from a source '{2}' that nothing reads here. Use [FromServices] or make it an argument." },
    };
}
