using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>An argument, or a member of one or of a result, that generated code cannot set or read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnboundMemberAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnboundMember,
        "Arguments and their members must be bound one by one",
        "Tool '{0}' cannot set '{1}'. Give it an accessible setter.",
        DiagnosticSeverity.Error,
        "Each member has a name of its own in JSON, can be set when it is sent and read when it is returned, and carries its rules itself.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.UnsettableMember, _rule)
    {
        { RefusalKind.IgnoredParameter,
            "Tool '{0}' cannot set parameter '{1}' of a constructor, since JSON must not. Give it a default value." },
        { RefusalKind.InitMember,
            "Tool '{0}' would overwrite the value that '{1}' gives itself. Use 'set' or 'required', or declare a record." },
        { RefusalKind.UnreadableMember, "Tool '{0}' cannot read '{1}'. Give it a public getter." },
        { RefusalKind.DuplicateMember, "Tool '{0}' uses '{2}', which has two members named '{3}' in JSON. Rename one of them." },
        { RefusalKind.TooManyMembers, "Tool '{0}' uses '{2}', which has more than '{3}' members. Use a smaller type." },
        { RefusalKind.MalformedMemberName,
            "Tool '{0}' uses '{2}', which has a member whose JSON name is no well-formed text. Rename the member." },
        { RefusalKind.DuplicateArgument, "Tool '{0}' has two arguments named '{2}' in JSON. Rename one of them." },
        { RefusalKind.TooManyArguments, "Tool '{0}' has more than '{2}' arguments. Take one argument with members." },
    };
}
