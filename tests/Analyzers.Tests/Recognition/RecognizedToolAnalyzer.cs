using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Tests.Recognition;

/// <summary>Reports each tool with what is known about it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RecognizedToolAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create("SECT3999", "Tools", "{0}", DiagnosticSeverity.Info, "For tests.");

    private protected override bool NeedsToolAttribute => false;

    public static string Describe(ToolMethod tool)
    {
        var (read, destroy, repeat, open) = tool.Hints;
        var hints = Hint("read", read) + Hint("destroy", destroy) + Hint("repeat", repeat) + Hint("open", open);
        var requirements = tool.Requirements.Select(r => $" {r.Attribute.AttributeClass!.Name}{(r.IsConditional ? "?" : "")}");
        return $"{tool.Framework} {tool.Name}{hints}{(tool.IsSecure ? " secure" : "")}{string.Concat(requirements)}";
    }

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterToolAction(
        types, (symbol, tool) => symbol.ReportDiagnostic(Diagnostic.Create(_rule, tool.Method.Locations[0], Describe(tool))));

    private static string Hint(string name, bool? value) => value switch
    {
        true => " +" + name,
        false => " -" + name,
        null => string.Empty,
    };
}
