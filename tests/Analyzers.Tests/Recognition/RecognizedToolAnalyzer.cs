using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Tests.Recognition;

/// <summary>Reports each tool with what is known about it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RecognizedToolAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create("SECT3999", "Tools", "{0}", DiagnosticSeverity.Info, "For tests.");

    private protected override bool NeedsToolAttribute => false;

    public static string Describe(ToolMethod tool, KnownTypes types)
    {
        var hints = new[] { Hint("read", tool.Hints.ReadOnly), Hint("destroy", tool.Hints.Destructive), Hint("repeat", tool.Hints.Idempotent), Hint("open", tool.Hints.OpenWorld) };
        var requirements = tool.Requirements.Select(r => $" {r.Origin}.{r.Attribute.AttributeClass!.Name}{(r.IsConditional ? "?" : string.Empty)}");
        var known = tool.Requirements.All(r => types.DerivesFrom(r.Attribute.AttributeClass, TypeNames.Requirement)) ? string.Empty : " unknown";
        return $"{tool.Framework} {tool.Name}{string.Concat(hints)}{(tool.IsSecure ? " secure" : string.Empty)}{string.Concat(requirements)}{known}";
    }

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterToolAction(
        types, (symbol, tool) => symbol.ReportDiagnostic(Diagnostic.Create(_rule, tool.Method.Locations[0], Describe(tool, types))));

    private static string Hint(string name, bool? value) => value switch
    {
        true => " +" + name,
        false => " -" + name,
        null => string.Empty,
    };
}
