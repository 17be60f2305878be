using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A tool whose object or services generated code cannot get.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnconstructibleToolClassAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnconstructibleToolClass,
        "Classes of tools must be constructible from services",
        "Tool '{0}' belongs to the structure '{2}', which cannot hold services. Make the method static or the type a class.",
        DiagnosticSeverity.Error,
        "Generated code makes the object of a tool with the one constructor that is clearly meant, and takes its parameters from the services.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.StructInstance, _rule)
    {
        { RefusalKind.AmbiguousConstructor,
            "Tool '{0}' belongs to '{2}', where no constructor is clearly the one to call. Leave one accessible constructor that is the longest." },
        { RefusalKind.RequiredMembersOfClass,
            "Tool '{0}' belongs to '{2}', which has required members that nothing sets. Take them as parameters of the constructor." },
        { RefusalKind.NotAService, "Tool '{0}' takes '{1}' from the services, but '{2}' can be no service. Take a class or an interface." },
    };
}
