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
        var arguments = tool.Parameters.Where(parameter => parameter.IsModelControlled).Select(parameter => parameter.Symbol.Name).ToList();
        var created = tool.Creation is null ? "" : $" ({string.Join(", ", arguments)}){(tool.Description is null ? "" : " " + tool.Description)}";
        return $"{tool.Framework} {tool.Name}{(tool.IsNameKnown ? "" : "?")}{hints}{(tool.IsSecure ? " secure" : "")}{string.Concat(requirements)}{created}";
    }

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterToolAction(
        types, (symbol, tool) => symbol.ReportDiagnostic(Diagnostic.Create(_rule, tool.Location, Describe(tool))));

    private static string Hint(string name, bool? value) => value switch
    {
        true => " +" + name,
        false => " -" + name,
        null => string.Empty,
    };
}
