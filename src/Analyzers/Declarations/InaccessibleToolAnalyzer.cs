using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Something that generated code has to name and may not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InaccessibleToolAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.InaccessibleTool,
        "What a tool needs must be accessible to generated code",
        "Tool '{0}' needs '{1}', which generated code cannot access. Make it internal or public.",
        DiagnosticSeverity.Error,
        "Generated code lives in types of its own: it sees what is internal or public, and nothing that is private, protected or local to a file.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.Inaccessible, _rule)
    {
        { RefusalKind.FileLocal, "Tool '{0}' needs '{1}', which is local to its file. Remove 'file' from its declaration." },
        { RefusalKind.Forbidden, "Tool '{0}' needs '{1}', which the compiler lets nobody use. Remove the attribute that forbids it." },
    };
}
