using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A name that callers cannot use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidToolNameAnalyzer() : RefusalAnalyzer(_reasons, _unusual)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.InvalidToolName,
        "Names of tools must be usable by every caller",
        "Tool '{0}' has a name that callers cannot use. Use at most 128 ASCII letters, digits and underscores, and no digit first.",
        DiagnosticSeverity.Error,
        "Protocols and models agree on short names of ASCII letters, digits and underscores; with other characters two names can look like one.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.InvalidName, _rule);

    private static readonly DiagnosticDescriptor _unusual = Rule.Saying(
        _rule,
        "Tool '{0}' has the character '{2}' in its name, which callers cannot use. "
        + "Use at most 128 ASCII letters, digits and underscores, and no digit first.");

    private protected override (DiagnosticDescriptor Rule, IEnumerable<string> Details) Explained(
        Refusal refusal, DiagnosticDescriptor rule) =>
        UnusualCharacter.In(refusal.Details[0]) is { } character ? (_unusual, [character]) : (rule, refusal.Details);

    private protected override Location Place(Refusal refusal, RefusalPlaces places) =>
        places.OfFirstArgument(refusal.Attribute) ?? places.OfMethod;
}
